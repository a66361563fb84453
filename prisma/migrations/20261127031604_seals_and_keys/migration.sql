-- CreateEnum
CREATE TYPE "KeyPurpose" AS ENUM ('pdf', 'credential', 'seal');

-- AlterTable
ALTER TABLE "outage" ADD COLUMN     "afterSealId" UUID;

-- AlterTable
ALTER TABLE "session_decision" ADD COLUMN     "afterSealId" UUID;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "afterSealId" UUID;

-- CreateTable
CREATE TABLE "session_seal" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "lists" JSONB NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seal_time_stamp" (
    "sealId" UUID NOT NULL,
    "token" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "seal_time_stamp_pkey" PRIMARY KEY ("sealId")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "purpose" "KeyPurpose" NOT NULL,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "compromisedSince" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_seal_sessionId_number_key" ON "session_seal"("sessionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "session_seal_projectId_seq_key" ON "session_seal"("projectId", "seq");

-- AddForeignKey
ALTER TABLE "seal_time_stamp" ADD CONSTRAINT "seal_time_stamp_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "session_seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- One key a purpose signs; the others are there to check with.
CREATE UNIQUE INDEX "signing_key_one_active_key" ON "signing_key" ("purpose") WHERE "retiredAt" IS NULL;
CREATE TRIGGER "signing_key_kept" BEFORE DELETE ON "signing_key" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "session_seal_append_only" BEFORE UPDATE OR DELETE ON "session_seal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "seal_time_stamp_append_only" BEFORE UPDATE OR DELETE ON "seal_time_stamp" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Records that came after a seal are few: they are what a session is sealed again for.
CREATE INDEX "visit_late_idx" ON "visit" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
CREATE INDEX "outage_late_idx" ON "outage" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
CREATE INDEX "session_decision_late_idx" ON "session_decision" ("afterSealId") WHERE "afterSealId" IS NOT NULL;
