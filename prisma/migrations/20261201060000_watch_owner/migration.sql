BEGIN;

ALTER TABLE "Watch" ADD COLUMN "ownerId" UUID;
UPDATE "Watch" SET "ownerId" = "createdById";
ALTER TABLE "Watch" ALTER COLUMN "ownerId" SET NOT NULL;
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_ownerId_fkey"
  FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Watch_ownerId_status_idx" ON "Watch"("ownerId", "status");

COMMIT;
