BEGIN;

-- What a person says of the day that a promise names is told to readers: each change is noted for the log, and stays. What
-- the program reads is made anew from the words, and what only the desk sees (put off, told) is none of it.
SET LOCAL stet.unlogged = 'on';

-- As before; and what a person said does not become the program's again, past the log.
CREATE OR REPLACE FUNCTION stet_deadline_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."setById" IS NOT NULL OR OLD."putOffById" IS NOT NULL THEN
      RAISE EXCEPTION 'deadline % is what a person said', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD."setById" IS NOT NULL AND (NEW."setById" IS NULL OR NEW."setAt" IS NOT DISTINCT FROM OLD."setAt"
    AND (NEW."kind", NEW."words", NEW."on", NEW."precision", NEW."isAbout", NEW."removed", NEW."setById", NEW."setReason")
      IS DISTINCT FROM (OLD."kind", OLD."words", OLD."on", OLD."precision", OLD."isAbout", OLD."removed", OLD."setById", OLD."setReason")) THEN
    RAISE EXCEPTION 'deadline % is what a person said', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Deadline_noted" AFTER INSERT OR UPDATE OF "kind", "on", "precision", "day", "isAbout", "setById", "setAt", "setReason", "removed"
  ON "Deadline" FOR EACH ROW WHEN (NEW."setById" IS NOT NULL) EXECUTE FUNCTION stet_note('Deadline', 'id');

-- What is public already is named at the next start.
INSERT INTO "EventPending" ("xact", "table", "rowId")
  SELECT 0, 'Deadline', d.id::text FROM "Deadline" d JOIN "Claim" c ON c.id = d."claimId"
  WHERE d."setById" IS NOT NULL AND c."publicSince" IS NOT NULL
  ON CONFLICT DO NOTHING;

COMMIT;
