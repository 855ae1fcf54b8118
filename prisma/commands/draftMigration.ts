import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setEnvironment } from "@/lib/env";
import { onStop, Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { startEmbedded } from "@/prisma/server/embedded";
import { migrate, NO_FILTER, readSchema } from "@/prisma/server/migrate";
import { withEngine } from "@/prisma/server/schemaEngine";

/** The schema that the migrations so far amount to, as text: what the next one is measured against. */
const MIGRATED_SCHEMA = fileURLToPath(new URL("../migrations/schema.prisma", import.meta.url));

function schemaText(): string {
  return readSchema()
    .map(([, text]) => text.trim())
    .join("\n\n");
}

/**
 * The SQL that leads from one schema text to another; "" when nothing does. The database at `url` is only
 * asked for its version. The migrated database itself is not compared: the engine cannot read its checks.
 */
export async function draftMigration(
  url: string,
  from = existsSync(MIGRATED_SCHEMA) ? readFileSync(MIGRATED_SCHEMA, "utf8") : "",
  to = schemaText(),
): Promise<string> {
  const model = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  return withEngine(url, [["schema.prisma", to]], async (engine) => {
    const difference = await engine.diff({
      from: from ? model(from) : { tag: "empty" },
      to: model(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    const sql = (difference.stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  });
}

function accept(): void {
  writeFileSync(
    MIGRATED_SCHEMA,
    `// Written by \`npm run db:draft\`: what the migrations amount to.\n\n${schemaText()}\n`,
  );
}

/** What the audit looks for in a database: what the migrations put there to keep the record. */
const GUARDS = fileURLToPath(new URL("../../lib/audit/guards.json", import.meta.url));

/** Says that the migrations amount to the schema, and writes down what guards the record once they are applied. */
async function acceptMigrations(url: string): Promise<number> {
  accept();
  await migrate(url);
  setEnvironment({ DATABASE_URL: url });
  const [{ guards }, { disconnect }] = await Promise.all([
    import("@/lib/audit/guards.queries"),
    import("@/lib/db"),
  ]);
  writeFileSync(GUARDS, `${JSON.stringify(await guards(), null, 2)}\n`);
  await disconnect();
  return 0;
}

/**
 * `npm run db:draft NAME` writes the next migration's SQL for a developer to read and complete;
 * `npm run db:draft -- --accept` says that the migrations as they are amount to the schema as it is, and that what guards
 * the record is what they make.
 */
export async function run(args: string[]): Promise<number> {
  const isAccepted = args[0] === "--accept";
  const name = args
    .join("_")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  if (!name) throw new Refusal("Say what the migration does: npm run db:draft add_captures");
  return withLifecycle(async () => {
    const home = join(process.cwd(), ".stet", "draft");
    onStop(() => rmSync(home, { recursive: true, force: true }));
    const { ownerUrl } = await startEmbedded(home, "npm run db:draft", true);
    return isAccepted ? acceptMigrations(ownerUrl) : write(name, await draftMigration(ownerUrl));
  });
}

function write(name: string, sql: string): number {
  if (!sql) {
    process.stdout.write("The migrations say all that the schema says: nothing to write.\n");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `BEGIN;\n\n${sql}\n\nCOMMIT;\n`);
  accept();
  process.stdout.write(
    `Wrote ${folder}/migration.sql. Read it, and add the checks and triggers that a schema cannot say.\n`,
  );
  return 0;
}
