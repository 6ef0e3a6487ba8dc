-- CreateTable
CREATE TABLE "TakeDown" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "reportId" UUID,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'IN_FORCE',
    "counterText" TEXT,
    "counteredBy" TEXT,
    "counteredAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "openKey" TEXT,

    CONSTRAINT "TakeDown_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TakeDown_openKey_key" ON "TakeDown"("openKey");

-- CreateIndex
CREATE INDEX "TakeDown_companyId_createdAt_idx" ON "TakeDown"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "TakeDown_productId_createdAt_idx" ON "TakeDown"("productId", "createdAt");

-- CreateIndex
CREATE INDEX "TakeDown_createdAt_idx" ON "TakeDown"("createdAt");

-- CreateIndex
CREATE INDEX "Penalty_createdAt_idx" ON "Penalty"("createdAt");

-- AddForeignKey
ALTER TABLE "TakeDown" ADD CONSTRAINT "TakeDown_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakeDown" ADD CONSTRAINT "TakeDown_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
