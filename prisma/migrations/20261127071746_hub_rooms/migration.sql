-- CreateEnum
CREATE TYPE "HubMarkKind" AS ENUM ('start', 'end');

-- CreateTable
CREATE TABLE "hub" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "coordinatorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hub_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_roll" (
    "hubId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "openedBy" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hub_roll_pkey" PRIMARY KEY ("hubId","sessionId")
);

-- CreateTable
CREATE TABLE "hub_person_code" (
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "hub_person_code_pkey" PRIMARY KEY ("projectId","personId")
);

-- CreateTable
CREATE TABLE "hub_wrong_code" (
    "hubId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "wrong" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hub_wrong_code_pkey" PRIMARY KEY ("hubId","sessionId","personId")
);

-- CreateTable
CREATE TABLE "hub_mark" (
    "id" UUID NOT NULL,
    "stayId" UUID NOT NULL,
    "hubId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "HubMarkKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "enteredBy" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "reasonHash" TEXT,
    "afterSealId" UUID,

    CONSTRAINT "hub_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_entry_reason" (
    "stayId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "hub_entry_reason_pkey" PRIMARY KEY ("stayId")
);

-- CreateIndex
CREATE INDEX "hub_projectId_idx" ON "hub"("projectId");

-- CreateIndex
CREATE INDEX "hub_mark_sessionId_personId_idx" ON "hub_mark"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "hub_mark_projectId_idx" ON "hub_mark"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "hub_mark_stayId_kind_key" ON "hub_mark"("stayId", "kind");

-- AddForeignKey
ALTER TABLE "hub" ADD CONSTRAINT "hub_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub" ADD CONSTRAINT "hub_coordinatorId_fkey" FOREIGN KEY ("coordinatorId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_roll" ADD CONSTRAINT "hub_roll_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "hub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_person_code" ADD CONSTRAINT "hub_person_code_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_person_code" ADD CONSTRAINT "hub_person_code_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "hub_mark_append_only" BEFORE UPDATE OR DELETE ON "hub_mark" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX "hub_mark_late_idx" ON "hub_mark" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
