-- AlterTable
ALTER TABLE "ballot" RENAME COLUMN "personId" TO "voterId";
ALTER TABLE "ballot" ALTER COLUMN "castAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "poll_answer" RENAME COLUMN "personId" TO "voterId";
ALTER INDEX "poll_answer_pollId_personId_place_key" RENAME TO "poll_answer_pollId_voterId_place_key";

-- CreateTable
CREATE TABLE "poll_key" (
    "pollId" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "poll_key_pkey" PRIMARY KEY ("pollId")
);

-- Nobody was told before that their votes would have names: from here on they have none.
UPDATE "ballot" SET "voterId" = gen_random_uuid(), "castAt" = NULL;
UPDATE "poll_answer" SET "voterId" = gen_random_uuid(), "place" = 0;
