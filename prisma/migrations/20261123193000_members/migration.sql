-- Adds members, companies' people and papers, review and desks. New tables and columns with defaults only: each ALTER TABLE
-- takes its lock for milliseconds; the new index on Product is built under a lock against writes (about 0.2 s at 70,000 rows).
-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('PENDING_EMAIL', 'ACTIVE', 'SUSPENDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "PlatformRole" AS ENUM ('ORGANIZER', 'MODERATOR', 'VERIFIER', 'EDITOR', 'OFFICER', 'AUDITOR');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD');

-- CreateEnum
CREATE TYPE "CompanyRole" AS ENUM ('OWNER', 'MANAGER', 'SALES', 'BUYER', 'EDITOR', 'VIEWER');

-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('APPLIED', 'TRIAL', 'ACTIVE', 'GRACE', 'LAPSED', 'REFUSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('OPEN', 'UPHELD', 'DISMISSED');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNED');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('PENDING', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('UPLOADED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE');

-- CreateEnum
CREATE TYPE "RegisterClaimStatus" AS ENUM ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('MEMBER', 'COMPANY', 'PRODUCT', 'REVISION', 'CLAIM', 'REGISTER_CLAIM', 'DISPUTE', 'SUBSCRIPTION', 'REPORT', 'APPEAL');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('LEGAL_EXISTENCE', 'CONTACT_AUTHORITY', 'ADDRESS', 'TRADING_RIGHT', 'FACTORY', 'CERTIFICATE', 'COMPANY_DOMAIN');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('SUBMITTED', 'CHECKING', 'MORE_NEEDED', 'VERIFIED', 'FAILED', 'EXPIRED', 'REVOKED', 'WITHDRAWN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "CompanyStatus" ADD VALUE 'PENDING';
ALTER TYPE "CompanyStatus" ADD VALUE 'CLOSED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ProductStatus" ADD VALUE 'SUBMITTED';
ALTER TYPE "ProductStatus" ADD VALUE 'IN_REVIEW';
ALTER TYPE "ProductStatus" ADD VALUE 'CHANGES_REQUESTED';
ALTER TYPE "ProductStatus" ADD VALUE 'REJECTED';
ALTER TYPE "ProductStatus" ADD VALUE 'STALE';
ALTER TYPE "ProductStatus" ADD VALUE 'TAKEN_DOWN';

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "onBehalf" TEXT;

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "addressEn" TEXT,
ADD COLUMN     "addressZh" TEXT,
ADD COLUMN     "customsCode" TEXT,
ADD COLUMN     "engineerCount" INTEGER,
ADD COLUMN     "factoryArea" INTEGER,
ADD COLUMN     "isSupplier" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "logoFileId" UUID,
ADD COLUMN     "openingHours" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "productionLines" INTEGER,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
ADD COLUMN     "verificationLevel" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "videoUrl" TEXT,
ADD COLUMN     "website" TEXT;

-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "error" TEXT,
ADD COLUMN     "fileId" UUID,
ADD COLUMN     "issues" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "mapping" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "progress" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "status" "RunStatus" NOT NULL DEFAULT 'DONE',
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "qualityScore" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reviewReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "companyId" UUID,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "liveKey" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "planCode" TEXT NOT NULL DEFAULT 'PREMIUM',
ADD COLUMN     "status" "SubscriptionStatus" NOT NULL DEFAULT 'ACTIVE';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "emailVerifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "interests" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "markets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "passwordHash" TEXT,
ADD COLUMN     "passwordSetAt" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "position" TEXT,
ADD COLUMN     "status" "UserStatus" NOT NULL DEFAULT 'ACTIVE',
ADD COLUMN     "timeZone" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" UUID NOT NULL,
    "role" "PlatformRole" NOT NULL,
    "grantedBy" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserRole_pkey" PRIMARY KEY ("userId","role")
);

-- CreateTable
CREATE TABLE "UserMove" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "UserStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UserMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedWhy" TEXT,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "network" TEXT NOT NULL DEFAULT '',
    "secondFactorAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "viewedUserId" UUID,
    "viewedWhy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "network" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("createdAt","id")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "digest" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Totp" (
    "userId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsedOnce" (
    "key" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UsedOnce_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "kept" JSONB NOT NULL DEFAULT '[]',
    "erasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FavouriteList" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "companyId" UUID,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FavouriteList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FavouriteItem" (
    "listId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FavouriteItem_pkey" PRIMARY KEY ("listId","productId")
);

-- CreateTable
CREATE TABLE "RecentView" (
    "userId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "viewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecentView_pkey" PRIMARY KEY ("userId","productId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "userId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("userId","companyId")
);

-- CreateTable
CREATE TABLE "CompanyIdentity" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "number" TEXT NOT NULL,
    "liveKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompanyIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityDispute" (
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "number" TEXT NOT NULL,
    "holderId" UUID NOT NULL,
    "claimantId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "IdentityDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyMember" (
    "companyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompanyMember_pkey" PRIMARY KEY ("companyId","userId")
);

-- CreateTable
CREATE TABLE "CompanyInvitation" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "digest" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompanyInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnershipTransfer" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "fromUserId" UUID NOT NULL,
    "toUserId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "openKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnershipTransfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyPicture" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "altZh" TEXT,
    "altEn" TEXT,

    CONSTRAINT "CompanyPicture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyMove" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "CompanyStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompanyMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceFigure" (
    "companyId" UUID NOT NULL,
    "answerRate" DOUBLE PRECISION,
    "medianAnswerMinutes" INTEGER,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "lastActiveAt" TIMESTAMPTZ(3),
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceFigure_pkey" PRIMARY KEY ("companyId")
);

-- CreateTable
CREATE TABLE "Plan" (
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "entitlements" JSONB NOT NULL DEFAULT '{}',
    "trialDays" INTEGER NOT NULL DEFAULT 30,
    "graceDays" INTEGER NOT NULL DEFAULT 15,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SubscriptionMove" (
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "SubscriptionStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubscriptionMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRule" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "conditions" JSONB NOT NULL DEFAULT '{}',
    "decision" TEXT NOT NULL,
    "samplePercent" INTEGER NOT NULL DEFAULT 100,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchedWord" (
    "id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchedWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleDecision" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "productId" UUID NOT NULL,
    "ruleId" UUID,
    "decision" TEXT NOT NULL,
    "why" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "RuleDecision_pkey" PRIMARY KEY ("createdAt","id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "userId" UUID,
    "locale" TEXT NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Penalty" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "appeal" TEXT NOT NULL DEFAULT 'NONE',
    "appealText" TEXT,
    "appealAnswer" TEXT,
    "appealedAt" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Penalty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrivateFile" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" "ScanState" NOT NULL DEFAULT 'PENDING',
    "userId" UUID,
    "companyId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrivateFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "userId" UUID,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ProductRevision" (
    "id" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "status" "RevisionStatus" NOT NULL DEFAULT 'PENDING',
    "baseVersion" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "openKey" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProductRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductDraft" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "productId" UUID,
    "userId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProductDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "importId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "before" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("importId","productId")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "companyId" UUID NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("companyId","signature")
);

-- CreateTable
CREATE TABLE "BulkRun" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "order" JSONB NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "issues" JSONB NOT NULL DEFAULT '[]',
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportRun" (
    "id" UUID NOT NULL,
    "companyId" UUID,
    "userId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "order" JSONB NOT NULL DEFAULT '{}',
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "fileId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnterpriseRecord" (
    "id" UUID NOT NULL,
    "registerNumber" TEXT NOT NULL,
    "creditCode" TEXT,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT,
    "formerNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "districtCode" TEXT,
    "industry" TEXT NOT NULL,
    "addressZh" TEXT,
    "rightsSince" DATE,
    "status" TEXT NOT NULL DEFAULT 'LISTED',
    "source" TEXT NOT NULL,
    "sourceOn" DATE NOT NULL,
    "companyId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnterpriseRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterNote" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegisterNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterClaim" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "status" "RegisterClaimStatus" NOT NULL DEFAULT 'SUBMITTED',
    "statement" TEXT NOT NULL,
    "fileId" UUID,
    "reason" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "openKey" TEXT,

    CONSTRAINT "RegisterClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewTask" (
    "id" UUID NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "companyId" UUID,
    "title" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedById" UUID,
    "lockedUntil" TIMESTAMPTZ(3),
    "firstYesById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" TEXT,
    "outcome" TEXT,
    "openKey" TEXT,
    "cause" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ReviewTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationClaim" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "status" "ClaimStatus" NOT NULL DEFAULT 'SUBMITTED',
    "statement" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL DEFAULT '{}',
    "method" TEXT,
    "checker" TEXT,
    "reason" TEXT,
    "checkedOn" DATE,
    "expiresOn" DATE,
    "liveKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationEvidence" (
    "claimId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerificationEvidence_pkey" PRIMARY KEY ("claimId","fileId")
);

-- CreateTable
CREATE TABLE "VerificationMove" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "status" "ClaimStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerificationMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UserMove_userId_createdAt_idx" ON "UserMove"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Session_userId_revokedAt_expiresAt_idx" ON "Session"("userId", "revokedAt", "expiresAt");

-- CreateIndex
CREATE INDEX "Session_viewedUserId_idx" ON "Session"("viewedUserId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignIn_userId_createdAt_idx" ON "SignIn"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccountToken_digest_key" ON "AccountToken"("digest");

-- CreateIndex
CREATE INDEX "AccountToken_userId_purpose_idx" ON "AccountToken"("userId", "purpose");

-- CreateIndex
CREATE INDEX "AccountToken_expiresAt_idx" ON "AccountToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_digest_key" ON "RecoveryCode"("digest");

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "UsedOnce_expiresAt_idx" ON "UsedOnce"("expiresAt");

-- CreateIndex
CREATE INDEX "Throttle_lastAt_idx" ON "Throttle"("lastAt");

-- CreateIndex
CREATE INDEX "Consent_userId_kind_idx" ON "Consent"("userId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_userId_key" ON "Erasure"("userId");

-- CreateIndex
CREATE INDEX "FavouriteList_companyId_idx" ON "FavouriteList"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "FavouriteList_userId_name_key" ON "FavouriteList"("userId", "name");

-- CreateIndex
CREATE INDEX "FavouriteItem_productId_idx" ON "FavouriteItem"("productId");

-- CreateIndex
CREATE INDEX "RecentView_userId_viewedAt_idx" ON "RecentView"("userId", "viewedAt" DESC);

-- CreateIndex
CREATE INDEX "RecentView_productId_idx" ON "RecentView"("productId");

-- CreateIndex
CREATE INDEX "SavedSearch_userId_createdAt_idx" ON "SavedSearch"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Follow_companyId_idx" ON "Follow"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyIdentity_liveKey_key" ON "CompanyIdentity"("liveKey");

-- CreateIndex
CREATE INDEX "CompanyIdentity_number_idx" ON "CompanyIdentity"("number");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyIdentity_companyId_scheme_key" ON "CompanyIdentity"("companyId", "scheme");

-- CreateIndex
CREATE INDEX "IdentityDispute_status_createdAt_idx" ON "IdentityDispute"("status", "createdAt");

-- CreateIndex
CREATE INDEX "IdentityDispute_holderId_idx" ON "IdentityDispute"("holderId");

-- CreateIndex
CREATE INDEX "IdentityDispute_claimantId_idx" ON "IdentityDispute"("claimantId");

-- CreateIndex
CREATE INDEX "CompanyMember_userId_idx" ON "CompanyMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyInvitation_digest_key" ON "CompanyInvitation"("digest");

-- CreateIndex
CREATE INDEX "CompanyInvitation_companyId_createdAt_idx" ON "CompanyInvitation"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "CompanyInvitation_email_idx" ON "CompanyInvitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "OwnershipTransfer_openKey_key" ON "OwnershipTransfer"("openKey");

-- CreateIndex
CREATE INDEX "OwnershipTransfer_companyId_idx" ON "OwnershipTransfer"("companyId");

-- CreateIndex
CREATE INDEX "OwnershipTransfer_toUserId_idx" ON "OwnershipTransfer"("toUserId");

-- CreateIndex
CREATE INDEX "CompanyPicture_fileId_idx" ON "CompanyPicture"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "CompanyPicture_companyId_position_key" ON "CompanyPicture"("companyId", "position");

-- CreateIndex
CREATE INDEX "CompanyMove_companyId_createdAt_idx" ON "CompanyMove"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "SubscriptionMove_subscriptionId_createdAt_idx" ON "SubscriptionMove"("subscriptionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRule_position_key" ON "ReviewRule"("position");

-- CreateIndex
CREATE UNIQUE INDEX "WatchedWord_word_key" ON "WatchedWord"("word");

-- CreateIndex
CREATE INDEX "RuleDecision_productId_createdAt_idx" ON "RuleDecision"("productId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Report_receipt_key" ON "Report"("receipt");

-- CreateIndex
CREATE INDEX "Report_subjectKind_subjectId_idx" ON "Report"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Report_status_createdAt_idx" ON "Report"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Penalty_companyId_expiresAt_idx" ON "Penalty"("companyId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "PrivateFile_key_key" ON "PrivateFile"("key");

-- CreateIndex
CREATE INDEX "PrivateFile_companyId_createdAt_idx" ON "PrivateFile"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "PrivateFile_userId_idx" ON "PrivateFile"("userId");

-- CreateIndex
CREATE INDEX "PrivateFile_scan_createdAt_idx" ON "PrivateFile"("scan", "createdAt");

-- CreateIndex
CREATE INDEX "MailMessage_createdAt_idx" ON "MailMessage"("createdAt");

-- CreateIndex
CREATE INDEX "MailMessage_userId_createdAt_idx" ON "MailMessage"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "MailMessage_recipient_createdAt_idx" ON "MailMessage"("recipient", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProductRevision_openKey_key" ON "ProductRevision"("openKey");

-- CreateIndex
CREATE INDEX "ProductRevision_productId_createdAt_idx" ON "ProductRevision"("productId", "createdAt");

-- CreateIndex
CREATE INDEX "ProductRevision_companyId_status_idx" ON "ProductRevision"("companyId", "status");

-- CreateIndex
CREATE INDEX "ProductDraft_companyId_userId_idx" ON "ProductDraft"("companyId", "userId");

-- CreateIndex
CREATE INDEX "ProductDraft_productId_idx" ON "ProductDraft"("productId");

-- CreateIndex
CREATE INDEX "ImportChange_productId_idx" ON "ImportChange"("productId");

-- CreateIndex
CREATE INDEX "BulkRun_companyId_createdAt_idx" ON "BulkRun"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "ExportRun_companyId_createdAt_idx" ON "ExportRun"("companyId", "createdAt");

-- CreateIndex
CREATE INDEX "ExportRun_userId_createdAt_idx" ON "ExportRun"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "EnterpriseRecord_registerNumber_key" ON "EnterpriseRecord"("registerNumber");

-- CreateIndex
CREATE UNIQUE INDEX "EnterpriseRecord_companyId_key" ON "EnterpriseRecord"("companyId");

-- CreateIndex
CREATE INDEX "EnterpriseRecord_districtCode_industry_registerNumber_idx" ON "EnterpriseRecord"("districtCode", "industry", "registerNumber");

-- CreateIndex
CREATE INDEX "EnterpriseRecord_industry_registerNumber_idx" ON "EnterpriseRecord"("industry", "registerNumber");

-- CreateIndex
CREATE INDEX "EnterpriseRecord_creditCode_idx" ON "EnterpriseRecord"("creditCode");

-- CreateIndex
CREATE INDEX "EnterpriseRecord_nameZh_idx" ON "EnterpriseRecord" USING GIN ("nameZh" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "EnterpriseRecord_nameEn_idx" ON "EnterpriseRecord" USING GIN ("nameEn" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "EnterpriseRecord_pinyin_idx" ON "EnterpriseRecord" USING GIN ("pinyin" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "RegisterNote_recordId_idx" ON "RegisterNote"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterClaim_openKey_key" ON "RegisterClaim"("openKey");

-- CreateIndex
CREATE INDEX "RegisterClaim_recordId_idx" ON "RegisterClaim"("recordId");

-- CreateIndex
CREATE INDEX "RegisterClaim_companyId_idx" ON "RegisterClaim"("companyId");

-- CreateIndex
CREATE INDEX "RegisterClaim_fileId_idx" ON "RegisterClaim"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewTask_openKey_key" ON "ReviewTask"("openKey");

-- CreateIndex
CREATE INDEX "ReviewTask_closedAt_kind_openedAt_idx" ON "ReviewTask"("closedAt", "kind", "openedAt");

-- CreateIndex
CREATE INDEX "ReviewTask_closedAt_openedAt_idx" ON "ReviewTask"("closedAt", "openedAt");

-- CreateIndex
CREATE INDEX "ReviewTask_subjectId_idx" ON "ReviewTask"("subjectId");

-- CreateIndex
CREATE INDEX "ReviewTask_companyId_idx" ON "ReviewTask"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationClaim_liveKey_key" ON "VerificationClaim"("liveKey");

-- CreateIndex
CREATE INDEX "VerificationClaim_companyId_kind_createdAt_idx" ON "VerificationClaim"("companyId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "VerificationClaim_status_expiresOn_idx" ON "VerificationClaim"("status", "expiresOn");

-- CreateIndex
CREATE INDEX "VerificationEvidence_fileId_idx" ON "VerificationEvidence"("fileId");

-- CreateIndex
CREATE INDEX "VerificationMove_claimId_createdAt_idx" ON "VerificationMove"("claimId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_actor_createdAt_idx" ON "AuditEntry"("actor", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_action_createdAt_idx" ON "AuditEntry"("action", "createdAt");

-- CreateIndex
CREATE INDEX "Company_logoFileId_idx" ON "Company"("logoFileId");

-- CreateIndex
CREATE INDEX "Company_districtCode_idx" ON "Company"("districtCode");

-- CreateIndex
CREATE INDEX "ImportRun_status_startedAt_idx" ON "ImportRun"("status", "startedAt");

-- CreateIndex
CREATE INDEX "Product_companyId_updatedAt_id_idx" ON "Product"("companyId", "updatedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_liveKey_key" ON "Subscription"("liveKey");

-- CreateIndex
CREATE INDEX "Subscription_companyId_idx" ON "Subscription"("companyId");

-- CreateIndex
CREATE INDEX "Subscription_planCode_idx" ON "Subscription"("planCode");

-- CreateIndex
CREATE INDEX "Subscription_status_createdAt_idx" ON "Subscription"("status", "createdAt");

-- CreateIndex
CREATE INDEX "User_status_createdAt_idx" ON "User"("status", "createdAt");

-- CreateIndex
CREATE INDEX "User_kind_createdAt_idx" ON "User"("kind", "createdAt");

-- The two plans, before anything refers to them
INSERT INTO "Plan" ("code", "nameZh", "nameEn", "entitlements", "updatedAt") VALUES
  ('FREE', '免费会员', 'Free', '{"listings": 200, "picturesPerListing": 8, "people": 5, "importsPerDay": 5}', now()),
  ('PREMIUM', '高级会员', 'Premium', '{"listings": 20000, "picturesPerListing": 20, "people": 50, "importsPerDay": 50}', now());

-- The audit log only grows
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "AuditEntry_only_grows" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- AddForeignKey
ALTER TABLE "UserRole" ADD CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserMove" ADD CONSTRAINT "UserMove_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_viewedUserId_fkey" FOREIGN KEY ("viewedUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FavouriteList" ADD CONSTRAINT "FavouriteList_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FavouriteItem" ADD CONSTRAINT "FavouriteItem_listId_fkey" FOREIGN KEY ("listId") REFERENCES "FavouriteList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FavouriteItem" ADD CONSTRAINT "FavouriteItem_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecentView" ADD CONSTRAINT "RecentView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecentView" ADD CONSTRAINT "RecentView_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_logoFileId_fkey" FOREIGN KEY ("logoFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyIdentity" ADD CONSTRAINT "CompanyIdentity_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMember" ADD CONSTRAINT "CompanyMember_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMember" ADD CONSTRAINT "CompanyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyInvitation" ADD CONSTRAINT "CompanyInvitation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnershipTransfer" ADD CONSTRAINT "OwnershipTransfer_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyPicture" ADD CONSTRAINT "CompanyPicture_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyPicture" ADD CONSTRAINT "CompanyPicture_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMove" ADD CONSTRAINT "CompanyMove_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceFigure" ADD CONSTRAINT "ServiceFigure_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_planCode_fkey" FOREIGN KEY ("planCode") REFERENCES "Plan"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubscriptionMove" ADD CONSTRAINT "SubscriptionMove_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Penalty" ADD CONSTRAINT "Penalty_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateFile" ADD CONSTRAINT "PrivateFile_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductRevision" ADD CONSTRAINT "ProductRevision_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductRevision" ADD CONSTRAINT "ProductRevision_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductDraft" ADD CONSTRAINT "ProductDraft_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductDraft" ADD CONSTRAINT "ProductDraft_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkRun" ADD CONSTRAINT "BulkRun_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseRecord" ADD CONSTRAINT "EnterpriseRecord_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterNote" ADD CONSTRAINT "RegisterNote_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "EnterpriseRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterClaim" ADD CONSTRAINT "RegisterClaim_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "EnterpriseRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterClaim" ADD CONSTRAINT "RegisterClaim_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterClaim" ADD CONSTRAINT "RegisterClaim_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PrivateFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationClaim" ADD CONSTRAINT "VerificationClaim_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationEvidence" ADD CONSTRAINT "VerificationEvidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "VerificationClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationEvidence" ADD CONSTRAINT "VerificationEvidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PrivateFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationMove" ADD CONSTRAINT "VerificationMove_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "VerificationClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
