BEGIN;

-- CreateEnum
CREATE TYPE "RenameStatus" AS ENUM ('offered', 'confirmed', 'dismissed', 'withdrawn');

-- AlterTable
ALTER TABLE "ComparerRecord" ADD COLUMN     "renames" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Rename" (
    "id" UUID NOT NULL,
    "speakerId" UUID,
    "promiseId" UUID,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "lang" "Lang" NOT NULL,
    "since" DATE,
    "sincePrecision" "DatePrecision",
    "status" "RenameStatus" NOT NULL DEFAULT 'offered',
    "addedById" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "onePerson" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(6),
    "withdrawnReason" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rename_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rename_speakerId_names_idx" ON "Rename"("speakerId", "names");

-- CreateIndex
CREATE INDEX "Rename_promiseId_names_idx" ON "Rename"("promiseId", "names");

-- CreateIndex
CREATE INDEX "Rename_status_id_idx" ON "Rename"("status", "id");

-- CreateIndex
CREATE INDEX "Rename_addedById_idx" ON "Rename"("addedById");

-- CreateIndex
CREATE INDEX "Rename_decidedById_idx" ON "Rename"("decidedById");

-- CreateIndex
CREATE INDEX "Rename_withdrawnById_idx" ON "Rename"("withdrawnById");

-- CreateIndex
CREATE UNIQUE INDEX "Rename_one_of_speaker" ON "Rename"("speakerId", "names") WHERE ("status" IN ('offered', 'confirmed'));

-- CreateIndex
CREATE UNIQUE INDEX "Rename_one_of_promise" ON "Rename"("promiseId", "names") WHERE ("status" IN ('offered', 'confirmed'));

-- AddForeignKey
ALTER TABLE "Rename" ADD CONSTRAINT "Rename_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rename" ADD CONSTRAINT "Rename_promiseId_fkey" FOREIGN KEY ("promiseId") REFERENCES "Promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rename" ADD CONSTRAINT "Rename_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rename" ADD CONSTRAINT "Rename_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rename" ADD CONSTRAINT "Rename_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "ComparerRecord" ADD CONSTRAINT "ComparerRecord_renames" CHECK (jsonb_typeof("renames") = 'array');

ALTER TABLE "Rename"
  ADD CONSTRAINT "Rename_of_one" CHECK (num_nonnulls("speakerId", "promiseId") = 1),
  ADD CONSTRAINT "Rename_two_names" CHECK (trim("from") <> '' AND trim("to") <> '' AND "from" <> "to" AND "names" <> ''),
  ADD CONSTRAINT "Rename_since" CHECK (stet_partial_date("since", "sincePrecision")),
  ADD CONSTRAINT "Rename_decided" CHECK (
    ("status" = 'offered') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL)),
  -- Whoever added it does not confirm it; what the program found takes one person.
  ADD CONSTRAINT "Rename_second_person" CHECK (
    "status" NOT IN ('confirmed', 'withdrawn') OR "onePerson" OR "decidedById" IS DISTINCT FROM "addedById"),
  ADD CONSTRAINT "Rename_alone" CHECK (
    NOT "onePerson" OR ("status" IN ('confirmed', 'withdrawn') AND "decidedById" = "addedById")),
  ADD CONSTRAINT "Rename_withdrawn" CHECK (
    ("status" = 'withdrawn') = ("withdrawnById" IS NOT NULL) AND ("withdrawnById" IS NULL) = ("withdrawnAt" IS NULL)
    AND ("withdrawnById" IS NULL) = ("withdrawnReason" IS NULL) AND trim(coalesce("withdrawnReason", '-')) <> '');

-- The names stay as they were; an offer is decided once, and what was confirmed may be withdrawn, once.
CREATE FUNCTION stet_rename_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  deciding text[] := ARRAY['status', 'decidedById', 'decidedAt', 'onePerson'];
  withdrawing text[] := ARRAY['status', 'withdrawnById', 'withdrawnAt', 'withdrawnReason'];
  may_change text[];
BEGIN
  IF OLD.status = 'offered' AND NEW.status IN ('confirmed', 'dismissed') THEN may_change := deciding;
  ELSIF OLD.status = 'confirmed' AND NEW.status = 'withdrawn' THEN may_change := withdrawing;
  ELSE may_change := ARRAY[]::text[];
  END IF;
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change THEN
    RAISE EXCEPTION 'rename % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Rename_is_kept" BEFORE UPDATE ON "Rename" FOR EACH ROW EXECUTE FUNCTION stet_rename_update();
CREATE TRIGGER "Rename_kept" BEFORE DELETE ON "Rename" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Rename_no_truncate" BEFORE TRUNCATE ON "Rename" EXECUTE FUNCTION stet_refuse();
-- Readers are told which two names were read as one.
CREATE TRIGGER "Rename_noted" AFTER INSERT OR UPDATE OR DELETE ON "Rename" FOR EACH ROW EXECUTE FUNCTION stet_note('Rename', 'id');

COMMIT;
