-- AlterTable
ALTER TABLE "session" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;
