BEGIN;

-- Rows that are changed here are named by the start that applies this.
SET LOCAL stet.unlogged = 'on';

-- AlterEnum
ALTER TYPE "CaptureOutcome" ADD VALUE 'withheld';

-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "erasedAt" TIMESTAMPTZ(6);

-- CreateIndex
CREATE INDEX "Capture_decodedSha256_idx" ON "Capture"("decodedSha256");

-- A blob is named by its hash.
ALTER TABLE "EventRow" DROP CONSTRAINT "EventRow_names_a_row";
ALTER TABLE "EventRow" ADD CONSTRAINT "EventRow_names_a_row" CHECK (
  "rowId" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' OR "table" = 'Setting'
  OR ("table" = 'Blob' AND "rowId" ~ '^[0-9a-f]{64}$'));

-- What was read stays as it is, until its words go, once and for good, with the bytes that they were read in.
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_erased" CHECK ("erasedAt" IS NULL OR ("text" = '' AND "around" IS NULL));
CREATE FUNCTION stet_reading_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."erasedAt" IS NOT NULL OR NEW."erasedAt" IS NULL
     OR (to_jsonb(OLD) - ARRAY['text', 'around', 'erasedAt']) IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['text', 'around', 'erasedAt']) THEN
    RAISE EXCEPTION 'reading % stays as it is, until it is erased', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "Reading_immutable" ON "Reading";
CREATE TRIGGER "Reading_stays" BEFORE UPDATE ON "Reading" FOR EACH ROW EXECUTE FUNCTION stet_reading_update();
CREATE TRIGGER "Reading_kept" BEFORE DELETE ON "Reading" FOR EACH ROW EXECUTE FUNCTION stet_refuse();

-- Of a check in what was erased the result stays, and no words but those that are quoted.
CREATE FUNCTION stet_quote_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - 'pieces') IS DISTINCT FROM (to_jsonb(NEW) - 'pieces')
     OR EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.pieces) piece WHERE piece->>'found' NOT IN ('', piece->>'quoted'))
     OR NOT EXISTS (SELECT 1 FROM "Reading" r WHERE r.id = NEW."readingId" AND r."erasedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'quote check % stays as it is, until its reading is erased', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "QuoteCheck_immutable" ON "QuoteCheck";
CREATE TRIGGER "QuoteCheck_stays" BEFORE UPDATE ON "QuoteCheck" FOR EACH ROW EXECUTE FUNCTION stet_quote_check_update();
CREATE TRIGGER "QuoteCheck_kept" BEFORE DELETE ON "QuoteCheck" FOR EACH ROW EXECUTE FUNCTION stet_refuse();

COMMIT;
