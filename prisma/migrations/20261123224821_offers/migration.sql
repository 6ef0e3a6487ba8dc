-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "approvalAboveUsd" DECIMAL(18,2);

-- AlterTable
ALTER TABLE "Quotation" ADD COLUMN     "approvalAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvalBy" TEXT,
ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "QuotationMove" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}';
