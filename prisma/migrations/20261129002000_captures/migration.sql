BEGIN;

-- Evidence that named a copy loses that column: the next start names such rows in the log.
SET LOCAL stet.unlogged = 'on';
INSERT INTO "EventPending" ("xact", "table", "rowId")
  SELECT 0, 'Evidence', id::text FROM "Evidence" WHERE "captureId" IS NOT NULL OR "quoteFound" IS NOT NULL
  ON CONFLICT DO NOTHING;

-- CreateEnum
CREATE TYPE "CaptureOutcome" AS ENUM ('page', 'error_page', 'not_found', 'gone', 'login', 'cookie_wall', 'nearly_empty', 'other_document', 'blocked', 'robots', 'too_large', 'timed_out', 'unreachable', 'not_public', 'unchanged', 'cancelled', 'supplied');

-- CreateEnum
CREATE TYPE "SuppliedAs" AS ENUM ('file', 'screenshot', 'page', 'warc');

-- CreateEnum
CREATE TYPE "BlobPlace" AS ENUM ('files', 'postgres', 's3');

-- CreateEnum
CREATE TYPE "BlobState" AS ENUM ('pending', 'kept', 'missing', 'altered', 'deleted');

-- CreateEnum
CREATE TYPE "BlobRole" AS ENUM ('warc', 'file', 'screenshot', 'rendered');

-- CreateEnum
CREATE TYPE "ReadingKind" AS ENUM ('page', 'rendered', 'pdf', 'text', 'unread');

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_captureId_fkey";

-- DropIndex
DROP INDEX "Capture_sourceId_capturedAt_idx";

-- DropIndex
DROP INDEX "Evidence_captureId_idx";

-- AlterTable
ALTER TABLE "Capture" ADD COLUMN     "address" TEXT,
ADD COLUMN     "askedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "askedById" UUID,
ADD COLUMN     "cancelledById" UUID,
ADD COLUMN     "decodedSha256" TEXT,
ADD COLUMN     "decodedSize" INTEGER,
ADD COLUMN     "detail" TEXT,
ADD COLUMN     "elsewhereUrl" TEXT,
ADD COLUMN     "fileName" TEXT,
ADD COLUMN     "finishedAt" TIMESTAMPTZ(6),
ADD COLUMN     "notBefore" TIMESTAMPTZ(6),
ADD COLUMN     "nth" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "outcome" "CaptureOutcome",
ADD COLUMN     "redirects" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "retryOfId" UUID,
ADD COLUMN     "revisitOfId" UUID,
ADD COLUMN     "startedAt" TIMESTAMPTZ(6),
ADD COLUMN     "suppliedAs" "SuppliedAs",
ADD COLUMN     "suppliedHow" TEXT,
ADD COLUMN     "wireSha256" TEXT,
ADD COLUMN     "wireSize" INTEGER,
ALTER COLUMN "finalUrl" DROP NOT NULL,
ALTER COLUMN "httpStatus" DROP NOT NULL,
ALTER COLUMN "mediaType" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Evidence" DROP COLUMN "captureId",
DROP COLUMN "quoteFound";

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "place" "BlobPlace" NOT NULL,
    "state" "BlobState" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMPTZ(6),
    "hiddenAt" TIMESTAMPTZ(6),
    "hiddenById" UUID,
    "hiddenReason" TEXT,
    "deletedAt" TIMESTAMPTZ(6),
    "deletedById" UUID,
    "deletedReason" TEXT,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "CaptureBlob" (
    "captureId" UUID NOT NULL,
    "role" "BlobRole" NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "CaptureBlob_pkey" PRIMARY KEY ("captureId","role")
);

-- CreateTable
CREATE TABLE "BlobBytes" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BlobBytes_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "kind" "ReadingKind" NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "around" TEXT,
    "pages" JSONB,
    "title" TEXT,
    "author" TEXT,
    "publisher" TEXT,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision",
    "lang" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- A row of before, the copy and its text in one, becomes the three that it is now.
DROP TRIGGER "Capture_immutable" ON "Capture";
INSERT INTO "Blob" ("sha256", "size", "mediaType", "place", "state", "createdAt")
  SELECT DISTINCT ON ("sha256") "sha256", octet_length("bytes"), "mediaType", 'postgres', 'kept', "capturedAt"
  FROM "Capture" ORDER BY "sha256", "capturedAt", "id";
INSERT INTO "BlobBytes" ("sha256", "bytes")
  SELECT DISTINCT ON ("sha256") "sha256", "bytes" FROM "Capture" ORDER BY "sha256", "capturedAt", "id";
