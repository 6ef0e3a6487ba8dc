-- CreateEnum
CREATE TYPE "SampleStatus" AS ENUM ('ASKED', 'OFFERED', 'ACCEPTED', 'SENT', 'RECEIVED', 'JUDGED', 'DECLINED', 'CANCELLED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "SampleVerdict" AS ENUM ('GOOD', 'CHANGES', 'REFUSED');

-- CreateEnum
CREATE TYPE "CourierPayer" AS ENUM ('BUYER', 'SUPPLIER');

-- CreateTable
CREATE TABLE "SampleRequest" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "SampleStatus" NOT NULL DEFAULT 'ASKED',
    "buyerId" UUID,
    "companyId" UUID,
    "supplierId" UUID NOT NULL,
    "productId" UUID,
    "quotationId" UUID,
    "position" INTEGER,
    "title" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "countryCode" CHAR(2) NOT NULL,
    "price" DECIMAL(18,2),
    "currency" CHAR(3),
    "courierPayer" "CourierPayer",
    "days" INTEGER,
    "terms" TEXT NOT NULL DEFAULT '',
    "hasAddress" BOOLEAN NOT NULL DEFAULT false,
    "courier" TEXT,
    "trackingNumber" TEXT,
    "verdict" "SampleVerdict",
    "verdictText" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "liveKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "stateAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SampleRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleAddress" (
    "sampleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "countryCode" CHAR(2) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SampleAddress_pkey" PRIMARY KEY ("sampleId")
);

-- CreateTable
CREATE TABLE "SampleMove" (
    "id" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "SampleStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SampleMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SampleRequest_number_key" ON "SampleRequest"("number");

-- CreateIndex
CREATE UNIQUE INDEX "SampleRequest_liveKey_key" ON "SampleRequest"("liveKey");

-- CreateIndex
CREATE INDEX "SampleRequest_buyerId_updatedAt_id_idx" ON "SampleRequest"("buyerId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "SampleRequest_companyId_updatedAt_id_idx" ON "SampleRequest"("companyId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "SampleRequest_supplierId_updatedAt_id_idx" ON "SampleRequest"("supplierId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "SampleRequest_status_stateAt_idx" ON "SampleRequest"("status", "stateAt");

-- CreateIndex
CREATE INDEX "SampleRequest_productId_idx" ON "SampleRequest"("productId");

-- CreateIndex
CREATE INDEX "SampleRequest_quotationId_idx" ON "SampleRequest"("quotationId");

-- CreateIndex
CREATE INDEX "SampleAddress_userId_idx" ON "SampleAddress"("userId");

-- CreateIndex
CREATE INDEX "SampleMove_sampleId_createdAt_idx" ON "SampleMove"("sampleId", "createdAt");

-- CreateIndex
CREATE INDEX "RequestEdition_createdAt_idx" ON "RequestEdition"("createdAt");

-- CreateIndex
CREATE INDEX "RequestMove_createdAt_idx" ON "RequestMove"("createdAt");

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleRequest" ADD CONSTRAINT "SampleRequest_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleAddress" ADD CONSTRAINT "SampleAddress_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "SampleRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleAddress" ADD CONSTRAINT "SampleAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleMove" ADD CONSTRAINT "SampleMove_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "SampleRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Numbers of samples, S-<year>-<running number>
CREATE SEQUENCE "SampleNumber";
