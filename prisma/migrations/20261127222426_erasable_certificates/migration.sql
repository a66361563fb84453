-- AlterTable
ALTER TABLE "certificate" ALTER COLUMN "fileId" DROP NOT NULL;
