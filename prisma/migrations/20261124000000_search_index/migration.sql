BEGIN;

-- CreateTable
CREATE TABLE "SearchIndex" (
    "id" SERIAL NOT NULL,
    "collection" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "isCurrent" BOOLEAN NOT NULL DEFAULT false,
    "lastDocument" INTEGER NOT NULL DEFAULT 0,
    "publicDocuments" INTEGER NOT NULL DEFAULT 0,
    "publicLength" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "deskDocuments" INTEGER NOT NULL DEFAULT 0,
    "deskLength" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchIndex_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "id" SERIAL NOT NULL,
    "indexId" INTEGER NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "term" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "written" TEXT,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchBlock" (
    "termId" INTEGER NOT NULL,
    "first" INTEGER NOT NULL,
    "postings" BYTEA NOT NULL,

    CONSTRAINT "SearchBlock_pkey" PRIMARY KEY ("termId","first")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "indexId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "length" DOUBLE PRECISION NOT NULL,
    "words" TEXT NOT NULL,
    "masses" DOUBLE PRECISION[],
    "plain" TEXT NOT NULL,
    "kind" TEXT,
    "speakerId" UUID,
    "rating" TEXT,
    "lang" TEXT,
    "reworded" BOOLEAN NOT NULL DEFAULT false,
    "publishers" TEXT[],
    "said" TEXT,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("indexId","number")
);

-- CreateTable
CREATE TABLE "SearchPending" (
    "id" BIGSERIAL NOT NULL,
    "claimId" UUID NOT NULL,
    "isDone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchPending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchIndex_one_current" ON "SearchIndex"("collection") WHERE ("isCurrent");

-- CreateIndex
CREATE UNIQUE INDEX "SearchTerm_indexId_isPublic_term_key" ON "SearchTerm"("indexId", "isPublic", "term");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_indexId_key_key" ON "SearchDocument"("indexId", "key");

-- CreateIndex
CREATE INDEX "SearchPending_isDone_id_idx" ON "SearchPending"("isDone", "id");

-- What the schema language cannot say.

-- A block is smaller than a row may be (lib/search/postings.ts) and does not get smaller by compression.
ALTER TABLE "SearchBlock" ALTER "postings" SET STORAGE PLAIN;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "SearchTerm_written_like" ON "SearchTerm" USING gin ("written" gin_trgm_ops) WHERE "written" IS NOT NULL;

-- Whatever changes what a claim is found by notes it, in the same transaction: no write can forget to.
CREATE FUNCTION stet_search_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId") VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_search" AFTER INSERT OR UPDATE OF "kind", "status", "statementEn", "statementZh", "quote", "quoteLang",
  "speakerId", "subjectId", "saidOn", "saidPrecision", "venueEn", "venueZh", "promiseId", "publicSince"
  ON "Claim" FOR EACH ROW EXECUTE FUNCTION stet_search_claim();

-- Whether a claim counts as reworded depends on the other wording as well.
CREATE FUNCTION stet_search_wordings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId")
    SELECT "laterClaimId" FROM "Rewording" WHERE "earlierClaimId" = NEW.id
    UNION SELECT "earlierClaimId" FROM "Rewording" WHERE "laterClaimId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_search_wordings" AFTER UPDATE OF "status", "publicSince" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION stet_search_wordings();

CREATE FUNCTION stet_search_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId") VALUES (NEW."claimId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Verdict_search" AFTER INSERT OR UPDATE OF "status" ON "Verdict"
  FOR EACH ROW WHEN (NEW.status NOT IN ('draft', 'submitted', 'returned')) EXECUTE FUNCTION stet_search_of_claim();
CREATE TRIGGER "Mention_search" AFTER INSERT OR UPDATE ON "Mention" FOR EACH ROW EXECUTE FUNCTION stet_search_of_claim();
CREATE TRIGGER "Evidence_search" AFTER INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION stet_search_of_claim();

CREATE FUNCTION stet_search_rewording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId") VALUES (NEW."earlierClaimId"), (NEW."laterClaimId");
  RETURN NULL;
END $$;
CREATE TRIGGER "Rewording_search" AFTER INSERT OR UPDATE OF "status" ON "Rewording"
  FOR EACH ROW WHEN (NEW.status IN ('confirmed', 'dismissed')) EXECUTE FUNCTION stet_search_rewording();

CREATE FUNCTION stet_search_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId") SELECT id FROM "Claim" WHERE "promiseId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Promise_search" AFTER UPDATE OF "titleEn", "titleZh" ON "Promise" FOR EACH ROW EXECUTE FUNCTION stet_search_promise();

CREATE FUNCTION stet_search_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId") SELECT id FROM "Claim" WHERE "speakerId" = NEW.id OR "subjectId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Speaker_search" AFTER UPDATE OF "nameEn", "nameZh" ON "Speaker" FOR EACH ROW EXECUTE FUNCTION stet_search_speaker();

CREATE FUNCTION stet_search_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchPending" ("claimId")
    SELECT DISTINCT m."claimId" FROM "Mention" m JOIN "ArticleVersion" v ON v.id = m."articleVersionId" WHERE v."articleId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_search" AFTER UPDATE OF "publisher", "publicSince" ON "Article" FOR EACH ROW EXECUTE FUNCTION stet_search_article();

-- What is on record already is indexed at the first start.
INSERT INTO "SearchPending" ("claimId") SELECT id FROM "Claim";

COMMIT;
