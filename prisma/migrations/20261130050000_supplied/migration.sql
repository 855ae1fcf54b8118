BEGIN;

-- What a file that a person supplied says of itself.
ALTER TABLE "Capture" ADD COLUMN "statedAt" TIMESTAMPTZ(6), ADD COLUMN "statedUrl" TEXT;

-- Copies in archives of others, each named by an editor, and taken off with a reason.
CREATE TABLE "CopyElsewhere" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(6),
    "removedById" UUID,
    "removedReason" TEXT,

    CONSTRAINT "CopyElsewhere_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CopyElsewhere_sourceId_addedAt_idx" ON "CopyElsewhere"("sourceId", "addedAt");
CREATE INDEX "CopyElsewhere_addedById_idx" ON "CopyElsewhere"("addedById");
CREATE INDEX "CopyElsewhere_removedById_idx" ON "CopyElsewhere"("removedById");
CREATE UNIQUE INDEX "CopyElsewhere_named_once" ON "CopyElsewhere"("sourceId", "url") WHERE ("removedAt" IS NULL);
ALTER TABLE "CopyElsewhere" ADD CONSTRAINT "CopyElsewhere_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyElsewhere" ADD CONSTRAINT "CopyElsewhere_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyElsewhere" ADD CONSTRAINT "CopyElsewhere_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CopyElsewhere"
  ADD CONSTRAINT "CopyElsewhere_url" CHECK ("url" ~ '^https?://' AND length("url") <= 2000),
  ADD CONSTRAINT "CopyElsewhere_removed" CHECK (num_nulls("removedAt", "removedById", nullif(trim("removedReason"), '')) IN (0, 3));

CREATE FUNCTION stet_elsewhere_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD."sourceId", OLD.url, OLD."addedById", OLD."addedAt") IS DISTINCT FROM
     (NEW.id, NEW."sourceId", NEW.url, NEW."addedById", NEW."addedAt") OR OLD."removedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the copy elsewhere % stays what it is', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CopyElsewhere_stays" BEFORE UPDATE ON "CopyElsewhere" FOR EACH ROW EXECUTE FUNCTION stet_elsewhere_update();
CREATE TRIGGER "CopyElsewhere_kept" BEFORE DELETE ON "CopyElsewhere" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "CopyElsewhere_no_truncate" BEFORE TRUNCATE ON "CopyElsewhere" EXECUTE FUNCTION stet_refuse();

COMMIT;
