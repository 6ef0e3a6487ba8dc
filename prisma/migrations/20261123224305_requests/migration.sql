-- CreateEnum
CREATE TYPE "QuotationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'SHORTLISTED', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'REFUSED', 'PUBLISHED', 'CLOSED', 'EVALUATING', 'AWARDED', 'UNSUCCESSFUL', 'EXPIRED', 'CANCELLED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RequestVisibility" AS ENUM ('PUBLIC', 'VERIFIED', 'INVITED');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('INVITED', 'BEST', 'NEWCOMER', 'SMALL', 'ROTATION', 'FOUND');

-- AlterEnum
ALTER TYPE "ReviewKind" ADD VALUE 'REQUEST';

-- CreateTable
CREATE TABLE "Quotation" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "requestId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "status" "QuotationStatus" NOT NULL DEFAULT 'DRAFT',
    "currentVersion" INTEGER NOT NULL DEFAULT 0,
    "draft" JSONB NOT NULL DEFAULT '{}',
    "sealedDraft" TEXT,
    "validUntil" TIMESTAMPTZ(3),
    "liveKey" TEXT,
    "countsIn" DATE,
    "createdBy" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationVersion" (
    "quotationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB,
    "sealed" TEXT,
    "hash" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuotationVersion_pkey" PRIMARY KEY ("quotationId","version")
);

