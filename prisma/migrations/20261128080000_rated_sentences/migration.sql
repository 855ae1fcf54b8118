BEGIN;

-- CreateTable
CREATE TABLE "RatedSentences" (
    "articleVersionId" UUID NOT NULL,
    "scorer" TEXT NOT NULL,
    "sentences" JSONB NOT NULL,
    "ratedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RatedSentences_pkey" PRIMARY KEY ("articleVersionId")
);

-- AddForeignKey
ALTER TABLE "RatedSentences" ADD CONSTRAINT "RatedSentences_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
