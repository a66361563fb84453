-- AlterTable
ALTER TABLE "activity_done" ADD COLUMN     "afterSealId" UUID;
