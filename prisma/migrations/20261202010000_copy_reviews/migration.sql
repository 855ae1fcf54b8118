BEGIN;

-- CreateTable
CREATE TABLE "CopyReview" (
    "id" UUID NOT NULL,
    "captureId" UUID NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "onePerson" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CopyReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CopyReview_captureId_id_idx" ON "CopyReview"("captureId", "id" DESC);

-- CreateIndex
CREATE INDEX "CopyReview_byId_idx" ON "CopyReview"("byId");

-- AddForeignKey
ALTER TABLE "CopyReview" ADD CONSTRAINT "CopyReview_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CopyReview" ADD CONSTRAINT "CopyReview_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What does not count has a reason.
ALTER TABLE "CopyReview" ADD CONSTRAINT "CopyReview_reason" CHECK ("counts" OR trim(coalesce("reason", '')) <> '');

-- Only of what a person supplied, and by a second person.
CREATE FUNCTION stet_copy_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Capture" c WHERE c.id = NEW."captureId" AND c.outcome = 'supplied'
    AND (c."askedById" IS NOT DISTINCT FROM NEW."byId") = NEW."onePerson") THEN
    RAISE EXCEPTION 'copy % takes a second person', NEW."captureId" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CopyReview_second_person" BEFORE INSERT ON "CopyReview" FOR EACH ROW EXECUTE FUNCTION stet_copy_review();
CREATE TRIGGER "CopyReview_immutable" BEFORE UPDATE OR DELETE ON "CopyReview" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "CopyReview_no_truncate" BEFORE TRUNCATE ON "CopyReview" EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "CopyReview_noted" AFTER INSERT OR UPDATE OR DELETE ON "CopyReview" FOR EACH ROW EXECUTE FUNCTION stet_note('CopyReview', 'id');

COMMIT;
