-- CreateTable
CREATE TABLE "recording" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "fileId" UUID,
    "name" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_run" (
    "personId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "recordingId" UUID NOT NULL,
    "fromMs" INTEGER NOT NULL,
    "toMs" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recording_run_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "recording_view" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "recordingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fromMs" INTEGER NOT NULL,
    "toMs" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "watchedFrom" TIMESTAMPTZ(3) NOT NULL,
    "watchedTo" TIMESTAMPTZ(3) NOT NULL,
    "afterSealId" UUID,

    CONSTRAINT "recording_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recording_sessionId_idx" ON "recording"("sessionId");

-- CreateIndex
CREATE INDEX "recording_fileId_idx" ON "recording"("fileId");

-- CreateIndex
CREATE INDEX "recording_run_recordingId_idx" ON "recording_run"("recordingId");

-- CreateIndex
CREATE INDEX "recording_run_lastAt_idx" ON "recording_run"("lastAt");

-- CreateIndex
CREATE INDEX "recording_view_sessionId_personId_idx" ON "recording_view"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "recording_view_projectId_idx" ON "recording_view"("projectId");

-- CreateIndex
CREATE INDEX "recording_view_recordingId_idx" ON "recording_view"("recordingId");

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_run" ADD CONSTRAINT "recording_run_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "recording"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "recording_view_append_only" BEFORE UPDATE OR DELETE ON "recording_view" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX "recording_view_late_idx" ON "recording_view" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
-- A session has one recording at a time.
CREATE UNIQUE INDEX "recording_current_key" ON "recording" ("sessionId") WHERE "removedAt" IS NULL;
