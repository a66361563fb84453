-- AlterTable
ALTER TABLE "imported_interval" ADD COLUMN     "precisionMs" INTEGER;
