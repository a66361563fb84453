-- CreateEnum
CREATE TYPE "VisitEnding" AS ENUM ('left', 'moved', 'timed-out', 'session-ended', 'server-closed', 'crashed');

-- CreateEnum
CREATE TYPE "CertificateStatus" AS ENUM ('valid', 'revoked');

-- CreateEnum
CREATE TYPE "IssueRunState" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('system-administrator', 'project-administrator', 'host-organiser', 'facilitator', 'resource-person', 'officer', 'participant', 'auditor');

-- CreateEnum
CREATE TYPE "Place" AS ENUM ('overseas', 'local');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('opening', 'presentation', 'discussion', 'site-visit', 'break', 'closing');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('planned', 'open', 'ended', 'cancelled');

-- CreateEnum
CREATE TYPE "SessionEnding" AS ENUM ('by-facilitator', 'by-itself', 'by-decision');

-- CreateEnum
CREATE TYPE "SessionDecisionKind" AS ENUM ('cancelled', 'window-corrected');

-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('mission', 'workshop', 'course', 'conference');

-- CreateEnum
CREATE TYPE "Modality" AS ENUM ('digital-multicountry', 'online', 'hybrid', 'on-site');

-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('preparing', 'published', 'running', 'finished', 'cancelled');

-- CreateEnum
CREATE TYPE "OrganisationPart" AS ENUM ('issuing', 'implementing', 'host');

