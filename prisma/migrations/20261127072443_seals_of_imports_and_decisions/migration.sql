-- AlterTable
ALTER TABLE "import_withdrawal" ADD COLUMN     "afterSealId" UUID;

-- AlterTable
ALTER TABLE "imported_interval" ADD COLUMN     "afterSealId" UUID;

-- AlterTable
ALTER TABLE "override_record" ADD COLUMN     "afterSealId" UUID;

-- AlterTable
ALTER TABLE "session_seal" ALTER COLUMN "sessionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "policy_version_reason" (
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "policy_version_reason_pkey" PRIMARY KEY ("projectId","version")
);

-- Reasons of policies are people's own words: they leave what never changes, which this once is changed, for rows that can be erased.
ALTER TABLE "policy_version" DISABLE TRIGGER "policy_version_append_only";
ALTER TABLE "policy_version" ADD COLUMN     "afterSealId" UUID,
ADD COLUMN     "reasonHash" TEXT;
INSERT INTO "policy_version_reason" ("projectId", "version", "salt", "text")
SELECT "projectId", "version", replace(gen_random_uuid()::text, '-', ''), "reason" FROM "policy_version" WHERE "reason" IS NOT NULL;
UPDATE "policy_version" SET "reasonHash" = encode(sha256(convert_to(words."salt" || words."text", 'UTF8')), 'hex')
FROM "policy_version_reason" words
WHERE words."projectId" = "policy_version"."projectId" AND words."version" = "policy_version"."version";
ALTER TABLE "policy_version" DROP COLUMN "reason";
ALTER TABLE "policy_version" ENABLE TRIGGER "policy_version_append_only";

-- AddForeignKey
ALTER TABLE "policy_version_reason" ADD CONSTRAINT "policy_version_reason_projectId_version_fkey" FOREIGN KEY ("projectId", "version") REFERENCES "policy_version"("projectId", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- Seals of a project as a whole are numbered like those of a session.
CREATE UNIQUE INDEX "session_seal_of_project" ON "session_seal" ("projectId", "number") WHERE "sessionId" IS NULL;

-- Records that came after a seal are few: they are what is sealed again for.
CREATE INDEX "imported_interval_late_idx" ON "imported_interval" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
CREATE INDEX "import_withdrawal_late_idx" ON "import_withdrawal" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
CREATE INDEX "override_record_late_idx" ON "override_record" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
CREATE INDEX "policy_version_late_idx" ON "policy_version" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
