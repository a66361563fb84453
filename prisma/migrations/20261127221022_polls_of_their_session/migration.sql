-- AlterTable
ALTER TABLE "ballot" DROP CONSTRAINT "ballot_pkey";
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_pkey" PRIMARY KEY ("sessionId", "pollId", "voterId");

-- DropIndex
DROP INDEX "ballot_sessionId_idx";

-- What was written belongs where its ballot was cast; where that is tied to nobody any more, where any of its poll were. What
-- has no ballot is of no session that there is.
ALTER TABLE "poll_answer" ADD COLUMN "sessionId" UUID;
UPDATE "poll_answer" a SET "sessionId" = coalesce(
  (SELECT min(b."sessionId"::text)::uuid FROM "ballot" b WHERE b."pollId" = a."pollId" AND b."voterId" = a."voterId"),
  (SELECT min(b."sessionId"::text)::uuid FROM "ballot" b WHERE b."pollId" = a."pollId"));
DELETE FROM "poll_answer" WHERE "sessionId" IS NULL;
ALTER TABLE "poll_answer" ALTER COLUMN "sessionId" SET NOT NULL;
DROP INDEX "poll_answer_pollId_voterId_place_key";
CREATE UNIQUE INDEX "poll_answer_sessionId_pollId_voterId_place_key" ON "poll_answer"("sessionId", "pollId", "voterId", "place");

-- What is hidden stays so wherever it was written.
CREATE TEMPORARY TABLE "hidden_before" ON COMMIT DROP AS SELECT * FROM "hidden_answer";
DELETE FROM "hidden_answer";
ALTER TABLE "hidden_answer" DROP CONSTRAINT "hidden_answer_pkey";
ALTER TABLE "hidden_answer" ADD COLUMN "sessionId" UUID NOT NULL;
ALTER TABLE "hidden_answer" ADD CONSTRAINT "hidden_answer_pkey" PRIMARY KEY ("sessionId", "pollId", "key");
INSERT INTO "hidden_answer" ("sessionId", "pollId", "key")
  SELECT DISTINCT a."sessionId", h."pollId", h."key" FROM "hidden_before" h
    JOIN "poll_answer" a ON a."pollId" = h."pollId" AND a."key" = h."key";
DROP TABLE "hidden_before";

-- One key made the pseudonyms of a poll in whatever session they voted in it.
CREATE TEMPORARY TABLE "keys_before" ON COMMIT DROP AS SELECT * FROM "poll_key";
DELETE FROM "poll_key";
ALTER TABLE "poll_key" DROP CONSTRAINT "poll_key_pkey";
ALTER TABLE "poll_key" ADD COLUMN "sessionId" UUID NOT NULL;
ALTER TABLE "poll_key" ADD CONSTRAINT "poll_key_pkey" PRIMARY KEY ("sessionId", "pollId");
INSERT INTO "poll_key" ("sessionId", "pollId", "key")
  SELECT DISTINCT b."sessionId", k."pollId", k."key" FROM "keys_before" k JOIN "ballot" b ON b."pollId" = k."pollId";
DROP TABLE "keys_before";
