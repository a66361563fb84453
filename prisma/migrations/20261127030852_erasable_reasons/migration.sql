-- Reasons are people's own words: they leave what never changes (decisions, the audit) for rows that can be erased.
-- CreateEnum
CREATE TYPE "ProjectDecisionKind" AS ENUM ('cancelled');

-- CreateTable
CREATE TABLE "session_decision_reason" (
    "decisionId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "session_decision_reason_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "project_decision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "ProjectDecisionKind" NOT NULL,
    "reasonHash" TEXT NOT NULL,
    "decidedBy" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_decision_reason" (
    "decisionId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "project_decision_reason_pkey" PRIMARY KEY ("decisionId")
);

-- Reasons of sessions move out of their decisions, which this once are changed.
ALTER TABLE "session_decision" DISABLE TRIGGER "session_decision_append_only";
ALTER TABLE "session_decision" ADD COLUMN "reasonHash" TEXT;
INSERT INTO "session_decision_reason" ("decisionId", "salt", "text")
SELECT "id", replace(gen_random_uuid()::text, '-', ''), "reason" FROM "session_decision";
UPDATE "session_decision" SET "reasonHash" = encode(sha256(convert_to(words."salt" || words."text", 'UTF8')), 'hex')
FROM "session_decision_reason" words WHERE words."decisionId" = "session_decision"."id";
ALTER TABLE "session_decision" ALTER COLUMN "reasonHash" SET NOT NULL, DROP COLUMN "reason";
ALTER TABLE "session_decision" ENABLE TRIGGER "session_decision_append_only";

-- Reasons of cancelled projects move out of the audit; each decision keeps the id of the entry that told of it.
INSERT INTO "project_decision_reason" ("decisionId", "salt", "text")
SELECT "id", replace(gen_random_uuid()::text, '-', ''), "detail" ->> 'reason' FROM "audit_entry"
WHERE "action" = 'project.state' AND "detail" ->> 'to' = 'cancelled' AND "detail" ? 'reason'
  AND "personId" IS NOT NULL AND "projectId" IN (SELECT "id" FROM "project");
INSERT INTO "project_decision" ("id", "projectId", "kind", "reasonHash", "decidedBy", "decidedAt")
SELECT entry."id", entry."projectId", 'cancelled',
  encode(sha256(convert_to(words."salt" || words."text", 'UTF8')), 'hex'), entry."personId", entry."at"
FROM "audit_entry" entry JOIN "project_decision_reason" words ON words."decisionId" = entry."id";
ALTER TABLE "audit_entry" DISABLE TRIGGER "audit_entry_append_only";
UPDATE "audit_entry" SET "detail" = "detail" - 'reason' WHERE "action" = 'project.state' AND "detail" ? 'reason';
ALTER TABLE "audit_entry" ENABLE TRIGGER "audit_entry_append_only";

CREATE TRIGGER "project_decision_append_only" BEFORE UPDATE OR DELETE ON "project_decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- CreateIndex
CREATE INDEX "project_decision_projectId_idx" ON "project_decision"("projectId");

-- AddForeignKey
ALTER TABLE "session_decision_reason" ADD CONSTRAINT "session_decision_reason_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "session_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_decision" ADD CONSTRAINT "project_decision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_decision_reason" ADD CONSTRAINT "project_decision_reason_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "project_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
