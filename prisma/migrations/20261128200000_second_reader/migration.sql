BEGIN;

-- CreateEnum
CREATE TYPE "ReaderAnswer" AS ENUM ('changed', 'same', 'cannot_tell');

-- CreateEnum
CREATE TYPE "ReaderOutcome" AS ENUM ('answered', 'not_of_schema', 'failed');

-- CreateTable
CREATE TABLE "ReaderRecord" (
    "id" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "earlierText" TEXT NOT NULL,
    "laterText" TEXT NOT NULL,
    "earlierSaid" TEXT,
    "laterSaid" TEXT,
    "model" TEXT NOT NULL,
    "promptVersion" TEXT NOT NULL,
    "answer" "ReaderAnswer",
    "changes" JSONB NOT NULL,
    "dropped" INTEGER NOT NULL,
    "tokens" INTEGER,
    "milliseconds" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReaderRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReaderRequest" (
    "id" UUID NOT NULL,
    "rewordingId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL,
    "outcome" "ReaderOutcome",
    "pausedUntil" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReaderRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReaderRecord_contentHash_key" ON "ReaderRecord"("contentHash");

-- CreateIndex
CREATE INDEX "ReaderRecord_earlierText_idx" ON "ReaderRecord" USING HASH ("earlierText");

-- CreateIndex
CREATE INDEX "ReaderRequest_createdAt_idx" ON "ReaderRequest"("createdAt");

-- CreateIndex
CREATE INDEX "ReaderRequest_rewordingId_idx" ON "ReaderRequest"("rewordingId");

-- CreateIndex
CREATE INDEX "ReaderRequest_contentHash_idx" ON "ReaderRequest"("contentHash");

-- What the schema language cannot say.

ALTER TABLE "ReaderRecord"
  ADD CONSTRAINT "ReaderRecord_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ReaderRecord_who" CHECK (trim("model") <> '' AND trim("promptVersion") <> ''),
  ADD CONSTRAINT "ReaderRecord_changes" CHECK (jsonb_typeof("changes") = 'array'),
  ADD CONSTRAINT "ReaderRecord_counts" CHECK ("dropped" >= 0 AND coalesce("tokens", 0) >= 0 AND "milliseconds" >= 0),
  -- Without an answer there is nothing that it could have said.
  ADD CONSTRAINT "ReaderRecord_left_out" CHECK ("answer" IS NOT NULL OR "changes" = '[]');

ALTER TABLE "ReaderRequest" ADD CONSTRAINT "ReaderRequest_tokens" CHECK ("tokens" >= 0);

-- What a second reader said is written once.
CREATE TRIGGER "ReaderRecord_immutable" BEFORE UPDATE OR DELETE ON "ReaderRecord" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "ReaderRecord_no_truncate" BEFORE TRUNCATE ON "ReaderRecord" EXECUTE FUNCTION stet_refuse();

COMMIT;
