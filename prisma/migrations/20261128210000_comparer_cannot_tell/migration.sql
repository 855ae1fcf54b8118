BEGIN;

-- Null: the comparer cannot tell. What it said before stays as it is.
ALTER TABLE "ComparerRecord" ALTER COLUMN "changed" DROP NOT NULL;

COMMIT;
