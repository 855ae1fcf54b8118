BEGIN;

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('proposed', 'accepted', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "withdrawalConfirmedAt" TIMESTAMPTZ(6),
ADD COLUMN     "withdrawalConfirmedById" UUID,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6),
ADD COLUMN     "withdrawnById" UUID;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "retractedById" UUID,
ADD COLUMN     "retractionConfirmedAt" TIMESTAMPTZ(6),
ADD COLUMN     "retractionConfirmedById" UUID;

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "input" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "baseRevision" INTEGER,
    "reason" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'proposed',
    "authorId" UUID NOT NULL,
    "deciderId" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "decisionReason" TEXT,
    "onePerson" BOOLEAN NOT NULL DEFAULT false,
    "atOnce" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proposal_status_id_idx" ON "Proposal"("status", "id");

-- CreateIndex
CREATE INDEX "Proposal_subjectId_status_id_idx" ON "Proposal"("subjectId", "status", "id");

-- CreateIndex
CREATE INDEX "Proposal_status_decidedAt_id_idx" ON "Proposal"("status", "decidedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Proposal_authorId_status_idx" ON "Proposal"("authorId", "status");

-- CreateIndex
CREATE INDEX "Proposal_deciderId_idx" ON "Proposal"("deciderId");

-- CreateIndex
CREATE INDEX "Claim_withdrawnById_idx" ON "Claim"("withdrawnById");

-- CreateIndex
CREATE INDEX "Claim_withdrawalConfirmedById_idx" ON "Claim"("withdrawalConfirmedById");

-- CreateIndex
CREATE INDEX "Verdict_retractedById_idx" ON "Verdict"("retractedById");

-- CreateIndex
CREATE INDEX "Verdict_retractionConfirmedById_idx" ON "Verdict"("retractionConfirmedById");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_withdrawalConfirmedById_fkey" FOREIGN KEY ("withdrawalConfirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_retractedById_fkey" FOREIGN KEY ("retractedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_retractionConfirmedById_fkey" FOREIGN KEY ("retractionConfirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A proposal is decided once, by another person than its author: alone only in one-person mode or, by an admin, to
-- take something away. Whoever made it may withdraw it.
ALTER TABLE "Proposal"
  ADD CONSTRAINT "Proposal_reason" CHECK (trim("reason") <> ''),
  ADD CONSTRAINT "Proposal_words" CHECK (jsonb_typeof("input") = 'object' AND jsonb_typeof("before") = 'object' AND jsonb_typeof("after") = 'object'),
  ADD CONSTRAINT "Proposal_decided" CHECK (
    ("status" = 'proposed') = ("deciderId" IS NULL) AND ("deciderId" IS NULL) = ("decidedAt" IS NULL)),
  ADD CONSTRAINT "Proposal_second_person" CHECK (
    "status" NOT IN ('accepted', 'refused') OR "onePerson" OR "atOnce" OR "deciderId" <> "authorId"),
  ADD CONSTRAINT "Proposal_alone" CHECK (
    NOT ("onePerson" OR "atOnce") OR ("status" IN ('accepted', 'refused') AND "deciderId" = "authorId")),
  ADD CONSTRAINT "Proposal_at_once" CHECK (NOT "atOnce" OR ("status" = 'accepted' AND NOT "onePerson")),
  ADD CONSTRAINT "Proposal_withdrawn" CHECK ("status" <> 'withdrawn' OR "deciderId" = "authorId"),
  ADD CONSTRAINT "Proposal_refused" CHECK ("status" <> 'refused' OR trim(coalesce("decisionReason", '')) <> '');

CREATE FUNCTION stet_proposal_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision text[] := ARRAY['status', 'deciderId', 'decidedAt', 'decisionReason', 'onePerson', 'atOnce'];
BEGIN
  IF OLD.status <> 'proposed' OR to_jsonb(OLD) - decision <> to_jsonb(NEW) - decision THEN
    RAISE EXCEPTION 'proposal % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Proposal_is_kept" BEFORE UPDATE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION stet_proposal_update();
CREATE TRIGGER "Proposal_kept" BEFORE DELETE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Proposal_no_truncate" BEFORE TRUNCATE ON "Proposal" EXECUTE FUNCTION stet_refuse();

-- Evidence is never edited: it is taken off, with a reason, and attached anew.
CREATE FUNCTION stet_evidence_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason', 'captureId', 'quoteFound'];
BEGIN
  IF OLD."removedAt" IS NOT NULL OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'evidence % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evidence_is_kept" BEFORE UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION stet_evidence_update();

-- Who retracted or withdrew what readers saw is in the log; so far it was always one person.
ALTER TABLE "Verdict" DISABLE TRIGGER "Verdict_published_is_kept";
UPDATE "Verdict" v SET "retractedById" = e."actorId" FROM "Event" e
  WHERE v.status = 'retracted' AND e.verb = 'verdict.retracted' AND e."subjectId" = v."claimId" AND e.data ->> 'verdictId' = v.id::text;
ALTER TABLE "Verdict" ENABLE TRIGGER "Verdict_published_is_kept";
UPDATE "Claim" c SET "withdrawnById" = e."actorId", "withdrawnAt" = e.at FROM "Event" e
  WHERE c.status = 'withdrawn' AND c."publicSince" IS NOT NULL AND e.verb = 'claim.withdrawn' AND e."subjectId" = c.id;

ALTER TABLE "Verdict"
  ADD CONSTRAINT "Verdict_retracted_by" CHECK ("retractedById" IS NULL OR "status" = 'retracted'),
  ADD CONSTRAINT "Verdict_retraction_confirmed" CHECK (
    ("retractionConfirmedById" IS NULL) = ("retractionConfirmedAt" IS NULL)
    AND ("retractionConfirmedById" IS NULL OR ("retractedById" IS NOT NULL AND "retractionConfirmedById" <> "retractedById")));
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_withdrawn_by" CHECK (("withdrawnById" IS NULL) = ("withdrawnAt" IS NULL) AND ("withdrawnById" IS NULL OR "status" = 'withdrawn')),
  ADD CONSTRAINT "Claim_withdrawal_confirmed" CHECK (
    ("withdrawalConfirmedById" IS NULL) = ("withdrawalConfirmedAt" IS NULL)
    AND ("withdrawalConfirmedById" IS NULL OR ("withdrawnById" IS NOT NULL AND "withdrawalConfirmedById" <> "withdrawnById")));

-- A published verdict's words never change; it may only end, once, and a retraction may be confirmed, once.
CREATE OR REPLACE FUNCTION stet_verdict_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := ARRAY['status', 'endedAt', 'retractionEn', 'retractionZh', 'retractedById', 'revision'];
  confirming text[] := ARRAY['retractionConfirmedById', 'retractionConfirmedAt'];
BEGIN
  IF OLD.status IN ('superseded', 'retracted') AND (OLD.status = 'superseded' OR OLD."retractionConfirmedById" IS NOT NULL
     OR to_jsonb(OLD) - confirming <> to_jsonb(NEW) - confirming) THEN
    RAISE EXCEPTION 'verdict % has ended and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'published' AND (NEW.status NOT IN ('published', 'superseded', 'retracted')
     OR to_jsonb(OLD) - ending <> to_jsonb(NEW) - ending) THEN
    RAISE EXCEPTION 'verdict % is published and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

COMMIT;
