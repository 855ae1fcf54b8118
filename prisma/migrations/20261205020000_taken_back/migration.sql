-- What is taken off can be put back for a minute by whoever did it, while readers see nothing of it.
BEGIN;

-- Whether readers see a claim, or saw it once.
CREATE FUNCTION stet_claim_is_seen(claim uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "Claim" WHERE id = claim AND "publicSince" IS NOT NULL)
$$;

-- A mention's place is never moved: it may be confirmed, once, and taken off, with a reason, and made again elsewhere. Of a
-- claim that readers do not see it may be put back. It goes with its claim when two that readers have not seen merge.
CREATE OR REPLACE FUNCTION stet_mention_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason', 'confirmedById', 'confirmedAt'];
  moves boolean := OLD."claimId" <> NEW."claimId" AND stet_unseen_duplicates(OLD."claimId", NEW."claimId");
  is_put_back boolean := OLD."removedAt" IS NOT NULL AND NEW."removedAt" IS NULL AND NOT stet_claim_is_seen(OLD."claimId");
BEGIN
  IF moves THEN may_change := ARRAY['claimId'];
  ELSIF is_put_back THEN may_change := ARRAY['removedAt', 'removedReason'];
  END IF;
  IF (OLD."removedAt" IS NOT NULL AND NOT moves AND NOT is_put_back)
     OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
     OR OLD."confirmedAt" IS NOT NULL
       AND (OLD."confirmedAt", OLD."confirmedById") IS DISTINCT FROM (NEW."confirmedAt", NEW."confirmedById") THEN
    RAISE EXCEPTION 'mention % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A copy elsewhere stays what it is; taken off, it may be put back by whoever did that.
CREATE OR REPLACE FUNCTION stet_elsewhere_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD."sourceId", OLD.url, OLD."addedById", OLD."addedAt") IS DISTINCT FROM
     (NEW.id, NEW."sourceId", NEW.url, NEW."addedById", NEW."addedAt")
     OR OLD."removedAt" IS NOT NULL AND NEW."removedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the copy elsewhere % stays what it is', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A proposal that was decided stays so. One that its author withdrew may wait again.
CREATE OR REPLACE FUNCTION stet_proposal_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decision text[] := ARRAY['status', 'deciderId', 'decidedAt', 'decisionReason', 'onePerson', 'atOnce'];
  waits_again boolean := OLD.status = 'withdrawn' AND NEW.status = 'proposed';
BEGIN
  IF OLD.status <> 'proposed' AND NOT waits_again OR to_jsonb(OLD) - decision <> to_jsonb(NEW) - decision THEN
    RAISE EXCEPTION 'proposal % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A decided comparison stays. What the program suggested of a wording that readers do not see, and that was dismissed when
-- that wording was taken out of its promise, is suggested again when that is taken back.
CREATE OR REPLACE FUNCTION stet_rewording_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['promiseId'];
BEGIN
  IF OLD.status = 'dismissed' AND NEW.status = 'suggested' AND OLD."byProgram" AND OLD."flaggedById" IS NULL
     AND NOT (stet_claim_is_seen(OLD."earlierClaimId") AND stet_claim_is_seen(OLD."laterClaimId")) THEN
    may_change := ARRAY['status', 'decidedById', 'decidedAt', 'dismissReason', 'revision'];
  END IF;
  IF OLD.status IN ('confirmed', 'dismissed') AND to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'rewording % is decided and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

COMMIT;
