-- CreateTable
CREATE TABLE "message_reaction" (
    "sessionId" UUID NOT NULL,
    "streamId" TEXT NOT NULL,
    "message" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "sign" TEXT NOT NULL,

    CONSTRAINT "message_reaction_pkey" PRIMARY KEY ("streamId","message","personId","sign")
);

-- CreateIndex
CREATE INDEX "message_reaction_personId_idx" ON "message_reaction"("personId");

-- CreateIndex
CREATE INDEX "message_reaction_sessionId_idx" ON "message_reaction"("sessionId");
