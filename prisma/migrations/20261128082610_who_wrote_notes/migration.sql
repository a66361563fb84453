-- Why a certificate was revoked and what is noted to slides are somebody's words, and go with them: of whom, so far the audit alone tells.

ALTER TABLE "certificate" ADD COLUMN "revokedBy" UUID;
ALTER TABLE "deck_note" ADD COLUMN "writtenBy" UUID;

UPDATE "certificate" SET "revokedBy" = (
  SELECT a."personId" FROM "audit_entry" a
  WHERE a."action" = 'certificate.revoke' AND a."subjectId" = "certificate"."id"::text ORDER BY a."id" DESC LIMIT 1
) WHERE "revokedAt" IS NOT NULL;

UPDATE "deck_note" SET "writtenBy" = (
  SELECT a."personId" FROM "audit_entry" a
  WHERE a."action" = 'deck.note' AND a."subjectId" = "deck_note"."deckId"::text
    AND a."detail"->>'page' = "deck_note"."page"::text ORDER BY a."id" DESC LIMIT 1
);