INSERT INTO "CaptureBlob" ("captureId", "role", "sha256") SELECT "id", 'file', "sha256" FROM "Capture";
INSERT INTO "Reading" ("id", "captureId", "kind", "extractorVersion", "text", "createdAt")
  SELECT gen_random_uuid(), "id", 'page', coalesce("extractorVersion", 'unknown'), "extractedText", "capturedAt"
  FROM "Capture" WHERE "extractedText" IS NOT NULL;
UPDATE "Capture" SET
  "address" = (SELECT s."url" FROM "Source" s WHERE s."id" = "sourceId"),
  "askedAt" = "capturedAt", "startedAt" = "capturedAt", "finishedAt" = "capturedAt",
  "decodedSha256" = "sha256", "decodedSize" = octet_length("bytes"),
  "outcome" = (CASE WHEN "httpStatus" BETWEEN 200 AND 299 THEN 'page' WHEN "httpStatus" = 404 THEN 'not_found'
    WHEN "httpStatus" = 410 THEN 'gone' ELSE 'error_page' END)::"CaptureOutcome";
UPDATE "Capture" SET "address" = "finalUrl" WHERE "address" IS NULL;
ALTER TABLE "Capture" DROP COLUMN "bytes", DROP COLUMN "capturedAt", DROP COLUMN "extractedText",
  DROP COLUMN "extractorVersion", DROP COLUMN "sha256";

-- CreateIndex
CREATE INDEX "Blob_state_createdAt_idx" ON "Blob"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Blob_verifiedAt_idx" ON "Blob"("verifiedAt");

-- CreateIndex
CREATE INDEX "Blob_hiddenById_idx" ON "Blob"("hiddenById");

-- CreateIndex
CREATE INDEX "Blob_deletedById_idx" ON "Blob"("deletedById");

-- CreateIndex
CREATE INDEX "CaptureBlob_sha256_idx" ON "CaptureBlob"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_captureId_kind_extractorVersion_key" ON "Reading"("captureId", "kind", "extractorVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_retryOfId_key" ON "Capture"("retryOfId");

-- CreateIndex
CREATE INDEX "Capture_sourceId_askedAt_idx" ON "Capture"("sourceId", "askedAt");

-- CreateIndex
CREATE INDEX "Capture_wireSha256_idx" ON "Capture"("wireSha256");

-- CreateIndex
CREATE INDEX "Capture_askedById_idx" ON "Capture"("askedById");

-- CreateIndex
CREATE INDEX "Capture_cancelledById_idx" ON "Capture"("cancelledById");

