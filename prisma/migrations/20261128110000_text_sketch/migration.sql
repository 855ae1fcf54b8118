BEGIN;

-- CreateTable
CREATE TABLE "TextSketch" (
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "made" INTEGER NOT NULL,
    "keys" BIGINT[],

    CONSTRAINT "TextSketch_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "TextSketch_versionId_key" ON "TextSketch"("versionId");

-- CreateIndex
CREATE INDEX "TextSketch_keys_idx" ON "TextSketch" USING GIN ("keys");

-- AddForeignKey
ALTER TABLE "TextSketch" ADD CONSTRAINT "TextSketch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextSketch" ADD CONSTRAINT "TextSketch_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
