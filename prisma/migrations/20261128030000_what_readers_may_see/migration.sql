BEGIN;

CREATE TYPE "FullText" AS ENUM ('no', 'own', 'licence', 'court');

-- A place that was found by likeness is one that a person has to confirm.
ALTER TYPE "Anchoring" RENAME VALUE 'fuzzy' TO 'to_confirm';

-- What is here already is shown in passages, until a person says that the whole may be read.
ALTER TABLE "Article" ADD COLUMN     "fullText" "FullText" NOT NULL DEFAULT 'no',
ADD COLUMN     "fullTextAt" TIMESTAMPTZ(6),
ADD COLUMN     "fullTextById" UUID,
ADD COLUMN     "fullTextReason" TEXT,
ADD COLUMN     "takenDownAt" TIMESTAMPTZ(6),
ADD COLUMN     "takenDownById" UUID,
ADD COLUMN     "takenDownReasonEn" TEXT,
ADD COLUMN     "takenDownReasonZh" TEXT;

ALTER TABLE "Mention" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(6),
ADD COLUMN     "confirmedById" UUID;

ALTER TABLE "Verdict" ADD COLUMN     "noDateReason" TEXT,
ADD COLUMN     "noSourceReason" TEXT;

CREATE INDEX "Article_fullTextById_idx" ON "Article"("fullTextById");
CREATE INDEX "Article_takenDownById_idx" ON "Article"("takenDownById");
CREATE INDEX "Mention_confirmedById_idx" ON "Mention"("confirmedById");

ALTER TABLE "Article" ADD CONSTRAINT "Article_fullTextById_fkey" FOREIGN KEY ("fullTextById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Article" ADD CONSTRAINT "Article_takenDownById_fkey" FOREIGN KEY ("takenDownById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of what moved before, only that whose surroundings moved with it is surely found, and nothing that goes back to a
-- place that was found by likeness.
ALTER TABLE "Mention" DISABLE TRIGGER "Mention_is_kept";
WITH RECURSIVE doubtful AS (
  SELECT m.id, m."articleVersionId" FROM "Mention" m JOIN "Mention" f ON f.id = m."carriedFromId"
    WHERE m.anchoring = 'to_confirm' OR m.anchoring = 'moved' AND NOT (
      length(f.prefix) >= 8 AND right(m.prefix, 8) = right(f.prefix, 8)
      OR length(f.suffix) >= 8 AND left(m.suffix, 8) = left(f.suffix, 8))
  UNION
  -- On the same version it was a person who found the lost place.
  SELECT m.id, m."articleVersionId" FROM "Mention" m JOIN doubtful d
    ON m."carriedFromId" = d.id AND m."articleVersionId" <> d."articleVersionId")
UPDATE "Mention" SET anchoring = 'to_confirm' FROM doubtful
  WHERE "Mention".id = doubtful.id AND "Mention".anchoring IN ('exact', 'moved');
ALTER TABLE "Mention" ENABLE TRIGGER "Mention_is_kept";

-- A rewording no longer counts once the verdict on one of its wordings was retracted: search has to learn of it.
INSERT INTO "SearchPending" ("claimId")
  SELECT c.id FROM "Claim" c JOIN "Rewording" r ON c.id IN (r."earlierClaimId", r."laterClaimId")
    JOIN "Claim" t ON t.id IN (r."earlierClaimId", r."laterClaimId")
  WHERE r.status = 'confirmed' AND t."publicSince" IS NOT NULL AND t.status = 'open';

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_full_text" CHECK (
    ("fullTextAt" IS NULL) = ("fullTextById" IS NULL) AND ("fullTextAt" IS NOT NULL) = (trim(coalesce("fullTextReason", '')) <> '')
    AND ("fullText" = 'no' OR "fullTextAt" IS NOT NULL)),
  ADD CONSTRAINT "Article_taken_down" CHECK (
    ("takenDownAt" IS NULL) = ("takenDownById" IS NULL)
    AND ("takenDownAt" IS NOT NULL) = (coalesce(nullif(trim("takenDownReasonEn"), ''), trim("takenDownReasonZh"), '') <> ''));
ALTER TABLE "Mention"
  ADD CONSTRAINT "Mention_confirmation" CHECK (
    ("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND ("confirmedAt" IS NULL OR anchoring = 'to_confirm'));

-- A text that was taken down stays so, with the reason that readers were given.
CREATE FUNCTION stet_taken_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."takenDownAt" IS NOT NULL AND (OLD."takenDownAt", OLD."takenDownById", OLD."takenDownReasonEn", OLD."takenDownReasonZh")
     IS DISTINCT FROM (NEW."takenDownAt", NEW."takenDownById", NEW."takenDownReasonEn", NEW."takenDownReasonZh") THEN
    RAISE EXCEPTION 'the text of article % was taken down, which stays as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Article_stays_taken_down" BEFORE UPDATE ON "Article" FOR EACH ROW EXECUTE FUNCTION stet_taken_down();

-- A mention's place is never moved: it may be confirmed, once, and taken off, with a reason, and made again elsewhere.
CREATE OR REPLACE FUNCTION stet_mention_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['removedAt', 'removedReason', 'confirmedById', 'confirmedAt'];
BEGIN
  IF OLD."removedAt" IS NOT NULL OR to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
     OR OLD."confirmedAt" IS NOT NULL
       AND (OLD."confirmedAt", OLD."confirmedById") IS DISTINCT FROM (NEW."confirmedAt", NEW."confirmedById") THEN
    RAISE EXCEPTION 'mention % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

COMMIT;
