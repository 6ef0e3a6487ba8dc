-- AlterTable
ALTER TABLE "ReviewTask" ADD COLUMN     "firstOutcome" TEXT,
ADD COLUMN     "otherVoiceById" UUID;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "number" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "entries" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("number")
);

-- What is sealed stays sealed
CREATE TRIGGER "AuditSeal_only_grows" BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
