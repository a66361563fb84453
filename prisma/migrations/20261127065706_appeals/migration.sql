-- CreateEnum
CREATE TYPE "AppealRecordKind" AS ENUM ('appealed', 'withdrawn', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "appeal_record" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "AppealRecordKind" NOT NULL,
    "regarding" UUID,
    "overrideId" UUID,
    "attachmentSha256" TEXT,
    "wordsHash" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_words" (
    "recordId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "appeal_words_pkey" PRIMARY KEY ("recordId")
);

-- CreateIndex
CREATE INDEX "appeal_record_projectId_personId_idx" ON "appeal_record"("projectId", "personId");

-- CreateIndex
CREATE INDEX "appeal_record_regarding_idx" ON "appeal_record"("regarding");

-- CreateIndex
CREATE INDEX "appeal_record_overrideId_idx" ON "appeal_record"("overrideId");

-- AddForeignKey
ALTER TABLE "appeal_words" ADD CONSTRAINT "appeal_words_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "appeal_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

ALTER TABLE "appeal_record" ADD CONSTRAINT "appeal_record_is_about_one" CHECK (("kind" = 'appealed') = ("regarding" IS NULL) AND ("kind" = 'accepted') = ("overrideId" IS NOT NULL));
CREATE TRIGGER "appeal_record_append_only" BEFORE UPDATE OR DELETE ON "appeal_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
