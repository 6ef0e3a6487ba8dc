-- AlterTable
ALTER TABLE "FavouriteItem" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "keepsViews" BOOLEAN NOT NULL DEFAULT true;
