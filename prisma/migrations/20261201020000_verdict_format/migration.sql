BEGIN;

-- CreateEnum
CREATE TYPE "TextFormat" AS ENUM ('plain', 'markdown');

-- What is there was written as plain text, and keeps its look and its hash.
ALTER TABLE "Verdict" ADD COLUMN     "format" "TextFormat" NOT NULL DEFAULT 'plain';

COMMIT;
