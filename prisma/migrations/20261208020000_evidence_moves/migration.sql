BEGIN;

-- CreateIndex
CREATE INDEX "Proposal_what_idx" ON "Proposal"("what");

-- Evidence on a claim that readers do not see may be edited, and moved to another such claim; later it is taken off and
-- attached anew. It goes with its source when two of them merge.
CREATE OR REPLACE FUNCTION stet_evidence_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason'];
  is_seen boolean := EXISTS (SELECT 1 FROM "Claim" WHERE id = OLD."claimId" AND "publicSince" IS NOT NULL);
BEGIN
  IF OLD."sourceId" <> NEW."sourceId" AND stet_sources_merged(OLD."sourceId", NEW."sourceId") THEN
    may_change := may_change || ARRAY['sourceId'];
  END IF;
  IF NOT is_seen THEN
    may_change := may_change || ARRAY['stance', 'quote', 'quoteLang', 'noteEn', 'noteZh', 'revision'];
    IF NOT EXISTS (SELECT 1 FROM "Claim" WHERE id = NEW."claimId" AND "publicSince" IS NOT NULL) THEN
      may_change := may_change || ARRAY['claimId'];
    END IF;
  END IF;
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
    OR OLD."removedAt" IS NOT NULL AND is_seen
      AND (OLD."removedAt", OLD."removedReason") IS DISTINCT FROM (NEW."removedAt", NEW."removedReason") THEN
    RAISE EXCEPTION 'evidence % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

COMMIT;
