BEGIN;

-- CreateEnum
CREATE TYPE "CheckedWords" AS ENUM ('evidence', 'claim');

-- CreateEnum
CREATE TYPE "QuoteResult" AS ENUM ('found', 'differs', 'not_found');

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "quoteReason" TEXT;

-- CreateTable
CREATE TABLE "QuoteCheck" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "of" "CheckedWords" NOT NULL,
    "words" TEXT NOT NULL,
    "wordsSha256" CHAR(64) NOT NULL,
    "version" INTEGER NOT NULL,
    "result" "QuoteResult" NOT NULL,
    "differences" TEXT[],
    "pieces" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuoteCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictEvidence" (
    "verdictId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "VerdictEvidence_pkey" PRIMARY KEY ("verdictId","evidenceId")
);

-- CreateIndex
CREATE INDEX "QuoteCheck_readingId_idx" ON "QuoteCheck"("readingId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteCheck_evidenceId_of_readingId_wordsSha256_version_key" ON "QuoteCheck"("evidenceId", "of", "readingId", "wordsSha256", "version");

-- CreateIndex
CREATE INDEX "VerdictEvidence_evidenceId_idx" ON "VerdictEvidence"("evidenceId");

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictEvidence" ADD CONSTRAINT "VerdictEvidence_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictEvidence" ADD CONSTRAINT "VerdictEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "QuoteCheck"
  ADD CONSTRAINT "QuoteCheck_words" CHECK ("wordsSha256" = encode(sha256(convert_to("words", 'UTF8')), 'hex')),
  ADD CONSTRAINT "QuoteCheck_pieces" CHECK (jsonb_typeof("pieces") = 'array'),
  ADD CONSTRAINT "QuoteCheck_differences" CHECK (("result" = 'differs') = (cardinality("differences") > 0));

CREATE TRIGGER "QuoteCheck_immutable" BEFORE UPDATE OR DELETE ON "QuoteCheck" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "QuoteCheck_no_truncate" BEFORE TRUNCATE ON "QuoteCheck" EXECUTE FUNCTION stet_refuse();

-- What a published verdict rests on stays as it was.
CREATE FUNCTION stet_verdict_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Verdict" WHERE id = coalesce(NEW."verdictId", OLD."verdictId")
    AND status IN ('published', 'superseded', 'retracted')) THEN
    RAISE EXCEPTION 'verdict % is published and rests on what it rested on', coalesce(NEW."verdictId", OLD."verdictId")
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "VerdictEvidence_published_is_kept" BEFORE INSERT OR UPDATE OR DELETE ON "VerdictEvidence"
  FOR EACH ROW EXECUTE FUNCTION stet_verdict_evidence();
CREATE TRIGGER "VerdictEvidence_no_truncate" BEFORE TRUNCATE ON "VerdictEvidence" EXECUTE FUNCTION stet_refuse();

-- Readers see what came of a check, and what a verdict rests on.
CREATE TRIGGER "QuoteCheck_noted" AFTER INSERT OR UPDATE OR DELETE ON "QuoteCheck" FOR EACH ROW EXECUTE FUNCTION stet_note('QuoteCheck', 'id');
CREATE TRIGGER "VerdictEvidence_noted" AFTER INSERT OR UPDATE OR DELETE ON "VerdictEvidence" FOR EACH ROW EXECUTE FUNCTION stet_note('Verdict', 'verdictId');

COMMIT;
