-- CreateTable
CREATE TABLE "evaluation_form" (
    "projectId" UUID NOT NULL,
    "questions" JSONB NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_form_pkey" PRIMARY KEY ("projectId")
);

-- CreateTable
CREATE TABLE "evaluation_answer" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "evaluation_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_hand" (
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answerId" UUID NOT NULL,

    CONSTRAINT "evaluation_hand_pkey" PRIMARY KEY ("projectId","personId")
);

-- CreateTable
CREATE TABLE "activity_done" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "activity" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_done_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evaluation_answer_projectId_idx" ON "evaluation_answer"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_hand_answerId_key" ON "evaluation_hand"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "activity_done_projectId_personId_activity_key" ON "activity_done"("projectId", "personId", "activity");

-- AddForeignKey
ALTER TABLE "evaluation_form" ADD CONSTRAINT "evaluation_form_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "evaluation_form"("projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_hand" ADD CONSTRAINT "evaluation_hand_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "evaluation_answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "activity_done_append_only" BEFORE UPDATE OR DELETE ON "activity_done" FOR EACH ROW EXECUTE FUNCTION refuse_change();
