-- AlterTable
ALTER TABLE "session_block" ADD COLUMN     "deckId" UUID,
ADD COLUMN     "pollId" UUID;
