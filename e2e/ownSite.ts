import { randomBytes } from "node:crypto";
import pg from "pg";
import { prepareDatabase } from "@/prisma/commands/database";
import { type Serving, serve } from "@/prisma/commands/serve";

/** The first port tried for a site of a test's own. */
const FIRST_PORT = 4200;

export type OwnDatabase = { url: string; name: string; drop: () => Promise<void> };

/** Runs statements on the server of the tests' databases. */
export async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

/** A migrated database without a row, beside the one of the tests. */
export async function ownDatabase(what: string): Promise<OwnDatabase> {
  const name = `stet_${what}_${process.pid}`;
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  await prepareDatabase(url.href);
  return { url: url.href, name, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Serves the build under test with these variables and few others; `hear` is given what it prints. */
export function ownSite(
  variables: Record<string, string>,
  hear: (chunk: string) => void = () => undefined,
): Promise<Serving> {
  const { PATH, HOME, DATABASE_URL, NEXT_DIST_DIR = ".next-test" } = process.env;
  const env = {
    ...{ PATH, HOME, DATABASE_URL, NEXT_DIST_DIR, NODE_ENV: "production" },
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    ...variables,
  } as NodeJS.ProcessEnv;
  return serve("start", { port: FIRST_PORT, host: "127.0.0.1" }, env, hear);
}
