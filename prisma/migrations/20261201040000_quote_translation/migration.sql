BEGIN;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "quoteTranslation" TEXT;

-- A translation that is there says something.
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_quoteTranslation_says" CHECK ("quoteTranslation" <> '');

COMMIT;
