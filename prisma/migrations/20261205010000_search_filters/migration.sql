BEGIN;

-- CreateTable
CREATE TABLE "SearchFilters" (
    "indexId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "columns" JSON NOT NULL,

    CONSTRAINT "SearchFilters_pkey" PRIMARY KEY ("indexId","number")
);

INSERT INTO "SearchFilters" ("indexId", "number", "columns")
  SELECT "indexId", "number", json_build_array("kind", "speakerId", "rating", "lang", "reworded",
    coalesce("publishers", '{}'), "said")
  FROM "SearchDocument" ORDER BY "indexId", "number";

-- AlterTable
ALTER TABLE "SearchDocument" DROP COLUMN "kind",
DROP COLUMN "lang",
DROP COLUMN "publishers",
DROP COLUMN "rating",
DROP COLUMN "reworded",
DROP COLUMN "speakerId";

-- What the schema language cannot say.

CREATE OR REPLACE FUNCTION stet_analyze_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  ANALYZE "SearchTerm", "SearchBlock", "SearchDocument", "SearchFilters";
END $$;

COMMIT;
