-- CreateEnum
CREATE TYPE "ProformaStatus" AS ENUM ('MAKING', 'MADE', 'FAILED');

-- CreateTable
CREATE TABLE "Proforma" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "quotationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "ProformaStatus" NOT NULL DEFAULT 'MAKING',
    "content" JSONB,
    "fault" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "pdfFileId" UUID,
    "ublFileId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proforma_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proforma_number_key" ON "Proforma"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Proforma_pdfFileId_key" ON "Proforma"("pdfFileId");

-- CreateIndex
CREATE UNIQUE INDEX "Proforma_ublFileId_key" ON "Proforma"("ublFileId");

-- CreateIndex
CREATE INDEX "Proforma_status_createdAt_idx" ON "Proforma"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proforma_quotationId_version_key" ON "Proforma"("quotationId", "version");

-- AddForeignKey
ALTER TABLE "Proforma" ADD CONSTRAINT "Proforma_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proforma" ADD CONSTRAINT "Proforma_pdfFileId_fkey" FOREIGN KEY ("pdfFileId") REFERENCES "PrivateFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proforma" ADD CONSTRAINT "Proforma_ublFileId_fkey" FOREIGN KEY ("ublFileId") REFERENCES "PrivateFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Running numbers of pro-forma invoices; gaps are allowed.
CREATE SEQUENCE "ProformaNumber";

-- What a pro-forma invoice says is never changed, and its files are given once.
CREATE FUNCTION keep_proforma() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."content" IS NOT DISTINCT FROM OLD."content" AND NEW."number" IS NOT DISTINCT FROM OLD."number"
     AND NEW."quotationId" = OLD."quotationId" AND NEW."version" = OLD."version" AND NEW."createdAt" = OLD."createdAt"
     AND (NEW."pdfFileId" IS NULL OR OLD."pdfFileId" IS NULL OR NEW."pdfFileId" = OLD."pdfFileId")
     AND (NEW."ublFileId" IS NULL OR OLD."ublFileId" IS NULL OR NEW."ublFileId" = OLD."ublFileId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a pro-forma invoice is never changed';
END $$;
CREATE TRIGGER "Proforma_keep" BEFORE UPDATE ON "Proforma" FOR EACH ROW EXECUTE FUNCTION keep_proforma();
