BEGIN;

-- Readers' list: by the day on which it was said, what has none last.
CREATE INDEX "Claim_listed_said" ON "Claim" (coalesce("saidOn", '-infinity'::date) DESC, "id" DESC)
WHERE "publicSince" IS NOT NULL AND "status" <> 'withdrawn';

COMMIT;