-- CreateTable
CREATE TABLE "QuotationMove" (
    "id" UUID NOT NULL,
    "quotationId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "QuotationStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotationMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationNote" (
    "id" UUID NOT NULL,
    "quotationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotationNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardLine" (
    "requestId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "quotationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "unitPrice" DECIMAL(18,6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AwardLine_pkey" PRIMARY KEY ("requestId","position")
);

-- CreateTable
CREATE TABLE "PurchaseRequest" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "buyerId" UUID,
    "companyId" UUID,
    "status" "RequestStatus" NOT NULL DEFAULT 'DRAFT',
    "visibility" "RequestVisibility" NOT NULL DEFAULT 'PUBLIC',
    "isSealed" BOOLEAN NOT NULL DEFAULT false,
    "isBuyerNamed" BOOLEAN NOT NULL DEFAULT false,
    "isOpenData" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "categoryId" UUID,
    "countryCode" CHAR(2) NOT NULL,
    "destinationCode" CHAR(5),
    "incoterm" CHAR(3),
    "place" TEXT,
    "currency" CHAR(3),
    "paymentTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "deliverFrom" DATE,
    "deliverTo" DATE,
    "deadlineAt" TIMESTAMPTZ(3),
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "quoteCap" INTEGER NOT NULL DEFAULT 10,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,
    "weights" JSONB NOT NULL DEFAULT '[]',
    "grade" INTEGER NOT NULL DEFAULT 0,
    "gradeParts" JSONB NOT NULL DEFAULT '{}',
    "reviewReasons" JSONB NOT NULL DEFAULT '{}',
    "sourceText" TEXT,
    "wave" INTEGER NOT NULL DEFAULT 0,
    "nextWaveAt" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL DEFAULT 1,
    "edition" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "closeReason" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PurchaseRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestLine" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "specification" TEXT NOT NULL DEFAULT '',
    "categoryId" UUID,
    "quantity" DECIMAL(18,3),
    "unitCode" TEXT NOT NULL DEFAULT 'H87',
    "targetPrice" DECIMAL(18,6),
    "hsCode" CHAR(6),
    "certificates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wantsSample" BOOLEAN NOT NULL DEFAULT false,
    "productId" UUID,

    CONSTRAINT "RequestLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestFile" (
    "requestId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RequestFile_pkey" PRIMARY KEY ("requestId","fileId")
);

-- CreateTable
CREATE TABLE "RequestEdition" (
    "requestId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "content" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RequestEdition_pkey" PRIMARY KEY ("requestId","edition")
);

-- CreateTable
CREATE TABLE "RequestMove" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "RequestStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RequestMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestPlace" (
    "requestId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "wave" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),
    "quotedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestPlace_pkey" PRIMARY KEY ("requestId","companyId")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Quotation_number_key" ON "Quotation"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Quotation_liveKey_key" ON "Quotation"("liveKey");

-- CreateIndex
CREATE INDEX "Quotation_requestId_status_idx" ON "Quotation"("requestId", "status");

-- CreateIndex
CREATE INDEX "Quotation_companyId_status_updatedAt_idx" ON "Quotation"("companyId", "status", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Quotation_companyId_countsIn_idx" ON "Quotation"("companyId", "countsIn");

-- CreateIndex
CREATE INDEX "Quotation_status_validUntil_idx" ON "Quotation"("status", "validUntil");

-- CreateIndex
CREATE INDEX "QuotationMove_quotationId_createdAt_idx" ON "QuotationMove"("quotationId", "createdAt");

-- CreateIndex
CREATE INDEX "QuotationNote_quotationId_createdAt_idx" ON "QuotationNote"("quotationId", "createdAt");

-- CreateIndex
CREATE INDEX "QuotationNote_userId_idx" ON "QuotationNote"("userId");

-- CreateIndex
CREATE INDEX "AwardLine_quotationId_idx" ON "AwardLine"("quotationId");

-- CreateIndex
CREATE UNIQUE INDEX "PurchaseRequest_number_key" ON "PurchaseRequest"("number");

-- CreateIndex
CREATE INDEX "PurchaseRequest_buyerId_updatedAt_id_idx" ON "PurchaseRequest"("buyerId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "PurchaseRequest_companyId_updatedAt_id_idx" ON "PurchaseRequest"("companyId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "PurchaseRequest_status_publishedAt_id_idx" ON "PurchaseRequest"("status", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "PurchaseRequest_categoryId_status_publishedAt_idx" ON "PurchaseRequest"("categoryId", "status", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "PurchaseRequest_status_deadlineAt_idx" ON "PurchaseRequest"("status", "deadlineAt");

-- CreateIndex
CREATE INDEX "PurchaseRequest_status_nextWaveAt_idx" ON "PurchaseRequest"("status", "nextWaveAt");

-- CreateIndex
CREATE INDEX "RequestLine_productId_idx" ON "RequestLine"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "RequestLine_requestId_position_key" ON "RequestLine"("requestId", "position");

-- CreateIndex
CREATE INDEX "RequestFile_fileId_idx" ON "RequestFile"("fileId");

-- CreateIndex
CREATE INDEX "RequestMove_requestId_createdAt_idx" ON "RequestMove"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "RequestPlace_companyId_createdAt_idx" ON "RequestPlace"("companyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "RequestPlace_createdAt_idx" ON "RequestPlace"("createdAt");

-- CreateIndex
CREATE INDEX "Clarification_requestId_createdAt_idx" ON "Clarification"("requestId", "createdAt");

-- CreateIndex
CREATE INDEX "Clarification_companyId_idx" ON "Clarification"("companyId");

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationVersion" ADD CONSTRAINT "QuotationVersion_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationMove" ADD CONSTRAINT "QuotationMove_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationNote" ADD CONSTRAINT "QuotationNote_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationNote" ADD CONSTRAINT "QuotationNote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardLine" ADD CONSTRAINT "AwardLine_quotationId_fkey" FOREIGN KEY ("quotationId") REFERENCES "Quotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PurchaseRequest" ADD CONSTRAINT "PurchaseRequest_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PurchaseRequest" ADD CONSTRAINT "PurchaseRequest_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PurchaseRequest" ADD CONSTRAINT "PurchaseRequest_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLine" ADD CONSTRAINT "RequestLine_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLine" ADD CONSTRAINT "RequestLine_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestLine" ADD CONSTRAINT "RequestLine_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestFile" ADD CONSTRAINT "RequestFile_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestFile" ADD CONSTRAINT "RequestFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PrivateFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestEdition" ADD CONSTRAINT "RequestEdition_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestMove" ADD CONSTRAINT "RequestMove_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPlace" ADD CONSTRAINT "RequestPlace_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPlace" ADD CONSTRAINT "RequestPlace_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PurchaseRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Running numbers of requests and quotations; gaps are allowed.
CREATE SEQUENCE "RequestNumber";
CREATE SEQUENCE "QuotationNumber";

-- No request has more quotations than places, whoever writes.
ALTER TABLE "PurchaseRequest" ADD CONSTRAINT "PurchaseRequest_places" CHECK ("quoteCount" >= 0 AND "quoteCount" <= "quoteCap");

-- What was offered is never changed: a sealed version gets its content once, when it is opened.
CREATE FUNCTION keep_quotation_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."content" IS NULL AND NEW."content" IS NOT NULL AND NEW."sealed" IS NOT DISTINCT FROM OLD."sealed"
     AND NEW."hash" = OLD."hash" AND NEW."createdBy" = OLD."createdBy" AND NEW."createdAt" = OLD."createdAt"
     AND NEW."quotationId" = OLD."quotationId" AND NEW."version" = OLD."version" THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version of a quotation is never changed';
END $$;
CREATE TRIGGER "QuotationVersion_keep" BEFORE UPDATE ON "QuotationVersion" FOR EACH ROW EXECUTE FUNCTION keep_quotation_version();
