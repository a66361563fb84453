-- CreateTable
CREATE TABLE "attention_check" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "placedFor" TIMESTAMPTZ(3),
    "askedBy" UUID,
    "askedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "attention_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_put" (
    "checkId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "check_put_pkey" PRIMARY KEY ("checkId","personId")
);

-- CreateTable
CREATE TABLE "check_answer" (
    "checkId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_answer_pkey" PRIMARY KEY ("checkId","personId")
);

-- CreateTable
CREATE TABLE "spoken_code" (
    "checkId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "spoken_code_pkey" PRIMARY KEY ("checkId")
);

-- CreateTable
CREATE TABLE "code_guess" (
    "checkId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "wrong" INTEGER NOT NULL,

    CONSTRAINT "code_guess_pkey" PRIMARY KEY ("checkId","personId")
);

-- CreateIndex
CREATE INDEX "attention_check_sessionId_idx" ON "attention_check"("sessionId");

-- CreateIndex
CREATE INDEX "attention_check_projectId_idx" ON "attention_check"("projectId");

-- CreateIndex
CREATE INDEX "spoken_code_sessionId_idx" ON "spoken_code"("sessionId");

-- AddForeignKey
ALTER TABLE "code_guess" ADD CONSTRAINT "code_guess_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "spoken_code"("checkId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was asked, of whom, and who answered, stays as it was. A check that is still to come may be moved.
CREATE TRIGGER "attention_check_asked_append_only" BEFORE UPDATE OR DELETE ON "attention_check"
  FOR EACH ROW WHEN (OLD."askedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "check_put_append_only" BEFORE UPDATE OR DELETE ON "check_put" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "check_answer_append_only" BEFORE UPDATE OR DELETE ON "check_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Asked again every second: what is to come in sessions that are open.
CREATE INDEX "attention_check_to_come_idx" ON "attention_check" ("sessionId", "placedFor") WHERE "askedAt" IS NULL;
