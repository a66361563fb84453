-- AlterEnum
ALTER TYPE "SessionDecisionKind" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "breaks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "heldElsewhere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "parallelGroup" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "session_decision" ADD COLUMN     "breaks" JSONB,
ADD COLUMN     "intoId" UUID;

-- CreateTable
CREATE TABLE "call_opening" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_reminder" (
    "sessionId" UUID NOT NULL,
    "remindedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_reminder_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE INDEX "call_opening_sessionId_personId_idx" ON "call_opening"("sessionId", "personId");

-- AddForeignKey
ALTER TABLE "log_reminder" ADD CONSTRAINT "log_reminder_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "call_opening_append_only" BEFORE UPDATE OR DELETE ON "call_opening" FOR EACH ROW EXECUTE FUNCTION refuse_change();
