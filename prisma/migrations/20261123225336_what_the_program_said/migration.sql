BEGIN;

-- AlterTable
ALTER TABLE "Promise" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "Rewording" ADD COLUMN     "byProgram" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "repliedOn" DATE,
ADD COLUMN     "replyEn" TEXT,
ADD COLUMN     "replyUrl" TEXT,
ADD COLUMN     "replyZh" TEXT,
ALTER COLUMN "promiseId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ProgramComparison" (
    "id" UUID NOT NULL,
    "rewordingId" UUID NOT NULL,
    "comparerVersion" TEXT NOT NULL,
    "earlierText" TEXT NOT NULL,
    "laterText" TEXT NOT NULL,
    "changed" BOOLEAN NOT NULL,
    "likelihood" DOUBLE PRECISION NOT NULL,
    "disclosure" "Disclosure",
    "changes" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgramComparison_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProgramComparison_rewordingId_id_idx" ON "ProgramComparison"("rewordingId", "id" DESC);

-- CreateIndex
CREATE INDEX "Promise_mergedIntoId_idx" ON "Promise"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramComparison" ADD CONSTRAINT "ProgramComparison_rewordingId_fkey" FOREIGN KEY ("rewordingId") REFERENCES "Rewording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Rewording"
  ADD CONSTRAINT "Rewording_of_a_promise" CHECK ("promiseId" IS NOT NULL OR "status" IN ('suggested', 'dismissed')),
  ADD CONSTRAINT "Rewording_reply" CHECK (
    coalesce(trim("replyEn"), trim("replyZh"), '') <> '' OR ("replyEn" IS NULL AND "replyZh" IS NULL AND "repliedOn" IS NULL AND "replyUrl" IS NULL)),
  ADD CONSTRAINT "Rewording_reply_url" CHECK ("replyUrl" ~* '^https?://');

ALTER TABLE "ProgramComparison"
  ADD CONSTRAINT "ProgramComparison_version" CHECK (trim("comparerVersion") <> ''),
  ADD CONSTRAINT "ProgramComparison_likelihood" CHECK ("likelihood" BETWEEN 0 AND 1),
  ADD CONSTRAINT "ProgramComparison_changes" CHECK (jsonb_typeof("changes") = 'array');

ALTER TABLE "Promise" ADD CONSTRAINT "Promise_not_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM "id");

-- What the program said is written once.
CREATE TRIGGER "ProgramComparison_immutable" BEFORE UPDATE OR DELETE ON "ProgramComparison" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "ProgramComparison_no_truncate" BEFORE TRUNCATE ON "ProgramComparison" EXECUTE FUNCTION stet_refuse();

-- A decided rewording never changes, save that it goes with its wordings when their promise splits or merges.
CREATE OR REPLACE FUNCTION stet_rewording_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['promiseId'];
BEGIN
  IF OLD.status IN ('confirmed', 'dismissed') AND to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'rewording % is decided and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- A merged promise leads to one that is not merged itself, for ever, and takes no wordings.
CREATE FUNCTION stet_merged_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."mergedIntoId" IS NOT NULL AND NEW."mergedIntoId" IS NULL THEN
    RAISE EXCEPTION 'promise % is merged and stays so', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."mergedIntoId" IS NOT NULL AND (
    EXISTS (SELECT 1 FROM "Promise" WHERE id = NEW."mergedIntoId" AND "mergedIntoId" IS NOT NULL)
    OR EXISTS (SELECT 1 FROM "Claim" WHERE "promiseId" = NEW.id)
  ) THEN
    RAISE EXCEPTION 'promise % cannot merge: it has wordings, or the other is merged itself', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Promise_merged_stays_so" BEFORE UPDATE OF "mergedIntoId" ON "Promise" FOR EACH ROW EXECUTE FUNCTION stet_merged_promise();

CREATE FUNCTION stet_wording_of_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."promiseId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Promise" WHERE id = NEW."promiseId" AND "mergedIntoId" IS NOT NULL) THEN
    RAISE EXCEPTION 'promise % is merged and takes no wordings', NEW."promiseId" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Claim_not_of_merged" BEFORE INSERT OR UPDATE OF "promiseId" ON "Claim" FOR EACH ROW EXECUTE FUNCTION stet_wording_of_merged();

COMMIT;
