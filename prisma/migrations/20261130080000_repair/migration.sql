BEGIN;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "deletedAt" TIMESTAMPTZ(6),
ADD COLUMN     "duplicateOfId" UUID;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "Undo" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Undo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Undo_userId_expiresAt_idx" ON "Undo"("userId", "expiresAt");

-- CreateIndex
CREATE INDEX "Claim_duplicateOfId_idx" ON "Claim"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Speaker_mergedIntoId_idx" ON "Speaker"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Undo" ADD CONSTRAINT "Undo_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was merged leads to one that is not merged itself.
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_not_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM id);
ALTER TABLE "Source" ADD CONSTRAINT "Source_not_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM id);
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_not_its_own_duplicate" CHECK ("duplicateOfId" IS DISTINCT FROM id),
  ADD CONSTRAINT "Claim_duplicate_is_withdrawn" CHECK ("duplicateOfId" IS NULL OR status = 'withdrawn'),
  ADD CONSTRAINT "Claim_deleted_unseen" CHECK ("deletedAt" IS NULL OR (status = 'withdrawn' AND "publicSince" IS NULL));

-- Evidence on a draft that nobody had seen is taken off without a reason.
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_removal",
  ADD CONSTRAINT "Evidence_removal" CHECK ("removedAt" IS NOT NULL OR "removedReason" IS NULL);

CREATE FUNCTION stet_merged_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_merged boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1 AND "mergedIntoId" IS NOT NULL)', TG_TABLE_NAME)
    INTO is_merged USING NEW."mergedIntoId";
  IF is_merged THEN
    RAISE EXCEPTION '% % cannot merge into one that is merged itself', TG_TABLE_NAME, OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Speaker_merged_whole" BEFORE UPDATE OF "mergedIntoId" ON "Speaker" FOR EACH ROW
  WHEN (NEW."mergedIntoId" IS NOT NULL) EXECUTE FUNCTION stet_merged_whole();
CREATE TRIGGER "Source_merged_whole" BEFORE UPDATE OF "mergedIntoId" ON "Source" FOR EACH ROW
  WHEN (NEW."mergedIntoId" IS NOT NULL) EXECUTE FUNCTION stet_merged_whole();

-- Whether one of two rows was merged into the other: what hangs on it may move between them.
CREATE FUNCTION stet_speakers_merged(a uuid, b uuid) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM "Speaker" WHERE (id, "mergedIntoId") IN ((a, b), (b, a)))
$$;
CREATE FUNCTION stet_sources_merged(a uuid, b uuid) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM "Source" WHERE (id, "mergedIntoId") IN ((a, b), (b, a)))
$$;
-- The same of two claims, neither of which readers have seen.
CREATE FUNCTION stet_unseen_duplicates(a uuid, b uuid) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM "Claim" WHERE (id, "duplicateOfId") IN ((a, b), (b, a)))
    AND NOT EXISTS (SELECT 1 FROM "Claim" WHERE id IN (a, b) AND "publicSince" IS NOT NULL)
$$;

-- The words of a public claim are what readers saw; its speaker may only become the one into whom theirs was merged.
CREATE OR REPLACE FUNCTION stet_public_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publicSince" IS NOT NULL AND (
    (OLD.kind, OLD.quote, OLD."quoteLang") IS DISTINCT FROM (NEW.kind, NEW.quote, NEW."quoteLang")
    OR (OLD."speakerId" IS DISTINCT FROM NEW."speakerId"
      AND NOT EXISTS (SELECT 1 FROM "Speaker" WHERE id = OLD."speakerId" AND "mergedIntoId" = NEW."speakerId"))
    OR (OLD."statementEn" IS NOT NULL AND NEW."statementEn" IS DISTINCT FROM OLD."statementEn")
    OR (OLD."statementZh" IS NOT NULL AND NEW."statementZh" IS DISTINCT FROM OLD."statementZh")
    OR (OLD."saidOn" IS NOT NULL AND (NEW."saidOn", NEW."saidPrecision") IS DISTINCT FROM (OLD."saidOn", OLD."saidPrecision"))
  ) THEN
    RAISE EXCEPTION 'claim % is public: its words are kept as they were', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Evidence on a claim that readers do not see may be edited; later it is taken off and attached anew. It goes with its
