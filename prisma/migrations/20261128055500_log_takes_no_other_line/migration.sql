BEGIN;

-- What the app's role may add to the log fits there, whoever got it to run statements.

-- A line follows on the line before it.
CREATE FUNCTION stet_event_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT e.seq, e.hash INTO last FROM "Event" e ORDER BY e.seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW."prevHash" <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'line % does not follow on the last line of the log', NEW.seq USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Event_follows" BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION stet_event_follows();

-- Whether a line was written by this transaction.
CREATE FUNCTION stet_is_new_line(line bigint) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM "Event" e WHERE e.seq = line AND e.xmin = pg_current_xact_id()::xid)
$$;

-- Rows are named by a line that is being written, never by an older one afterwards.
CREATE FUNCTION stet_row_of_new_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT stet_is_new_line(NEW.seq) THEN
    RAISE EXCEPTION 'line % was written before and names no more rows', NEW.seq USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EventRow_of_new_line" BEFORE INSERT ON "EventRow" FOR EACH ROW EXECUTE FUNCTION stet_row_of_new_line();
ALTER TABLE "EventRow" ADD CONSTRAINT "EventRow_names_a_row" CHECK (
  "rowId" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' OR "table" = 'Setting');

-- A tile is kept when the log has all of its lines: one that is there before would stop the log when it comes to it.
CREATE FUNCTION stet_tile_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.level < 0 OR NEW.index < 0
     OR (NEW.index + 1) * power(256::numeric, NEW.level + 1) > (SELECT coalesce(max(seq), 0) FROM "Event") THEN
    RAISE EXCEPTION 'the log has no full tile % at level %', NEW.index, NEW.level USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LogTile_is_full" BEFORE INSERT ON "LogTile" FOR EACH ROW EXECUTE FUNCTION stet_tile_is_full();

-- A note of this transaction is taken by the event that it appends, and by nothing else; it is never passed off as another's.
CREATE FUNCTION stet_note_is_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."xact" = txid_current() AND NOT stet_is_new_line((SELECT max(seq) FROM "Event")) AND NOT stet_unlogged() THEN
    RAISE EXCEPTION '% % was changed and no event says so', OLD."table", OLD."rowId" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "EventPending_is_taken" AFTER DELETE ON "EventPending" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION stet_note_is_taken();
CREATE TRIGGER "EventPending_unchanged" BEFORE UPDATE ON "EventPending" FOR EACH ROW EXECUTE FUNCTION stet_refuse();

COMMIT;
