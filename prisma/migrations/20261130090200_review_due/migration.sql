BEGIN;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "reviewDueOn" DATE;

-- CreateIndex
CREATE INDEX "Claim_status_reviewDueOn_idx" ON "Claim"("status", "reviewDueOn");

COMMIT;
