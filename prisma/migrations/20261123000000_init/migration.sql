BEGIN;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ImportedFrom" AS ENUM ('text', 'file', 'address');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('promise', 'departure_reason', 'event', 'quantity', 'characterisation', 'accusation');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('draft', 'open', 'checked', 'withdrawn');

-- CreateEnum
CREATE TYPE "GivenBy" AS ENUM ('person', 'employer', 'reporter', 'unnamed_source');

-- CreateEnum
CREATE TYPE "Anchoring" AS ENUM ('exact', 'moved', 'fuzzy', 'orphan');

-- CreateEnum
CREATE TYPE "RewordingStatus" AS ENUM ('suggested', 'flagged', 'confirmed', 'dismissed');

-- CreateEnum
CREATE TYPE "Disclosure" AS ENUM ('announced', 'unannounced', 'claims_continuity');

-- CreateEnum
CREATE TYPE "Term" AS ENUM ('actor', 'action', 'amount', 'base', 'beneficiary', 'deadline', 'condition', 'strength', 'measurability');

-- CreateEnum
CREATE TYPE "Effect" AS ENUM ('dropped', 'added', 'weaker', 'stronger', 'broader', 'narrower', 'later', 'earlier', 'unclear', 'same');

-- CreateEnum
CREATE TYPE "Lang" AS ENUM ('en', 'zh');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "SlugKind" AS ENUM ('speaker', 'article', 'claim', 'promise');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('primary', 'official', 'secondary');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('origin', 'supports', 'disputes', 'context');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('person', 'organization', 'group');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('editor', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "Rating" AS ENUM ('true', 'mostly_true', 'misleading', 'mostly_false', 'false', 'unproven', 'outdated', 'kept', 'compromise', 'broken', 'in_the_works', 'stalled', 'not_yet_rated');

-- CreateEnum
CREATE TYPE "VerdictStatus" AS ENUM ('draft', 'submitted', 'returned', 'published', 'superseded', 'retracted');

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision",
    "lang" "Lang" NOT NULL,
    "importedFrom" "ImportedFrom" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publicSince" TIMESTAMPTZ(6),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rawHash" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "publishedText" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "encoding" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "technical" BOOLEAN NOT NULL DEFAULT false,
    "capturedAt" TIMESTAMPTZ(6) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "status" "ClaimStatus" NOT NULL DEFAULT 'draft',
    "statementEn" TEXT,
    "statementZh" TEXT,
    "quote" TEXT NOT NULL,
    "quoteLang" "Lang" NOT NULL,
    "speakerId" UUID NOT NULL,
    "subjectId" UUID,
    "givenBy" "GivenBy",
    "saidOn" DATE,
    "saidPrecision" "DatePrecision",
    "venueEn" TEXT,
    "venueZh" TEXT,
    "promiseId" UUID,
    "assigneeId" UUID,
    "assignedAt" TIMESTAMPTZ(6),
    "publicSince" TIMESTAMPTZ(6),
    "withdrawnReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleVersionId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "anchoring" "Anchoring" NOT NULL DEFAULT 'exact',
    "carriedFromId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(6),
    "removedReason" TEXT,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "prevHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "promisorId" UUID NOT NULL,
    "titleEn" TEXT,
    "titleZh" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publicSince" TIMESTAMPTZ(6),

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rewording" (
    "id" UUID NOT NULL,
    "promiseId" UUID NOT NULL,
    "earlierClaimId" UUID NOT NULL,
    "laterClaimId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RewordingStatus" NOT NULL,
    "disclosure" "Disclosure",
    "rationaleEn" TEXT,
    "rationaleZh" TEXT,
    "flaggedById" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "dismissReason" TEXT,
    "onePerson" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rewording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermChange" (
    "id" UUID NOT NULL,
    "rewordingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "term" "Term" NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "effect" "Effect" NOT NULL,
    "noteEn" TEXT,
    "noteZh" TEXT,

    CONSTRAINT "TermChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slug" (
    "kind" "SlugKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "lang" "Lang",
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision",
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "capturedAt" TIMESTAMPTZ(6) NOT NULL,
    "finalUrl" TEXT NOT NULL,
    "httpStatus" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "extractedText" TEXT,
    "extractorVersion" TEXT,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "captureId" UUID,
    "stance" "Stance" NOT NULL,
    "quote" TEXT,
    "quoteLang" "Lang",
    "quoteFound" BOOLEAN,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(6),
    "removedReason" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SpeakerKind" NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "descriptionEn" TEXT,
    "descriptionZh" TEXT,
    "affiliationId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerAlias" (
    "id" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "SpeakerAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role",
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "email" TEXT,
    "invitedById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6),
    "acceptedById" UUID,
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "baseRevision" INTEGER,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "VerdictStatus" NOT NULL DEFAULT 'draft',
    "rating" "Rating" NOT NULL,
    "summaryEn" TEXT,
    "summaryZh" TEXT,
    "rationaleEn" TEXT,
    "rationaleZh" TEXT,
    "noticeEn" TEXT,
    "noticeZh" TEXT,
    "authorId" UUID NOT NULL,
    "secondId" UUID,
    "returnComment" TEXT,
    "retractionEn" TEXT,
    "retractionZh" TEXT,
    "onePerson" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(6),
    "publishedAt" TIMESTAMPTZ(6),
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_url_key" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_createdById_idx" ON "Article"("createdById");

-- CreateIndex
CREATE INDEX "Article_publicSince_id_idx" ON "Article"("publicSince" DESC, "id");

-- CreateIndex
CREATE INDEX "ArticleVersion_rawHash_idx" ON "ArticleVersion"("rawHash");

-- CreateIndex
CREATE INDEX "ArticleVersion_createdById_idx" ON "ArticleVersion"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_number_key" ON "ArticleVersion"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_speakerId_saidOn_idx" ON "Claim"("speakerId", "saidOn" DESC);

-- CreateIndex
CREATE INDEX "Claim_subjectId_idx" ON "Claim"("subjectId");

-- CreateIndex
CREATE INDEX "Claim_promiseId_saidOn_idx" ON "Claim"("promiseId", "saidOn");

-- CreateIndex
CREATE INDEX "Claim_assigneeId_idx" ON "Claim"("assigneeId");

-- CreateIndex
CREATE INDEX "Claim_createdById_idx" ON "Claim"("createdById");

-- CreateIndex
CREATE INDEX "Claim_status_createdAt_idx" ON "Claim"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Claim_publicSince_id_idx" ON "Claim"("publicSince" DESC, "id");

-- CreateIndex
CREATE INDEX "Mention_articleVersionId_start_idx" ON "Mention"("articleVersionId", "start");

-- CreateIndex
CREATE INDEX "Mention_claimId_idx" ON "Mention"("claimId");

-- CreateIndex
CREATE INDEX "Mention_carriedFromId_idx" ON "Mention"("carriedFromId");

-- CreateIndex
CREATE INDEX "Mention_createdById_idx" ON "Mention"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_one_a_place" ON "Mention"("claimId", "articleVersionId", "start", "end") WHERE ("removedAt" IS NULL AND "start" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Event_hash_key" ON "Event"("hash");

-- CreateIndex
CREATE INDEX "Event_subjectType_subjectId_seq_idx" ON "Event"("subjectType", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "Event_actorId_seq_idx" ON "Event"("actorId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Promise_slug_key" ON "Promise"("slug");

-- CreateIndex
CREATE INDEX "Promise_promisorId_idx" ON "Promise"("promisorId");

-- CreateIndex
CREATE INDEX "Promise_publicSince_id_idx" ON "Promise"("publicSince" DESC, "id");

-- CreateIndex
CREATE INDEX "Rewording_promiseId_idx" ON "Rewording"("promiseId");

-- CreateIndex
CREATE INDEX "Rewording_laterClaimId_idx" ON "Rewording"("laterClaimId");

-- CreateIndex
CREATE INDEX "Rewording_flaggedById_idx" ON "Rewording"("flaggedById");

-- CreateIndex
CREATE INDEX "Rewording_decidedById_idx" ON "Rewording"("decidedById");

-- CreateIndex
CREATE INDEX "Rewording_status_decidedAt_idx" ON "Rewording"("status", "decidedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Rewording_earlierClaimId_laterClaimId_version_key" ON "Rewording"("earlierClaimId", "laterClaimId", "version");

-- CreateIndex
CREATE INDEX "TermChange_term_effect_idx" ON "TermChange"("term", "effect");

-- CreateIndex
CREATE UNIQUE INDEX "TermChange_rewordingId_position_key" ON "TermChange"("rewordingId", "position");

-- CreateIndex
CREATE INDEX "Slug_subjectId_idx" ON "Slug"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_url_key" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Source_createdById_idx" ON "Source"("createdById");

-- CreateIndex
CREATE INDEX "Capture_sourceId_capturedAt_idx" ON "Capture"("sourceId", "capturedAt");

-- CreateIndex
CREATE INDEX "Evidence_claimId_idx" ON "Evidence"("claimId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_captureId_idx" ON "Evidence"("captureId");

-- CreateIndex
CREATE INDEX "Evidence_createdById_idx" ON "Evidence"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_slug_key" ON "Speaker"("slug");

-- CreateIndex
CREATE INDEX "Speaker_affiliationId_idx" ON "Speaker"("affiliationId");

-- CreateIndex
CREATE INDEX "SpeakerAlias_folded_idx" ON "SpeakerAlias"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerAlias_speakerId_name_key" ON "SpeakerAlias"("speakerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Identity_userId_idx" ON "Identity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "Invitation_acceptedById_idx" ON "Invitation"("acceptedById");

-- CreateIndex
CREATE INDEX "Setting_updatedById_idx" ON "Setting"("updatedById");

-- CreateIndex
CREATE INDEX "Verdict_authorId_idx" ON "Verdict"("authorId");

-- CreateIndex
CREATE INDEX "Verdict_secondId_idx" ON "Verdict"("secondId");

-- CreateIndex
CREATE INDEX "Verdict_status_submittedAt_idx" ON "Verdict"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "Verdict_publishedAt_id_idx" ON "Verdict"("publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Verdict_rating_publishedAt_idx" ON "Verdict"("rating", "publishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_claimId_version_key" ON "Verdict"("claimId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_one_published" ON "Verdict"("claimId") WHERE ("status" = 'published');

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_one_in_progress" ON "Verdict"("claimId") WHERE ("status" IN ('draft', 'submitted', 'returned'));

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "Mention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_promisorId_fkey" FOREIGN KEY ("promisorId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rewording" ADD CONSTRAINT "Rewording_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rewording" ADD CONSTRAINT "Rewording_earlierClaimId_fkey" FOREIGN KEY ("earlierClaimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rewording" ADD CONSTRAINT "Rewording_laterClaimId_fkey" FOREIGN KEY ("laterClaimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rewording" ADD CONSTRAINT "Rewording_flaggedById_fkey" FOREIGN KEY ("flaggedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rewording" ADD CONSTRAINT "Rewording_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermChange" ADD CONSTRAINT "TermChange_rewordingId_fkey" FOREIGN KEY ("rewordingId") REFERENCES "Rewording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerAlias" ADD CONSTRAINT "SpeakerAlias_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the schema language cannot say: checks, immutable rows, rows that stay.

ALTER TABLE "Slug" ADD CONSTRAINT "Slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);

ALTER TABLE "User" ADD CONSTRAINT "User_email" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Invitation_accepted" CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL)),
  ADD CONSTRAINT "Invitation_used_or_revoked" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL);

ALTER TABLE "Event"
  ADD CONSTRAINT "Event_seq" CHECK ("seq" >= 1),
  ADD CONSTRAINT "Event_hashes" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "prevHash" ~ '^[0-9a-f]{64}$');

-- A date is stored as the first day of the period that is known.
CREATE FUNCTION stet_partial_date(d date, p "DatePrecision") RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT (d IS NULL) = (p IS NULL) AND (d IS NULL OR (d >= DATE '1000-01-01' AND CASE p
    WHEN 'day' THEN true
    WHEN 'month' THEN extract(day FROM d) = 1
    ELSE extract(day FROM d) = 1 AND extract(month FROM d) = 1
  END))
$$;

ALTER TABLE "Speaker"
  ADD CONSTRAINT "Speaker_named" CHECK (coalesce(trim("nameEn"), trim("nameZh"), '') <> ''),
  ADD CONSTRAINT "Speaker_not_its_own_member" CHECK ("affiliationId" IS DISTINCT FROM "id");

ALTER TABLE "SpeakerAlias" ADD CONSTRAINT "SpeakerAlias_named" CHECK (trim("name") <> '' AND "folded" <> '');

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_url" CHECK ("url" ~* '^https?://'),
  ADD CONSTRAINT "Source_named" CHECK (trim("title") <> '' AND trim("publisher") <> ''),
  ADD CONSTRAINT "Source_date" CHECK (stet_partial_date("publishedOn", "publishedPrecision"));

ALTER TABLE "Capture"
  ADD CONSTRAINT "Capture_hash" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Capture_status" CHECK ("httpStatus" BETWEEN 100 AND 599);

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_quote_language" CHECK (("quote" IS NULL) = ("quoteLang" IS NULL)),
  ADD CONSTRAINT "Evidence_quote" CHECK (trim("quote") <> ''),
  ADD CONSTRAINT "Evidence_removal" CHECK (("removedAt" IS NULL) = ("removedReason" IS NULL));

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_url" CHECK ("url" ~* '^https?://'),
  ADD CONSTRAINT "Article_title" CHECK (trim("title") <> ''),
  ADD CONSTRAINT "Article_date" CHECK (stet_partial_date("publishedOn", "publishedPrecision"));

ALTER TABLE "ArticleVersion"
  ADD CONSTRAINT "ArticleVersion_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "ArticleVersion_hash" CHECK ("rawHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ArticleVersion_text" CHECK (trim("text") <> '');

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_statement" CHECK (coalesce(trim("statementEn"), trim("statementZh"), '') <> ''),
  ADD CONSTRAINT "Claim_quote" CHECK (trim("quote") <> ''),
  ADD CONSTRAINT "Claim_date" CHECK (stet_partial_date("saidOn", "saidPrecision")),
  ADD CONSTRAINT "Claim_given_by" CHECK (("givenBy" IS NOT NULL) = ("kind" = 'departure_reason')),
  ADD CONSTRAINT "Claim_withdrawn" CHECK (("withdrawnReason" IS NOT NULL) = ("status" = 'withdrawn')),
  ADD CONSTRAINT "Claim_checked_is_public" CHECK ("status" <> 'checked' OR "publicSince" IS NOT NULL),
  ADD CONSTRAINT "Claim_assigned" CHECK (("assigneeId" IS NULL) = ("assignedAt" IS NULL)),
  ADD CONSTRAINT "Claim_only_promises_have_a_lineage" CHECK ("promiseId" IS NULL OR "kind" = 'promise');

ALTER TABLE "Mention"
  ADD CONSTRAINT "Mention_offsets" CHECK (
    ("anchoring" = 'orphan' AND "start" IS NULL AND "end" IS NULL)
    OR ("anchoring" <> 'orphan' AND "start" IS NOT NULL AND "start" >= 0 AND "end" IS NOT NULL AND "end" > "start")),
  ADD CONSTRAINT "Mention_exact" CHECK ("exact" <> ''),
  ADD CONSTRAINT "Mention_removal" CHECK (("removedAt" IS NULL) = ("removedReason" IS NULL));

ALTER TABLE "Promise" ADD CONSTRAINT "Promise_title" CHECK (coalesce(trim("titleEn"), trim("titleZh"), '') <> '');

ALTER TABLE "Rewording"
  ADD CONSTRAINT "Rewording_two_wordings" CHECK ("earlierClaimId" <> "laterClaimId"),
  ADD CONSTRAINT "Rewording_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Rewording_flagged_by_somebody" CHECK ("status" = 'suggested' OR "status" = 'dismissed' OR "flaggedById" IS NOT NULL),
  ADD CONSTRAINT "Rewording_decided" CHECK (("status" IN ('confirmed', 'dismissed')) = ("decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "Rewording_second_person" CHECK ("status" <> 'confirmed' OR "onePerson" OR "decidedById" <> "flaggedById"),
  ADD CONSTRAINT "Rewording_dismissed" CHECK (("dismissReason" IS NOT NULL) = ("status" = 'dismissed')),
  ADD CONSTRAINT "Rewording_confirmed_says_how" CHECK ("status" <> 'confirmed' OR "disclosure" IS NOT NULL);

ALTER TABLE "TermChange"
  ADD CONSTRAINT "TermChange_words" CHECK ("from" IS NOT NULL OR "to" IS NOT NULL),
  ADD CONSTRAINT "TermChange_position" CHECK ("position" >= 0);

ALTER TABLE "Verdict"
  ADD CONSTRAINT "Verdict_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "Verdict_second_person" CHECK (
    "status" NOT IN ('published', 'superseded', 'retracted')
    OR ("secondId" IS NOT NULL AND "publishedAt" IS NOT NULL AND ("onePerson" OR "secondId" <> "authorId"))),
  ADD CONSTRAINT "Verdict_complete" CHECK (
    "status" IN ('draft', 'returned')
    OR (coalesce(trim("summaryEn"), trim("summaryZh"), '') <> '' AND coalesce(trim("rationaleEn"), trim("rationaleZh"), '') <> '')),
  ADD CONSTRAINT "Verdict_submitted" CHECK ("status" IN ('draft', 'returned') OR "submittedAt" IS NOT NULL),
  ADD CONSTRAINT "Verdict_returned" CHECK ("status" <> 'returned' OR trim(coalesce("returnComment", '')) <> ''),
  ADD CONSTRAINT "Verdict_ended" CHECK (("endedAt" IS NOT NULL) = ("status" IN ('superseded', 'retracted'))),
  ADD CONSTRAINT "Verdict_retraction" CHECK (
    ("status" = 'retracted') = (coalesce(trim("retractionEn"), trim("retractionZh"), '') <> ''));

CREATE FUNCTION stet_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: its rows are kept for ever', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Rows that are written once.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ArticleVersion', 'Capture', 'Event', 'Slug'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_immutable" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_refuse()', t, t);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['User', 'Invitation', 'Speaker', 'Source', 'Evidence', 'Article', 'Claim', 'Mention', 'Promise', 'Rewording', 'Verdict'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_kept" BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_refuse()', t, t);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
END $$;

-- A published verdict's words never change; it may only end, once.
CREATE FUNCTION stet_verdict_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['status', 'endedAt', 'retractionEn', 'retractionZh', 'revision'];
BEGIN
  IF OLD.status IN ('superseded', 'retracted') THEN
    RAISE EXCEPTION 'verdict % has ended and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'published' AND (NEW.status NOT IN ('published', 'superseded', 'retracted')
     OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change) THEN
    RAISE EXCEPTION 'verdict % is published and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Verdict_published_is_kept" BEFORE UPDATE ON "Verdict" FOR EACH ROW EXECUTE FUNCTION stet_verdict_update();

-- A confirmed rewording, and the terms in its table, never change.
CREATE FUNCTION stet_rewording_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('confirmed', 'dismissed') THEN
    RAISE EXCEPTION 'rewording % is decided and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Rewording_decided_is_kept" BEFORE UPDATE ON "Rewording" FOR EACH ROW EXECUTE FUNCTION stet_rewording_update();

CREATE FUNCTION stet_term_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_rewording uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW."rewordingId" ELSE OLD."rewordingId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Rewording" WHERE id = of_rewording AND status IN ('confirmed', 'dismissed')) THEN
    RAISE EXCEPTION 'the terms of rewording % are decided and are kept as they were', of_rewording USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "TermChange_decided_is_kept" BEFORE INSERT OR UPDATE OR DELETE ON "TermChange" FOR EACH ROW EXECUTE FUNCTION stet_term_change();

-- What is public stays public.
CREATE FUNCTION stet_public_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publicSince" IS NOT NULL AND NEW."publicSince" IS DISTINCT FROM OLD."publicSince" THEN
    RAISE EXCEPTION '% % is public and stays so', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Claim_stays_public" BEFORE UPDATE OF "publicSince" ON "Claim" FOR EACH ROW EXECUTE FUNCTION stet_public_since();
CREATE TRIGGER "Article_stays_public" BEFORE UPDATE OF "publicSince" ON "Article" FOR EACH ROW EXECUTE FUNCTION stet_public_since();
CREATE TRIGGER "Promise_stays_public" BEFORE UPDATE OF "publicSince" ON "Promise" FOR EACH ROW EXECUTE FUNCTION stet_public_since();

-- The words of a public claim are what readers saw: a missing language may be added, nothing overwritten.
CREATE FUNCTION stet_public_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publicSince" IS NOT NULL AND (
    (OLD.kind, OLD.quote, OLD."quoteLang", OLD."speakerId") IS DISTINCT FROM (NEW.kind, NEW.quote, NEW."quoteLang", NEW."speakerId")
    OR (OLD."statementEn" IS NOT NULL AND NEW."statementEn" IS DISTINCT FROM OLD."statementEn")
    OR (OLD."statementZh" IS NOT NULL AND NEW."statementZh" IS DISTINCT FROM OLD."statementZh")
    OR (OLD."saidOn" IS NOT NULL AND (NEW."saidOn", NEW."saidPrecision") IS DISTINCT FROM (OLD."saidOn", OLD."saidPrecision"))
  ) THEN
    RAISE EXCEPTION 'claim % is public: its words are kept as they were', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Claim_public_words_are_kept" BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION stet_public_claim();

-- A mention's place is never moved: it may only be taken off, with a reason, and made again elsewhere.
CREATE FUNCTION stet_mention_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason'];
BEGIN
  IF OLD."removedAt" IS NOT NULL OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'mention % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Mention_is_kept" BEFORE UPDATE ON "Mention" FOR EACH ROW EXECUTE FUNCTION stet_mention_update();

COMMIT;
