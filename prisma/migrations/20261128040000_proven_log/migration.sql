BEGIN;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "commitment" CHAR(64),
ADD COLUMN     "leaf" CHAR(64),
ADD COLUMN     "rowCount" INTEGER,
ADD COLUMN     "rowRoot" CHAR(64),
ADD COLUMN     "salt" BYTEA;

-- Lines from before enter the tree as commitments: what was public then is named by the line that seals the record.
ALTER TABLE "Event" DISABLE TRIGGER "Event_immutable";
UPDATE "Event" SET "salt" = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
UPDATE "Event" SET "commitment" = encode(sha256("salt" || decode("hash", 'hex')), 'hex');
UPDATE "Event" SET "leaf" = encode(sha256('\x00'::bytea || convert_to('{"commitment":"' || "commitment" || '"}', 'UTF8')), 'hex');
ALTER TABLE "Event" ENABLE TRIGGER "Event_immutable";
ALTER TABLE "Event" ALTER COLUMN "commitment" SET NOT NULL, ALTER COLUMN "leaf" SET NOT NULL;

-- CreateTable
CREATE TABLE "EventRow" (
    "seq" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "EventRow_pkey" PRIMARY KEY ("seq","position")
);

-- CreateTable
CREATE TABLE "EventPending" (
    "xact" BIGINT NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,

    CONSTRAINT "EventPending_pkey" PRIMARY KEY ("xact","table","rowId")
);

-- CreateTable
CREATE TABLE "LogTile" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "root" CHAR(64) NOT NULL,

    CONSTRAINT "LogTile_pkey" PRIMARY KEY ("level","index")
);

-- CreateIndex
CREATE INDEX "EventRow_table_rowId_seq_idx" ON "EventRow"("table", "rowId", "seq" DESC);

-- AddForeignKey
ALTER TABLE "EventRow" ADD CONSTRAINT "EventRow_seq_fkey" FOREIGN KEY ("seq") REFERENCES "Event"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Event" ADD CONSTRAINT "Event_rows" CHECK (("rowCount" IS NULL) = ("rowRoot" IS NULL) AND ("rowCount" IS NULL OR "rowCount" > 0));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['EventRow', 'LogTile'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_immutable" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION stet_refuse()', t, t);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I EXECUTE FUNCTION stet_refuse()', t, t);
  END LOOP;
END $$;

