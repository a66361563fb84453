-- CreateTable
CREATE TABLE "session_video" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "fileId" UUID,
    "address" TEXT,
    "name" TEXT NOT NULL,
    "durationMs" INTEGER,
    "addedBy" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_video_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_video_sessionId_idx" ON "session_video"("sessionId");

-- CreateIndex
CREATE INDEX "session_video_fileId_idx" ON "session_video"("fileId");

-- AddForeignKey
ALTER TABLE "session_video" ADD CONSTRAINT "session_video_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_video" ADD CONSTRAINT "session_video_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
