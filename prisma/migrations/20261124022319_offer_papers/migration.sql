-- AlterTable
ALTER TABLE "PrivateFile" ADD COLUMN     "sealedFor" TEXT;