-- CreateIndex
CREATE INDEX "Capture_revisitOfId_idx" ON "Capture"("revisitOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_one_in_hand" ON "Capture"("sourceId") WHERE ("outcome" IS NULL);

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_cancelledById_fkey" FOREIGN KEY ("cancelledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_retryOfId_fkey" FOREIGN KEY ("retryOfId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_revisitOfId_fkey" FOREIGN KEY ("revisitOfId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_hiddenById_fkey" FOREIGN KEY ("hiddenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureBlob" ADD CONSTRAINT "CaptureBlob_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureBlob" ADD CONSTRAINT "CaptureBlob_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Capture"
  ADD CONSTRAINT "Capture_finished" CHECK (("outcome" IS NULL) = ("finishedAt" IS NULL)),
  ADD CONSTRAINT "Capture_address" CHECK (CASE WHEN "address" IS NULL THEN coalesce("outcome" = 'supplied', false) ELSE "address" ~* '^https?://' END),
  ADD CONSTRAINT "Capture_elsewhere" CHECK ("elsewhereUrl" ~* '^https?://'),
  ADD CONSTRAINT "Capture_nth" CHECK ("nth" >= 1 AND ("nth" = 1) = ("retryOfId" IS NULL)),
  ADD CONSTRAINT "Capture_redirects" CHECK (jsonb_typeof("redirects") = 'array'),
  ADD CONSTRAINT "Capture_wire" CHECK ("wireSha256" ~ '^[0-9a-f]{64}$' AND "wireSize" >= 0 OR ("wireSha256" IS NULL AND "wireSize" IS NULL)),
  ADD CONSTRAINT "Capture_decoded" CHECK ("decodedSha256" ~ '^[0-9a-f]{64}$' AND "decodedSize" >= 0 OR ("decodedSha256" IS NULL AND "decodedSize" IS NULL)),
  ADD CONSTRAINT "Capture_cancelled" CHECK (coalesce("outcome" = 'cancelled', false) = ("cancelledById" IS NOT NULL)),
  ADD CONSTRAINT "Capture_supplied" CHECK (CASE WHEN "outcome" = 'supplied'
    THEN "suppliedAs" IS NOT NULL AND "askedById" IS NOT NULL AND coalesce(trim("suppliedHow"), '') <> ''
    ELSE num_nonnulls("suppliedAs", "suppliedHow", "fileName", "elsewhereUrl") = 0 END);

ALTER TABLE "Blob"
  ADD CONSTRAINT "Blob_hash" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Blob_size" CHECK ("size" >= 0),
  ADD CONSTRAINT "Blob_hidden" CHECK (num_nulls("hiddenAt", "hiddenById", nullif(trim("hiddenReason"), '')) IN (0, 3)),
  ADD CONSTRAINT "Blob_deleted" CHECK (num_nulls("deletedAt", "deletedById", nullif(trim("deletedReason"), '')) IN (0, 3)
    AND ("deletedAt" IS NOT NULL) = ("state" = 'deleted'));

ALTER TABLE "BlobBytes" ADD CONSTRAINT "BlobBytes_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

ALTER TABLE "Reading"
  ADD CONSTRAINT "Reading_extractor" CHECK (trim("extractorVersion") <> ''),
  ADD CONSTRAINT "Reading_unread" CHECK ("kind" <> 'unread' OR ("text" = '' AND "around" IS NULL)),
  ADD CONSTRAINT "Reading_pages" CHECK (jsonb_typeof("pages") = 'array'),
  ADD CONSTRAINT "Reading_date" CHECK (stet_partial_date("publishedOn", "publishedPrecision"));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['CaptureBlob', 'Reading'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_immutable" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_refuse()', t, t);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
END $$;

-- An attempt keeps what was asked for, and once it has an outcome all that it says.
CREATE FUNCTION stet_capture_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'capture % is finished and is kept as it was', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.id, OLD."sourceId", OLD.address, OLD."askedById", OLD."askedAt", OLD.nth, OLD."retryOfId")
     IS DISTINCT FROM (NEW.id, NEW."sourceId", NEW.address, NEW."askedById", NEW."askedAt", NEW.nth, NEW."retryOfId") THEN
    RAISE EXCEPTION 'capture % keeps what was asked for', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Capture_finished_is_kept" BEFORE UPDATE ON "Capture" FOR EACH ROW EXECUTE FUNCTION stet_capture_update();
CREATE TRIGGER "Capture_kept" BEFORE DELETE ON "Capture" FOR EACH ROW EXECUTE FUNCTION stet_refuse();

-- What an attempt has stays on record; only what nobody came to keep is swept.
CREATE FUNCTION stet_blob_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.sha256, OLD.size) IS DISTINCT FROM (NEW.sha256, NEW.size)
     OR (OLD.state <> 'pending' AND NEW.state = 'pending')
     OR (OLD."deletedAt" IS NOT NULL AND OLD."deletedAt" IS DISTINCT FROM NEW."deletedAt") THEN
    RAISE EXCEPTION 'blob % stays what it is', OLD.sha256 USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Blob_stays" BEFORE UPDATE ON "Blob" FOR EACH ROW EXECUTE FUNCTION stet_blob_update();
CREATE TRIGGER "Blob_kept" BEFORE DELETE ON "Blob" FOR EACH ROW WHEN (OLD."state" <> 'pending') EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Blob_no_truncate" BEFORE TRUNCATE ON "Blob" EXECUTE FUNCTION stet_refuse();

-- Readers see what came of an attempt, what was read in it, and that something was hidden or deleted. That one waits, and
-- that bytes were stored or verified, is nothing that readers see.
CREATE TRIGGER "Capture_noted" AFTER INSERT OR UPDATE ON "Capture" FOR EACH ROW WHEN (NEW."outcome" IS NOT NULL) EXECUTE FUNCTION stet_note('Capture', 'id');
CREATE TRIGGER "CaptureBlob_noted" AFTER INSERT OR UPDATE OR DELETE ON "CaptureBlob" FOR EACH ROW EXECUTE FUNCTION stet_note('Capture', 'captureId');
CREATE TRIGGER "Reading_noted" AFTER INSERT OR UPDATE OR DELETE ON "Reading" FOR EACH ROW EXECUTE FUNCTION stet_note('Reading', 'id');
CREATE TRIGGER "Blob_noted" AFTER UPDATE OF "hiddenAt", "hiddenById", "hiddenReason", "deletedAt", "deletedById", "deletedReason" ON "Blob" FOR EACH ROW EXECUTE FUNCTION stet_note('Blob', 'sha256');

-- Rows of before are named by the start that applies this.
INSERT INTO "EventPending" ("xact", "table", "rowId")
  SELECT 0, 'Capture', id::text FROM "Capture" UNION ALL SELECT 0, 'Reading', id::text FROM "Reading"
  ON CONFLICT DO NOTHING;

COMMIT;
