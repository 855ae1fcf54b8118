import { randomBytes } from "node:crypto";
import { prepareDatabase } from "@/prisma/commands/database";
import { type Serving, serve } from "@/prisma/commands/serve";
import { inDatabase } from "@/prisma/server/roles";
import { asOwner, rolesInUse } from "@/prisma/testing/freshDatabase";

/** The first port tried for a site of a test's own. */
const FIRST_PORT = 4200;

export type OwnDatabase = { url: string; name: string; drop: () => Promise<void> };

/** Runs statements on the server of the tests' databases, as the owner. */
export async function onServer(...statements: string[]): Promise<void> {
  await asOwner(async (client) => {
    for (const sql of statements) await client.query(sql);
  });
}

/** A migrated database without a row, beside the one of the tests; its address is the app's. */
export async function ownDatabase(what: string): Promise<OwnDatabase> {
  const name = `stet_${what}_${process.pid}`;
  const roles = inDatabase(rolesInUse(), name);
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  await prepareDatabase(roles);
  return { url: roles.url, name, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
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