-- CreateTable
CREATE TABLE "server_boot" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "server_boot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_visit" (
    "id" UUID NOT NULL,
    "bootId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "device" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "clockOffsetMs" INTEGER,

    CONSTRAINT "open_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "bootId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "device" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,
    "uncertaintyMs" INTEGER NOT NULL,
    "ending" "VisitEnding" NOT NULL,
    "clockOffsetMs" INTEGER,
    "chainSeq" INTEGER NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outage" (
    "id" UUID NOT NULL,
    "bootId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "reason" TEXT,
    "setBy" UUID,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("projectId","version")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "inputsSha256" TEXT NOT NULL,
    "assessment" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "personId" UUID,
    "projectId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_origin" (
    "entryId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "userAgent" TEXT,

    CONSTRAINT "audit_origin_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "CertificateStatus" NOT NULL DEFAULT 'valid',
    "issuedBy" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "facts" JSONB NOT NULL,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_holder" (
    "certificateId" UUID NOT NULL,
    "latinName" TEXT NOT NULL,
    "nativeName" TEXT,
    "nativeLang" TEXT,

    CONSTRAINT "certificate_holder_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "issue_run" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "state" "IssueRunState" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "issued" INTEGER NOT NULL DEFAULT 0,
    "refused" JSONB NOT NULL DEFAULT '[]',
    "startedBy" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "issue_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "accountId" UUID NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_method" (
    "id" UUID NOT NULL,
    "methodAccountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile" (
    "personId" UUID NOT NULL,
    "latinName" TEXT NOT NULL,
    "nativeName" TEXT,
    "nativeLang" TEXT,
    "email" TEXT,
    "country" TEXT,
    "organisation" TEXT,
    "position" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "projectId" UUID,
    "organisationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "place" "Place" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_stream" (
    "id" TEXT NOT NULL,
    "sessionId" UUID NOT NULL,
    "head" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "live_stream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_event" (
    "streamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "commandId" UUID,
    "part" INTEGER NOT NULL DEFAULT 0,
    "v" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "wordsHash" TEXT,

    CONSTRAINT "live_event_pkey" PRIMARY KEY ("streamId","seq")
);

-- CreateTable
CREATE TABLE "live_words" (
    "streamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "live_words_pkey" PRIMARY KEY ("streamId","seq")
);

-- CreateTable
CREATE TABLE "live_snapshot" (
    "streamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "stateVersion" INTEGER NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "live_snapshot_pkey" PRIMARY KEY ("streamId","seq")
);

-- CreateTable
CREATE TABLE "ballot" (
    "sessionId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "choices" INTEGER[],
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("pollId","personId")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sentBy" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "personId" UUID,
    "kind" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "required" BOOLEAN NOT NULL,
    "externalCallUrl" TEXT,
    "state" "SessionState" NOT NULL DEFAULT 'planned',
    "openedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedHow" "SessionEnding",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_speaker" (
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_speaker_pkey" PRIMARY KEY ("sessionId","personId")
);

-- CreateTable
CREATE TABLE "session_decision" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "kind" "SessionDecisionKind" NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "decidedBy" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deck" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pages" JSONB NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "country" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "referenceNumber" TEXT,
    "title" TEXT NOT NULL,
    "kind" "ProjectKind" NOT NULL,
    "modality" "Modality" NOT NULL,
    "state" "ProjectState" NOT NULL DEFAULT 'preparing',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "timeZone" TEXT NOT NULL,
    "hostCountry" TEXT NOT NULL,
    "hostPlace" TEXT,
    "signatoryName" TEXT NOT NULL,
    "signatoryRole" TEXT NOT NULL,
    "notificationIssuedOn" DATE,
    "nominationsCloseAt" TIMESTAMPTZ(3),
    "quotaOverseas" INTEGER NOT NULL,
    "quotaLocal" INTEGER NOT NULL,
    "qualifications" TEXT NOT NULL,
    "objectives" TEXT NOT NULL,
    "background" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_organisation" (
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "part" "OrganisationPart" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_organisation_pkey" PRIMARY KEY ("projectId","organisationId","part")
);

-- CreateIndex
CREATE INDEX "open_visit_bootId_idx" ON "open_visit"("bootId");

-- CreateIndex
CREATE INDEX "open_visit_sessionId_idx" ON "open_visit"("sessionId");

-- CreateIndex
CREATE INDEX "visit_sessionId_personId_idx" ON "visit"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "visit_projectId_idx" ON "visit"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "visit_sessionId_bootId_chainSeq_key" ON "visit"("sessionId", "bootId", "chainSeq");

-- CreateIndex
CREATE INDEX "outage_sessionId_personId_idx" ON "outage"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "outage_projectId_idx" ON "outage"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "outage_visitId_key" ON "outage"("visitId");

-- CreateIndex
CREATE INDEX "verdict_projectId_personId_idx" ON "verdict"("projectId", "personId");

-- CreateIndex
CREATE INDEX "audit_entry_projectId_id_idx" ON "audit_entry"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_serial_key" ON "certificate"("serial");

-- CreateIndex
CREATE INDEX "certificate_projectId_personId_idx" ON "certificate"("projectId", "personId");

-- CreateIndex
CREATE INDEX "issue_run_projectId_startedAt_idx" ON "issue_run"("projectId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_token_key" ON "sign_in_session"("token");

-- CreateIndex
CREATE INDEX "sign_in_session_accountId_idx" ON "sign_in_session"("accountId");

-- CreateIndex
CREATE INDEX "sign_in_method_accountId_idx" ON "sign_in_method"("accountId");

-- CreateIndex
CREATE INDEX "sign_in_token_identifier_idx" ON "sign_in_token"("identifier");

-- CreateIndex
CREATE INDEX "person_accountId_idx" ON "person"("accountId");

-- CreateIndex
CREATE INDEX "profile_latinName_idx" ON "profile"("latinName");

-- CreateIndex
CREATE INDEX "role_grant_projectId_role_idx" ON "role_grant"("projectId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_personId_role_projectId_key" ON "role_grant"("personId", "role", "projectId");

-- CreateIndex
CREATE INDEX "participant_personId_idx" ON "participant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "participant_projectId_personId_key" ON "participant"("projectId", "personId");

-- CreateIndex
CREATE INDEX "live_stream_sessionId_idx" ON "live_stream"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "live_event_streamId_actorId_commandId_part_key" ON "live_event"("streamId", "actorId", "commandId", "part");

-- CreateIndex
CREATE INDEX "live_words_personId_idx" ON "live_words"("personId");

-- CreateIndex
CREATE INDEX "ballot_sessionId_idx" ON "ballot"("sessionId");

-- CreateIndex
CREATE INDEX "announcement_projectId_sentAt_idx" ON "announcement"("projectId", "sentAt");

-- CreateIndex
CREATE INDEX "mail_projectId_createdAt_idx" ON "mail"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "session_projectId_startsAt_idx" ON "session"("projectId", "startsAt");

-- CreateIndex
CREATE INDEX "session_state_idx" ON "session"("state");

-- CreateIndex
CREATE INDEX "session_decision_sessionId_decidedAt_idx" ON "session_decision"("sessionId", "decidedAt");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "deck_sessionId_idx" ON "deck"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("code");

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_origin" ADD CONSTRAINT "audit_origin_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_holder" ADD CONSTRAINT "certificate_holder_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "certificate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_run" ADD CONSTRAINT "issue_run_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_method" ADD CONSTRAINT "sign_in_method_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_speaker" ADD CONSTRAINT "session_speaker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_speaker" ADD CONSTRAINT "session_speaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_decision" ADD CONSTRAINT "session_decision_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_organisation" ADD CONSTRAINT "project_organisation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_organisation" ADD CONSTRAINT "project_organisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- A role on the platform has no project, and PostgreSQL holds nulls to differ.
CREATE UNIQUE INDEX "role_grant_platform_key" ON "role_grant" ("personId", "role") WHERE "projectId" IS NULL;

-- One valid certificate a person and project, whatever races.
CREATE UNIQUE INDEX "certificate_one_valid_key" ON "certificate" ("projectId", "personId") WHERE "status" = 'valid';

-- One issue run at a time in a project.
CREATE UNIQUE INDEX "issue_run_one_active_key" ON "issue_run" ("projectId") WHERE "state" IN ('queued', 'running');

ALTER TABLE "session" ADD CONSTRAINT "session_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "project" ADD CONSTRAINT "project_ends_after_start" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "visit" ADD CONSTRAINT "visit_ends_after_start" CHECK ("leftAt" >= "joinedAt" AND "uncertaintyMs" >= 0);

-- Checkpoints update rows in place (HOT): leave room in the page, and never index lastSeenAt.
ALTER TABLE "open_visit" SET (fillfactor = 70);

-- Evidence, decisions and the audit are append-only: corrections are new rows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "visit_append_only" BEFORE UPDATE OR DELETE ON "visit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "outage_append_only" BEFORE UPDATE OR DELETE ON "outage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "live_event_append_only" BEFORE UPDATE OR DELETE ON "live_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "session_decision_append_only" BEFORE UPDATE OR DELETE ON "session_decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "policy_version_append_only" BEFORE UPDATE OR DELETE ON "policy_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "verdict_append_only" BEFORE UPDATE OR DELETE ON "verdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
