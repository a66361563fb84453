-- CreateTable
CREATE TABLE "question_vote" (
    "sessionId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_vote_pkey" PRIMARY KEY ("sessionId","question","personId")
);

-- CreateIndex
CREATE INDEX "question_vote_personId_idx" ON "question_vote"("personId");
