-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "letter" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "link" TEXT,
ALTER COLUMN "html" SET DEFAULT '';
