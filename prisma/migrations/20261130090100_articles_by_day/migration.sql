BEGIN;

-- The desk's list: by the day of publication, those without one last.
CREATE INDEX "Article_published" ON "Article" ("publishedOn" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Article_title_id_idx" ON "Article" ("title", "id");

COMMIT;
