BEGIN;

-- Readers' list: by the day of publication, those without one last.
CREATE INDEX "Article_public_published" ON "Article" (coalesce("publishedOn", '-infinity'::date) DESC, "id" DESC)
WHERE "publicSince" IS NOT NULL;

COMMIT;