-- source and its claim when they merge.
CREATE OR REPLACE FUNCTION stet_evidence_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason'];
  is_seen boolean := EXISTS (SELECT 1 FROM "Claim" WHERE id = OLD."claimId" AND "publicSince" IS NOT NULL);
BEGIN
  IF OLD."sourceId" <> NEW."sourceId" AND stet_sources_merged(OLD."sourceId", NEW."sourceId") THEN
    may_change := may_change || ARRAY['sourceId'];
  END IF;
  IF OLD."claimId" <> NEW."claimId" AND stet_unseen_duplicates(OLD."claimId", NEW."claimId") THEN
    may_change := may_change || ARRAY['claimId'];
  END IF;
  IF NOT is_seen THEN
    may_change := may_change || ARRAY['stance', 'quote', 'quoteLang', 'noteEn', 'noteZh', 'revision'];
  END IF;
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
    OR OLD."removedAt" IS NOT NULL AND is_seen
      AND (OLD."removedAt", OLD."removedReason") IS DISTINCT FROM (NEW."removedAt", NEW."removedReason") THEN
    RAISE EXCEPTION 'evidence % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A mention's place is never moved: it may be confirmed, once, and taken off, with a reason, and made again elsewhere.
-- It goes with its claim when two that readers have not seen merge.
CREATE OR REPLACE FUNCTION stet_mention_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason', 'confirmedById', 'confirmedAt'];
  moves boolean := OLD."claimId" <> NEW."claimId" AND stet_unseen_duplicates(OLD."claimId", NEW."claimId");
BEGIN
  IF moves THEN may_change := ARRAY['claimId']; END IF;
  IF (OLD."removedAt" IS NOT NULL AND NOT moves) OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
     OR OLD."confirmedAt" IS NOT NULL
       AND (OLD."confirmedAt", OLD."confirmedById") IS DISTINCT FROM (NEW."confirmedAt", NEW."confirmedById") THEN
    RAISE EXCEPTION 'mention % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The names stay as they were; an offer is decided once, and what was confirmed may be withdrawn, once. It goes with its
-- speaker when two merge.
CREATE OR REPLACE FUNCTION stet_rename_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  deciding text[] := ARRAY['status', 'decidedById', 'decidedAt', 'onePerson'];
  withdrawing text[] := ARRAY['status', 'withdrawnById', 'withdrawnAt', 'withdrawnReason'];
  may_change text[];
BEGIN
  IF OLD."speakerId" <> NEW."speakerId" AND stet_speakers_merged(OLD."speakerId", NEW."speakerId") THEN
    may_change := ARRAY['speakerId'];
  ELSIF OLD.status = 'offered' AND NEW.status IN ('confirmed', 'dismissed') THEN may_change := deciding;
  ELSIF OLD.status = 'confirmed' AND NEW.status = 'withdrawn' THEN may_change := withdrawing;
  ELSE may_change := ARRAY[]::text[];
  END IF;
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'rename % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- An attempt keeps what was asked for, and once it has an outcome all that it says. It goes with its source when two merge.
CREATE OR REPLACE FUNCTION stet_capture_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sourceId" <> NEW."sourceId" AND to_jsonb(OLD) - 'sourceId' = to_jsonb(NEW) - 'sourceId'
    AND stet_sources_merged(OLD."sourceId", NEW."sourceId") THEN
    RETURN NEW;
  END IF;
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'capture % is finished and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.id, OLD."sourceId", OLD.address, OLD."askedById", OLD."askedAt", OLD.nth, OLD."retryOfId")
     IS DISTINCT FROM (NEW.id, NEW."sourceId", NEW.address, NEW."askedById", NEW."askedAt", NEW.nth, NEW."retryOfId") THEN
    RAISE EXCEPTION 'capture % keeps what was asked for', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

COMMIT;
