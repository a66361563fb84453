-- CreateTable
CREATE TABLE "group_plan" (
    "sessionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,

    CONSTRAINT "group_plan_pkey" PRIMARY KEY ("sessionId")
);

-- AddForeignKey
ALTER TABLE "group_plan" ADD CONSTRAINT "group_plan_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
