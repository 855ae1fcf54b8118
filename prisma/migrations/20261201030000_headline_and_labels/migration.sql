BEGIN;

-- AlterTable
ALTER TABLE "Rewording" ADD COLUMN     "headlineEn" TEXT,
ADD COLUMN     "headlineZh" TEXT;

-- AlterTable
ALTER TABLE "TermChange" ADD COLUMN     "fromLabelEn" TEXT,
ADD COLUMN     "fromLabelZh" TEXT,
ADD COLUMN     "toLabelEn" TEXT,
ADD COLUMN     "toLabelZh" TEXT;

COMMIT;
