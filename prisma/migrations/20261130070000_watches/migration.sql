BEGIN;

-- CreateEnum
CREATE TYPE "WatchStatus" AS ENUM ('active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "WatchVisitKind" AS ENUM ('first', 'wording', 'substance', 'cosmetic', 'artefact', 'technical', 'returned', 'moved', 'other_document', 'absent', 'back');

-- CreateTable
CREATE TABLE "Watch" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "status" "WatchStatus" NOT NULL DEFAULT 'active',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(6),
    "nextAt" TIMESTAMPTZ(6) NOT NULL,
    "lookId" UUID,
    "interval" INTEGER NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastLookAt" TIMESTAMPTZ(6),
    "lastChangeAt" TIMESTAMPTZ(6),
    "outcome" "CaptureOutcome",
    "failingSince" TIMESTAMPTZ(6),
    "toldFailing" BOOLEAN NOT NULL DEFAULT false,
    "etag" TEXT,
    "lastModified" TEXT,
    "wireSha256" TEXT,
    "readingId" UUID,
    "pendingSha256" TEXT,
    "movedTo" TEXT,
    "flips" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchHost" (
    "origin" TEXT NOT NULL,
    "freeAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "robots" TEXT,
    "isClosed" BOOLEAN NOT NULL DEFAULT false,
    "robotsAt" TIMESTAMPTZ(6),

    CONSTRAINT "WatchHost_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "WatchVisit" (
    "id" UUID NOT NULL,
    "watchId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "kind" "WatchVisitKind" NOT NULL,
    "outcome" "CaptureOutcome" NOT NULL,
    "httpStatus" INTEGER,
    "reason" TEXT,
    "movedTo" TEXT,
    "earlierReadingId" UUID,
    "readingId" UUID,
    "captureId" UUID,
    "lang" "Lang",
    "passages" JSONB NOT NULL DEFAULT '[]',
    "more" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WatchVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchSuggestion" (
    "visitId" UUID NOT NULL,
    "earlierClaimId" UUID NOT NULL,
    "laterClaimId" UUID,
    "rewordingId" UUID,
    "passage" INTEGER NOT NULL,

    CONSTRAINT "WatchSuggestion_pkey" PRIMARY KEY ("visitId","earlierClaimId")
);

-- CreateIndex
CREATE INDEX "Watch_due" ON "Watch"("nextAt") WHERE ("status" = 'active');

-- CreateIndex
CREATE INDEX "Watch_status_id_idx" ON "Watch"("status", "id");

-- CreateIndex
CREATE INDEX "Watch_origin_idx" ON "Watch"("origin");

-- CreateIndex
CREATE INDEX "Watch_createdById_idx" ON "Watch"("createdById");

-- CreateIndex
CREATE INDEX "Watch_readingId_idx" ON "Watch"("readingId");

-- CreateIndex
CREATE UNIQUE INDEX "Watch_one_of_source" ON "Watch"("sourceId") WHERE ("status" <> 'ended');

-- CreateIndex
CREATE INDEX "WatchVisit_watchId_id_idx" ON "WatchVisit"("watchId", "id" DESC);

-- CreateIndex
CREATE INDEX "WatchVisit_kind_id_idx" ON "WatchVisit"("kind", "id" DESC);

-- CreateIndex
CREATE INDEX "WatchVisit_earlierReadingId_idx" ON "WatchVisit"("earlierReadingId");

-- CreateIndex
CREATE INDEX "WatchVisit_readingId_idx" ON "WatchVisit"("readingId");

-- CreateIndex
CREATE INDEX "WatchVisit_captureId_idx" ON "WatchVisit"("captureId");

-- CreateIndex
CREATE INDEX "WatchSuggestion_earlierClaimId_idx" ON "WatchSuggestion"("earlierClaimId");

-- CreateIndex
CREATE INDEX "WatchSuggestion_laterClaimId_idx" ON "WatchSuggestion"("laterClaimId");

-- CreateIndex
CREATE INDEX "WatchSuggestion_rewordingId_idx" ON "WatchSuggestion"("rewordingId");

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchVisit" ADD CONSTRAINT "WatchVisit_watchId_fkey" FOREIGN KEY ("watchId") REFERENCES "Watch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchVisit" ADD CONSTRAINT "WatchVisit_earlierReadingId_fkey" FOREIGN KEY ("earlierReadingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchVisit" ADD CONSTRAINT "WatchVisit_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchVisit" ADD CONSTRAINT "WatchVisit_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchSuggestion" ADD CONSTRAINT "WatchSuggestion_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "WatchVisit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchSuggestion" ADD CONSTRAINT "WatchSuggestion_earlierClaimId_fkey" FOREIGN KEY ("earlierClaimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchSuggestion" ADD CONSTRAINT "WatchSuggestion_laterClaimId_fkey" FOREIGN KEY ("laterClaimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchSuggestion" ADD CONSTRAINT "WatchSuggestion_rewordingId_fkey" FOREIGN KEY ("rewordingId") REFERENCES "Rewording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Watch"
  ADD CONSTRAINT "Watch_ended" CHECK (("status" = 'ended') = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT "Watch_counters" CHECK ("looks" >= 0 AND "unchanged" >= 0 AND "failures" >= 0 AND "flips" >= 0 AND "interval" > 0),
  ADD CONSTRAINT "Watch_failing" CHECK (("failures" > 0) = ("failingSince" IS NOT NULL));

ALTER TABLE "WatchVisit"
  ADD CONSTRAINT "WatchVisit_more" CHECK ("more" >= 0);

-- Without a claim of the new words there is no rewording.
ALTER TABLE "WatchSuggestion"
  ADD CONSTRAINT "WatchSuggestion_pair" CHECK (("laterClaimId" IS NULL) = ("rewordingId" IS NULL)),
  ADD CONSTRAINT "WatchSuggestion_passage" CHECK ("passage" >= 0);

CREATE TRIGGER "WatchSuggestion_immutable" BEFORE UPDATE OR DELETE ON "WatchSuggestion"
  FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "WatchVisit_stays" BEFORE DELETE ON "WatchVisit" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
-- Of a copy that an admin deleted the words go.
CREATE TRIGGER "WatchVisit_immutable" BEFORE UPDATE ON "WatchVisit" FOR EACH ROW
  WHEN (NEW.passages <> '[]'::jsonb OR to_jsonb(NEW) - 'passages' IS DISTINCT FROM to_jsonb(OLD) - 'passages')
  EXECUTE FUNCTION stet_refuse();
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Watch', 'WatchVisit', 'WatchSuggestion'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
END $$;
CREATE TRIGGER "Watch_kept" BEFORE DELETE ON "Watch" FOR EACH ROW EXECUTE FUNCTION stet_refuse();

COMMIT;
