-- AlterTable
ALTER TABLE "session_block" ADD COLUMN     "videoId" UUID;
