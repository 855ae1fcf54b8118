BEGIN;

-- AlterTable
ALTER TABLE "Blob" ADD COLUMN     "shownAt" TIMESTAMPTZ(6),
ADD COLUMN     "shownById" UUID,
ADD COLUMN     "shownReason" TEXT;

-- CreateIndex
CREATE INDEX "Blob_shownById_idx" ON "Blob"("shownById");

-- AddForeignKey
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_shownById_fkey" FOREIGN KEY ("shownById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Blob"
  ADD CONSTRAINT "Blob_shown" CHECK (num_nulls("shownAt", "shownById", nullif(trim("shownReason"), '')) IN (0, 3));

-- Readers see that what was hidden is shown again.
DROP TRIGGER "Blob_noted" ON "Blob";
CREATE TRIGGER "Blob_noted" AFTER UPDATE OF "hiddenAt", "hiddenById", "hiddenReason", "shownAt", "shownById", "shownReason", "deletedAt", "deletedById", "deletedReason" ON "Blob" FOR EACH ROW EXECUTE FUNCTION stet_note('Blob', 'sha256');

COMMIT;
