-- AlterTable
ALTER TABLE "ReviewTask" ADD COLUMN     "rivalId" UUID;
