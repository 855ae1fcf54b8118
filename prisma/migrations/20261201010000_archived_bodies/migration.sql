BEGIN;

-- CreateTable
CREATE TABLE "ArchivedBody" (
    "captureId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "isPage" BOOLEAN NOT NULL,

    CONSTRAINT "ArchivedBody_pkey" PRIMARY KEY ("captureId","sha256")
);

-- CreateIndex
CREATE INDEX "ArchivedBody_sha256_idx" ON "ArchivedBody"("sha256");

-- AddForeignKey
ALTER TABLE "ArchivedBody" ADD CONSTRAINT "ArchivedBody_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
