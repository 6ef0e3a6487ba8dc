-- CreateEnum
CREATE TYPE "ImportPhase" AS ENUM ('INSPECT', 'REHEARSE', 'LAND', 'UNDO');

-- AlterTable
ALTER TABLE "ImportChange" ADD COLUMN     "outcome" TEXT;

-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "badFileId" UUID,
ADD COLUMN     "inspection" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "openKey" TEXT,
ADD COLUMN     "phase" "ImportPhase" NOT NULL DEFAULT 'LAND',
ADD COLUMN     "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE UNIQUE INDEX "ImportRun_openKey_key" ON "ImportRun"("openKey");
