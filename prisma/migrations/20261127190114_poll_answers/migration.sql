-- CreateTable
CREATE TABLE "poll_answer" (
    "id" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,

    CONSTRAINT "poll_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hidden_answer" (
    "pollId" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "hidden_answer_pkey" PRIMARY KEY ("pollId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "poll_answer_pollId_personId_place_key" ON "poll_answer"("pollId", "personId", "place");
