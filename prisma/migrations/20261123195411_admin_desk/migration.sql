-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "CategoryAttribute" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "viewedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SearchSynonym" (
    "id" UUID NOT NULL,
    "termsZh" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "termsEn" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchSynonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchPin" (
    "id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "productId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchPin_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchSynonym_updatedAt_idx" ON "SearchSynonym"("updatedAt");

-- CreateIndex
CREATE INDEX "SearchPin_productId_idx" ON "SearchPin"("productId");

-- CreateIndex
CREATE INDEX "SearchPin_query_position_idx" ON "SearchPin"("query", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SearchPin_query_productId_key" ON "SearchPin"("query", "productId");

-- CreateIndex
CREATE INDEX "Company_nameZh_nameEn_slug_idx" ON "Company" USING GIN ("nameZh" gin_trgm_ops, "nameEn" gin_trgm_ops, "slug" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Product_updatedAt_id_idx" ON "Product"("updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Product_nameZh_nameEn_sku_idx" ON "Product" USING GIN ("nameZh" gin_trgm_ops, "nameEn" gin_trgm_ops, "sku" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "User_createdAt_id_idx" ON "User"("createdAt", "id");

-- CreateIndex
CREATE INDEX "User_name_email_idx" ON "User" USING GIN ("name" gin_trgm_ops, "email" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "SearchPin" ADD CONSTRAINT "SearchPin_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
