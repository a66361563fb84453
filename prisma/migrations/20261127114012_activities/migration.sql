-- CreateEnum
CREATE TYPE "ActivityFinding" AS ENUM ('validated', 'declined');

-- DropIndex
DROP INDEX "activity_done_projectId_personId_activity_key";

-- AlterTable
ALTER TABLE "activity_done" ADD COLUMN     "attachmentSha256" TEXT,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sessionId" UUID,
ADD COLUMN     "wordsHash" TEXT;

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sessionId" UUID,
    "instructions" TEXT NOT NULL,
    "quiz" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_try" (
    "activityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiz_try_pkey" PRIMARY KEY ("activityId","personId","number")
);

-- CreateTable
CREATE TABLE "activity_words" (
    "doneId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "activity_words_pkey" PRIMARY KEY ("doneId")
);

-- CreateTable
CREATE TABLE "activity_review" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "doneId" UUID NOT NULL,
    "finding" "ActivityFinding" NOT NULL,
    "reasonHash" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "afterSealId" UUID,

    CONSTRAINT "activity_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_review_reason" (
    "reviewId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "activity_review_reason_pkey" PRIMARY KEY ("reviewId")
);

-- CreateIndex
CREATE INDEX "activity_sessionId_idx" ON "activity"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "activity_projectId_kind_sessionId_key" ON "activity"("projectId", "kind", "sessionId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "activity_review_projectId_idx" ON "activity_review"("projectId");

-- CreateIndex
CREATE INDEX "activity_review_doneId_idx" ON "activity_review"("doneId");

-- CreateIndex
CREATE UNIQUE INDEX "activity_done_projectId_personId_activity_sessionId_round_key" ON "activity_done"("projectId", "personId", "activity", "sessionId", "round") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiz_try" ADD CONSTRAINT "quiz_try_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_words" ADD CONSTRAINT "activity_words_doneId_fkey" FOREIGN KEY ("doneId") REFERENCES "activity_done"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_review" ADD CONSTRAINT "activity_review_doneId_fkey" FOREIGN KEY ("doneId") REFERENCES "activity_done"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_review_reason" ADD CONSTRAINT "activity_review_reason_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "activity_review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "activity_review_append_only" BEFORE UPDATE OR DELETE ON "activity_review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
