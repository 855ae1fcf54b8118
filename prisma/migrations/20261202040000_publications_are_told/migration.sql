BEGIN;

-- A line of the log that names what readers see is told at its commit, to every process that keeps pages (lib/kept): also of
-- a write by a process that serves none, such as a command.
CREATE FUNCTION stet_tell_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_published', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "EventRow_told" AFTER INSERT ON "EventRow" FOR EACH STATEMENT EXECUTE FUNCTION stet_tell_published();

COMMIT;
