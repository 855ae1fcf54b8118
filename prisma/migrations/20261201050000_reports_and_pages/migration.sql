BEGIN;

-- CreateEnum
CREATE TYPE "PageName" AS ENUM ('about', 'funding', 'methodology', 'sources', 'corrections', 'people', 'contact', 'privacy');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('error', 'suggestion');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('received', 'looking', 'answered', 'declined', 'abuse');

-- AlterEnum
ALTER TYPE "FollowSubject" ADD VALUE 'report';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "listed" BOOLEAN;

-- CreateTable
CREATE TABLE "PageText" (
    "id" UUID NOT NULL,
    "page" "PageName" NOT NULL,
    "number" INTEGER NOT NULL,
    "textEn" TEXT,
    "textZh" TEXT,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Logo" (
    "sha256" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Logo_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'received',
    "tokenHash" CHAR(64) NOT NULL,
    "path" TEXT NOT NULL,
    "lang" "Lang" NOT NULL,
    "words" TEXT NOT NULL,
    "evidenceUrl" TEXT,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenById" UUID,
    "takenAt" TIMESTAMPTZ(6),
    "answer" TEXT,
    "answerUrl" TEXT,
    "answeredById" UUID,
    "closedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PageText_authorId_idx" ON "PageText"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "PageText_page_number_key" ON "PageText"("page", "number");

-- CreateIndex
CREATE INDEX "Logo_addedById_idx" ON "Logo"("addedById");

-- CreateIndex
CREATE UNIQUE INDEX "Report_tokenHash_key" ON "Report"("tokenHash");

-- CreateIndex
CREATE INDEX "Report_status_id_idx" ON "Report"("status", "id");

-- CreateIndex
CREATE INDEX "Report_status_kind_id_idx" ON "Report"("status", "kind", "id");

-- CreateIndex
CREATE INDEX "Report_createdAt_idx" ON "Report"("createdAt");

-- CreateIndex
CREATE INDEX "Report_takenById_idx" ON "Report"("takenById");

-- CreateIndex
CREATE INDEX "Report_answeredById_idx" ON "Report"("answeredById");

-- CreateIndex
CREATE INDEX "Report_closedAt_idx" ON "Report"("closedAt");

-- CreateIndex
CREATE INDEX "User_listed_name_id_idx" ON "User"("listed", "name", "id");

-- AddForeignKey
ALTER TABLE "PageText" ADD CONSTRAINT "PageText_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Logo" ADD CONSTRAINT "Logo_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Report_path" CHECK ("path" LIKE '/%' AND "path" NOT LIKE '//%' AND length("path") <= 500),
  ADD CONSTRAINT "Report_words" CHECK (trim("words") <> '' AND length("words") <= 4000),
  ADD CONSTRAINT "Report_evidence" CHECK ("evidenceUrl" ~ '^https?://' AND length("evidenceUrl") <= 2000),
  ADD CONSTRAINT "Report_email" CHECK ("email" LIKE '%_@_%' AND length("email") <= 254),
  ADD CONSTRAINT "Report_taken" CHECK (
    ("takenById" IS NULL) = ("takenAt" IS NULL) AND ("status" <> 'looking' OR "takenById" IS NOT NULL)),
  ADD CONSTRAINT "Report_closed" CHECK (
    ("status" IN ('answered', 'declined', 'abuse')) = ("closedAt" IS NOT NULL)
    AND ("closedAt" IS NULL) = ("answeredById" IS NULL)
    AND ("status" IN ('answered', 'declined')) = ("answer" IS NOT NULL)
    AND trim(coalesce("answer", '-')) <> '' AND ("answer" IS NOT NULL OR "answerUrl" IS NULL));

-- What a reader wrote stays as it was written, and so does an answer; an address for mail can only go.
CREATE FUNCTION stet_report_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['email'];
BEGIN
  IF OLD.status NOT IN ('answered', 'declined') THEN
    may_change := may_change || ARRAY['status', 'takenById', 'takenAt', 'answer', 'answerUrl', 'answeredById', 'closedAt'];
  END IF;
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
     OR (NEW.email IS NOT NULL AND NEW.email IS DISTINCT FROM OLD.email) THEN
    RAISE EXCEPTION 'report % is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Report_is_kept" BEFORE UPDATE ON "Report" FOR EACH ROW EXECUTE FUNCTION stet_report_update();
-- Only what was set aside as abuse is cleared away.
CREATE TRIGGER "Report_kept" BEFORE DELETE ON "Report" FOR EACH ROW WHEN (OLD."status" <> 'abuse') EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Report_no_truncate" BEFORE TRUNCATE ON "Report" EXECUTE FUNCTION stet_refuse();

ALTER TABLE "PageText"
  ADD CONSTRAINT "PageText_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "PageText_text" CHECK (
    trim(coalesce("textEn", '-')) <> '' AND trim(coalesce("textZh", '-')) <> '' AND trim("reason") <> '');
ALTER TABLE "Logo"
  ADD CONSTRAINT "Logo_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  ADD CONSTRAINT "Logo_size" CHECK (octet_length("bytes") <= 204800 AND "width" BETWEEN 1 AND 2000 AND "height" BETWEEN 1 AND 2000);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['PageText', 'Logo'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_immutable" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_refuse()', t, t);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
END $$;

-- Readers see each version of a page, and who agreed to be named on that of the people.
CREATE TRIGGER "PageText_noted" AFTER INSERT OR UPDATE OR DELETE ON "PageText" FOR EACH ROW EXECUTE FUNCTION stet_note('PageText', 'id');
DROP TRIGGER "User_noted" ON "User";
CREATE TRIGGER "User_noted" AFTER INSERT OR DELETE OR UPDATE OF "id", "name", "role", "disabledAt", "listed" ON "User" FOR EACH ROW EXECUTE FUNCTION stet_note('User', 'id');

COMMIT;
