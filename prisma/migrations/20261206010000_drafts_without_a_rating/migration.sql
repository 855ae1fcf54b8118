BEGIN;

-- The words of a draft are saved before anybody has chosen a rating; whoever else sees the verdict finds one.
ALTER TABLE "Verdict" ALTER COLUMN "rating" DROP NOT NULL;
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_rated" CHECK ("status" = 'draft' OR "rating" IS NOT NULL);

COMMIT;
