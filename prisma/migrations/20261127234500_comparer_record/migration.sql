BEGIN;

-- What the comparer said of two wordings is its record; everything that bears the table's name goes with it.
ALTER TABLE "ProgramComparison" RENAME TO "ComparerRecord";
ALTER TABLE "ComparerRecord" RENAME CONSTRAINT "ProgramComparison_pkey" TO "ComparerRecord_pkey";
ALTER TABLE "ComparerRecord" RENAME CONSTRAINT "ProgramComparison_rewordingId_fkey" TO "ComparerRecord_rewordingId_fkey";
ALTER TABLE "ComparerRecord" RENAME CONSTRAINT "ProgramComparison_version" TO "ComparerRecord_version";
ALTER TABLE "ComparerRecord" RENAME CONSTRAINT "ProgramComparison_likelihood" TO "ComparerRecord_likelihood";
ALTER TABLE "ComparerRecord" RENAME CONSTRAINT "ProgramComparison_changes" TO "ComparerRecord_changes";
ALTER INDEX "ProgramComparison_rewordingId_id_idx" RENAME TO "ComparerRecord_rewordingId_id_idx";
ALTER TRIGGER "ProgramComparison_immutable" ON "ComparerRecord" RENAME TO "ComparerRecord_immutable";
ALTER TRIGGER "ProgramComparison_no_truncate" ON "ComparerRecord" RENAME TO "ComparerRecord_no_truncate";

COMMIT;
