-- CreateTable
CREATE TABLE "prepared_polls" (
    "sessionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "polls" JSONB NOT NULL,

    CONSTRAINT "prepared_polls_pkey" PRIMARY KEY ("sessionId")
);

-- AddForeignKey
ALTER TABLE "prepared_polls" ADD CONSTRAINT "prepared_polls_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
