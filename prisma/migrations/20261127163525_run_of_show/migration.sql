-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('presentation', 'questions', 'poll', 'video', 'group-work', 'break');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "showRevision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "session_block" (
    "sessionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "speakerId" UUID,
    "notes" TEXT NOT NULL,

    CONSTRAINT "session_block_pkey" PRIMARY KEY ("sessionId","id")
);

-- CreateIndex
CREATE INDEX "session_block_speakerId_idx" ON "session_block"("speakerId");

-- AddForeignKey
ALTER TABLE "session_block" ADD CONSTRAINT "session_block_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_block" ADD CONSTRAINT "session_block_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
