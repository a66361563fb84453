-- CreateTable
CREATE TABLE "attendance_import" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileId" UUID,
    "fileName" TEXT,
    "format" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "dateOrder" TEXT,
    "decisions" JSONB NOT NULL DEFAULT '[]',
    "uploadedBy" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedBy" UUID,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_interval" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "stay" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "unknown" BOOLEAN NOT NULL,
    "note" TEXT,
    "matchedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imported_interval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_withdrawal" (
    "importId" UUID NOT NULL,
    "reasonHash" TEXT NOT NULL,
    "decidedBy" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_withdrawal_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "import_withdrawal_reason" (
    "importId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "import_withdrawal_reason_pkey" PRIMARY KEY ("importId")
);

-- CreateIndex
CREATE INDEX "attendance_import_projectId_id_idx" ON "attendance_import"("projectId", "id");

-- CreateIndex
CREATE INDEX "attendance_import_sessionId_sha256_idx" ON "attendance_import"("sessionId", "sha256");

-- CreateIndex
CREATE INDEX "attendance_import_fileId_idx" ON "attendance_import"("fileId");

-- CreateIndex
CREATE INDEX "imported_interval_projectId_personId_idx" ON "imported_interval"("projectId", "personId");

-- CreateIndex
CREATE INDEX "imported_interval_importId_idx" ON "imported_interval"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "imported_interval_sessionId_fileSha256_round_line_stay_key" ON "imported_interval"("sessionId", "fileSha256", "round", "line", "stay");

-- AddForeignKey
ALTER TABLE "attendance_import" ADD CONSTRAINT "attendance_import_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_interval" ADD CONSTRAINT "imported_interval_importId_fkey" FOREIGN KEY ("importId") REFERENCES "attendance_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_withdrawal" ADD CONSTRAINT "import_withdrawal_importId_fkey" FOREIGN KEY ("importId") REFERENCES "attendance_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_withdrawal_reason" ADD CONSTRAINT "import_withdrawal_reason_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import_withdrawal"("importId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

ALTER TABLE "imported_interval" ADD CONSTRAINT "imported_interval_ends_after_start" CHECK ("endsAt" >= "startsAt");
-- What is not called unknown has both its times.
ALTER TABLE "imported_interval" ADD CONSTRAINT "imported_interval_known_or_not" CHECK ("unknown" OR ("startsAt" IS NOT NULL AND "endsAt" IS NOT NULL));

-- Evidence and decisions are append-only: corrections are new rows.
CREATE TRIGGER "imported_interval_append_only" BEFORE UPDATE OR DELETE ON "imported_interval" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "import_withdrawal_append_only" BEFORE UPDATE OR DELETE ON "import_withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
