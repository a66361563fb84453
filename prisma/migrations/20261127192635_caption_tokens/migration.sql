-- CreateTable
CREATE TABLE "caption_token" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "madeBy" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "caption_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "caption_token_digest_key" ON "caption_token"("digest");

-- CreateIndex
CREATE INDEX "caption_token_sessionId_idx" ON "caption_token"("sessionId");