-- Each change of a row that readers may see is noted in its transaction. The event that is appended there takes the
-- notes (lib/audit/mutations.ts); a transaction that leaves one without an event is refused when it commits.
CREATE FUNCTION stet_note_row(of_table text, row_id text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "EventPending" ("xact", "table", "rowId") SELECT txid_current(), of_table, row_id
  WHERE row_id IS NOT NULL ON CONFLICT DO NOTHING
$$;

-- TG_ARGV: the table that the row is of or a part of, and the column that says which of its rows.
CREATE FUNCTION stet_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row_id text;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('SELECT ($1).%I::text', TG_ARGV[1]) INTO row_id USING OLD;
    PERFORM stet_note_row(TG_ARGV[0], row_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('SELECT ($1).%I::text', TG_ARGV[1]) INTO row_id USING NEW;
    PERFORM stet_note_row(TG_ARGV[0], row_id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION stet_note_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM stet_note_row(initcap(OLD.kind::text), OLD."subjectId"::text); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM stet_note_row(initcap(NEW.kind::text), NEW."subjectId"::text); END IF;
  RETURN NULL;
END $$;

-- What is public already is named at the next start; what else became public with it is found from these.
INSERT INTO "EventPending" ("xact", "table", "rowId")
  SELECT 0, 'Claim', id::text FROM "Claim" WHERE "publicSince" IS NOT NULL
  UNION ALL SELECT 0, 'Article', id::text FROM "Article" WHERE "publicSince" IS NOT NULL
  UNION ALL SELECT 0, 'Promise', id::text FROM "Promise" WHERE "publicSince" IS NOT NULL
  UNION ALL SELECT 0, 'Verdict', id::text FROM "Verdict" WHERE status IN ('published', 'superseded', 'retracted')
  UNION ALL SELECT 0, 'Rewording', id::text FROM "Rewording" WHERE status IN ('confirmed', 'dismissed')
  UNION ALL SELECT 0, 'Proposal', id::text FROM "Proposal" WHERE status = 'accepted'
  UNION ALL SELECT 0, 'Setting', key FROM "Setting";

CREATE TRIGGER "Article_noted" AFTER INSERT OR UPDATE OR DELETE ON "Article" FOR EACH ROW EXECUTE FUNCTION stet_note('Article', 'id');
CREATE TRIGGER "ArticleVersion_noted" AFTER INSERT OR UPDATE OR DELETE ON "ArticleVersion" FOR EACH ROW EXECUTE FUNCTION stet_note('ArticleVersion', 'id');
CREATE TRIGGER "Claim_noted" AFTER INSERT OR UPDATE OR DELETE ON "Claim" FOR EACH ROW EXECUTE FUNCTION stet_note('Claim', 'id');
CREATE TRIGGER "Evidence_noted" AFTER INSERT OR UPDATE OR DELETE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION stet_note('Evidence', 'id');
CREATE TRIGGER "Mention_noted" AFTER INSERT OR UPDATE OR DELETE ON "Mention" FOR EACH ROW EXECUTE FUNCTION stet_note('Mention', 'id');
CREATE TRIGGER "Promise_noted" AFTER INSERT OR UPDATE OR DELETE ON "Promise" FOR EACH ROW EXECUTE FUNCTION stet_note('Promise', 'id');
CREATE TRIGGER "Proposal_noted" AFTER INSERT OR UPDATE OR DELETE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION stet_note('Proposal', 'id');
CREATE TRIGGER "Rewording_noted" AFTER INSERT OR UPDATE OR DELETE ON "Rewording" FOR EACH ROW EXECUTE FUNCTION stet_note('Rewording', 'id');
CREATE TRIGGER "Setting_noted" AFTER INSERT OR UPDATE OR DELETE ON "Setting" FOR EACH ROW EXECUTE FUNCTION stet_note('Setting', 'key');
CREATE TRIGGER "Slug_noted" AFTER INSERT OR UPDATE OR DELETE ON "Slug" FOR EACH ROW EXECUTE FUNCTION stet_note_slug();
CREATE TRIGGER "Source_noted" AFTER INSERT OR UPDATE OR DELETE ON "Source" FOR EACH ROW EXECUTE FUNCTION stet_note('Source', 'id');
CREATE TRIGGER "Speaker_noted" AFTER INSERT OR UPDATE OR DELETE ON "Speaker" FOR EACH ROW EXECUTE FUNCTION stet_note('Speaker', 'id');
CREATE TRIGGER "SpeakerAlias_noted" AFTER INSERT OR UPDATE OR DELETE ON "SpeakerAlias" FOR EACH ROW EXECUTE FUNCTION stet_note('Speaker', 'speakerId');
CREATE TRIGGER "TermChange_noted" AFTER INSERT OR UPDATE OR DELETE ON "TermChange" FOR EACH ROW EXECUTE FUNCTION stet_note('Rewording', 'rewordingId');
CREATE TRIGGER "Verdict_noted" AFTER INSERT OR UPDATE OR DELETE ON "Verdict" FOR EACH ROW EXECUTE FUNCTION stet_note('Verdict', 'id');
-- A person's name stands under what they published; sessions and passwords are no part of the record.
CREATE TRIGGER "User_noted" AFTER INSERT OR DELETE OR UPDATE OF "id", "name" ON "User" FOR EACH ROW EXECUTE FUNCTION stet_note('User', 'id');

-- Only who owns the tables may change rows without an event (a migration, a bulk load), and must say so: for a session,
-- or for a whole database, as tests do. The notes then stay, and the next start names the rows in a line of its own.
CREATE FUNCTION stet_unlogged() RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT coalesce(current_setting('stet.unlogged', true), '') = 'on' AND (
    pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '"EventPending"'::regclass), 'MEMBER')
    OR EXISTS (SELECT 1 FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
      WHERE d.datname = current_database() AND s.setrole = 0 AND 'stet.unlogged=on' = ANY(s.setconfig)))
$$;

CREATE FUNCTION stet_must_be_logged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "EventPending" WHERE "xact" = NEW."xact" AND "table" = NEW."table" AND "rowId" = NEW."rowId")
     AND NOT stet_unlogged() THEN
    RAISE EXCEPTION '% % was changed and no event says so', NEW."table", NEW."rowId" USING
      HINT = 'Append an event last in the transaction. A migration says: SET LOCAL stet.unlogged = ''on''.';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "EventPending_must_be_logged" AFTER INSERT ON "EventPending" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION stet_must_be_logged();

COMMIT;
