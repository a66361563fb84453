-- AlterTable
ALTER TABLE "call_opening" ADD COLUMN     "afterSealId" UUID;
