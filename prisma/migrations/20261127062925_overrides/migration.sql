-- CreateEnum
CREATE TYPE "OverrideRecordKind" AS ENUM ('decided', 'confirmed', 'withdrawn');

-- AlterTable
ALTER TABLE "verdict" ADD COLUMN     "overrideId" UUID;

-- CreateTable
CREATE TABLE "override_record" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "OverrideRecordKind" NOT NULL,
    "regarding" UUID,
    "outcome" TEXT,
    "tier" TEXT,
    "creditsHundredths" INTEGER,
    "attachmentSha256" TEXT,
    "reasonHash" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "override_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "override_reason" (
    "recordId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "override_reason_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "override_record_projectId_personId_idx" ON "override_record"("projectId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "override_record_regarding_kind_key" ON "override_record"("regarding", "kind");

-- CreateIndex
CREATE INDEX "attachment_projectId_idx" ON "attachment"("projectId");

-- CreateIndex
CREATE INDEX "attachment_fileId_idx" ON "attachment"("fileId");

-- AddForeignKey
ALTER TABLE "override_reason" ADD CONSTRAINT "override_reason_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "override_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- A decision says what; whatever else is about one.
ALTER TABLE "override_record" ADD CONSTRAINT "override_record_says_what" CHECK (("kind" = 'decided') = ("outcome" IS NOT NULL) AND ("kind" = 'decided' OR "regarding" IS NOT NULL));
CREATE TRIGGER "override_record_append_only" BEFORE UPDATE OR DELETE ON "override_record" FOR EACH ROW EXECUTE FUNCTION refuse_change();
