BEGIN;

-- The latest rewordings are read in this order, id included: without it all of them were sorted for each page.
DROP INDEX "Rewording_status_decidedAt_idx";
CREATE INDEX "Rewording_status_decidedAt_id_idx" ON "Rewording"("status", "decidedAt" DESC, "id" DESC);

COMMIT;
