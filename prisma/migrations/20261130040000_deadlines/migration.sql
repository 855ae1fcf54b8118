BEGIN;

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('due', 'starts');

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "words" TEXT NOT NULL,
    "on" DATE,
    "precision" "DatePrecision",
    "day" DATE,
    "isAbout" BOOLEAN NOT NULL DEFAULT false,
    "readerVersion" TEXT,
    "setById" UUID,
    "setAt" TIMESTAMPTZ(6),
    "setReason" TEXT,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "putOffUntil" DATE,
    "putOffById" UUID,
    "putOffAt" TIMESTAMPTZ(6),
    "putOffReason" TEXT,
    "toldNear" DATE,
    "toldReached" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineReading" (
    "claimId" UUID NOT NULL,
    "readerVersion" TEXT NOT NULL,
    "wordsMd5" CHAR(32) NOT NULL,

    CONSTRAINT "DeadlineReading_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "Deadline_day_id_idx" ON "Deadline"("day", "id");

-- CreateIndex
CREATE INDEX "Deadline_setById_idx" ON "Deadline"("setById");

-- CreateIndex
CREATE INDEX "Deadline_putOffById_idx" ON "Deadline"("putOffById");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_claimId_words_key" ON "Deadline"("claimId", "words");

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_putOffById_fkey" FOREIGN KEY ("putOffById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineReading" ADD CONSTRAINT "DeadlineReading_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

-- The last day of what is due, the first of what starts.
CREATE FUNCTION stet_deadline_day("kind" "DeadlineKind", "on" date, "precision" "DatePrecision") RETURNS date
  IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE
    WHEN "kind" = 'starts' OR "precision" = 'day' THEN "on"
    WHEN "precision" = 'month' THEN ("on" + interval '1 month - 1 day')::date
    ELSE ("on" + interval '1 year - 1 day')::date END
$$;

ALTER TABLE "Deadline"
  ADD CONSTRAINT "Deadline_words" CHECK (trim("words") <> ''),
  ADD CONSTRAINT "Deadline_on" CHECK (stet_partial_date("on", "precision")),
  ADD CONSTRAINT "Deadline_day" CHECK ("day" IS NOT DISTINCT FROM stet_deadline_day("kind", "on", "precision")),
  ADD CONSTRAINT "Deadline_read_or_set" CHECK (num_nonnulls("readerVersion", "setById") > 0),
  ADD CONSTRAINT "Deadline_set" CHECK (num_nonnulls("setById", "setAt", "setReason") IN (0, 3)),
  ADD CONSTRAINT "Deadline_removed" CHECK (NOT "removed" OR "setById" IS NOT NULL),
  ADD CONSTRAINT "Deadline_put_off" CHECK (num_nonnulls("putOffUntil", "putOffById", "putOffAt", "putOffReason") IN (0, 4));

-- What a person said is kept, and the program never speaks over it.
CREATE FUNCTION stet_deadline_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."setById" IS NOT NULL OR OLD."putOffById" IS NOT NULL THEN
      RAISE EXCEPTION 'deadline % is what a person said', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD."setById" IS NOT NULL AND NEW."setAt" IS NOT DISTINCT FROM OLD."setAt"
    AND (NEW."kind", NEW."words", NEW."on", NEW."precision", NEW."isAbout", NEW."removed", NEW."setById", NEW."setReason")
      IS DISTINCT FROM (OLD."kind", OLD."words", OLD."on", OLD."precision", OLD."isAbout", OLD."removed", OLD."setById", OLD."setReason") THEN
    RAISE EXCEPTION 'deadline % is what a person said', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Deadline_of_person" BEFORE UPDATE OR DELETE ON "Deadline" FOR EACH ROW EXECUTE FUNCTION stet_deadline_of_person();
CREATE TRIGGER "Deadline_no_truncate" BEFORE TRUNCATE ON "Deadline" EXECUTE FUNCTION stet_refuse();

COMMIT;
