-- One row a digest, so that whoever keeps the same bytes and whoever sweeps them meet at it. Rows of the same bytes become one.
UPDATE "deck" SET "fileId" = first."id"
FROM "stored_file" own, (SELECT DISTINCT ON ("sha256") "sha256", "id" FROM "stored_file" ORDER BY "sha256", "id") first
WHERE own."id" = "deck"."fileId" AND first."sha256" = own."sha256";
UPDATE "certificate" SET "fileId" = first."id"
FROM "stored_file" own, (SELECT DISTINCT ON ("sha256") "sha256", "id" FROM "stored_file" ORDER BY "sha256", "id") first
WHERE own."id" = "certificate"."fileId" AND first."sha256" = own."sha256";
DELETE FROM "stored_file" other USING "stored_file" first WHERE first."sha256" = other."sha256" AND first."id" < other."id";

-- AlterTable
ALTER TABLE "stored_file" RENAME COLUMN "createdAt" TO "keptAt";

-- DropIndex
DROP INDEX "stored_file_sha256_idx";

-- CreateIndex
CREATE INDEX "certificate_fileId_idx" ON "certificate"("fileId");

-- CreateIndex
CREATE INDEX "deck_fileId_idx" ON "deck"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_sha256_key" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "stored_file_keptAt_idx" ON "stored_file"("keptAt");
