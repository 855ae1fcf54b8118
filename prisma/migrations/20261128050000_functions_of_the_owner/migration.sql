BEGIN;

-- What the app asks for and only the owner of the tables may do. Both run with the owner's rights and do this alone.

-- Postgres plans searches by statistics that a new index of search has to have at once.
CREATE FUNCTION stet_analyze_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  ANALYZE "SearchTerm", "SearchBlock", "SearchDocument";
END $$;

-- Tables for the vectors of a model (lib/search/embeddings), in place of those of another, which are of no use. How many
-- numbers a vector has is known when the model was loaded, not when the schema is made.
CREATE FUNCTION stet_prepare_vectors(model text, dimensions integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  place text;
BEGIN
  IF dimensions NOT BETWEEN 1 AND 2000 THEN
    RAISE EXCEPTION 'vectors of % numbers cannot be indexed', dimensions USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- Two processes may start at once.
  PERFORM pg_advisory_xact_lock(5783304);
  IF to_regclass('stet_meaning.model') IS NOT NULL THEN
    PERFORM 1 FROM stet_meaning.model m WHERE m.name = stet_prepare_vectors.model;
    IF FOUND THEN RETURN; END IF;
  END IF;
  CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;
  SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'vector';
  CREATE SCHEMA IF NOT EXISTS stet_meaning;
  DROP TABLE IF EXISTS stet_meaning.vector, stet_meaning.model;
  CREATE TABLE stet_meaning.model (
    name text PRIMARY KEY, dimensions integer NOT NULL, "createdAt" timestamptz NOT NULL DEFAULT now());
  INSERT INTO stet_meaning.model (name, dimensions) VALUES (stet_prepare_vectors.model, stet_prepare_vectors.dimensions);
  -- No foreign key: derived data must never prevent a change of claims.
  EXECUTE format('CREATE TABLE stet_meaning.vector (
    "claimId" uuid NOT NULL, revision integer NOT NULL, "isPublic" boolean NOT NULL, embedding %I.vector(%s) NOT NULL,
    PRIMARY KEY ("claimId") INCLUDE (revision, "isPublic"))', place, dimensions);
  EXECUTE format('CREATE INDEX vector_public ON stet_meaning.vector USING hnsw (embedding %I.vector_ip_ops) WHERE "isPublic" = true', place);
  EXECUTE format('CREATE INDEX vector_desk ON stet_meaning.vector USING hnsw (embedding %I.vector_ip_ops) WHERE "isPublic" = false', place);
END $$;

COMMIT;
