BEGIN;

-- CreateTable
CREATE TABLE "ArticleExtract" (
    "versionId" UUID NOT NULL,
    "pieces" JSONB NOT NULL,
    "edits" JSONB NOT NULL,

    CONSTRAINT "ArticleExtract_pkey" PRIMARY KEY ("versionId")
);

-- AddForeignKey
ALTER TABLE "ArticleExtract" ADD CONSTRAINT "ArticleExtract_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ArticleExtract"
  ADD CONSTRAINT "ArticleExtract_pieces" CHECK (jsonb_typeof("pieces") = 'array'),
  ADD CONSTRAINT "ArticleExtract_edits" CHECK (jsonb_typeof("edits") = 'object');

-- Written once, with its version.
CREATE TRIGGER "ArticleExtract_immutable" BEFORE UPDATE OR DELETE ON "ArticleExtract" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "ArticleExtract_no_truncate" BEFORE TRUNCATE ON "ArticleExtract" EXECUTE FUNCTION stet_refuse();

COMMIT;
