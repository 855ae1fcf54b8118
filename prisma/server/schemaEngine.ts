import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** What Postgres said about the last script that failed. */
export type ScriptFailure = { script: string; error: pg.DatabaseError };

/**
 * Prisma's adapter with one change: a script goes to Postgres whole and on one connection. The original
 * cuts it at every semicolon, also inside a function's body, and sends each piece on any connection.
 */
class WholeScripts extends PrismaPg {
  failure: ScriptFailure | null = null;

  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = (script: string) => this.runWhole(script);
    return adapter;
  }

  private async runWhole(script: string): Promise<void> {
    const connection = await this.pool.connect();
    try {
      await connection.query(script);
    } catch (error) {
      if (error instanceof pg.DatabaseError) this.failure = { script, error };
      // A script that began a transaction leaves it open: the connection would refuse everything after.
      await connection.query("ROLLBACK");
      throw error;
    } finally {
      connection.release();
    }
  }
}

let loaded: Promise<void> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node does not do by itself. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const { exports } = instance;
  (bindings as unknown as { __wbg_set_wasm: (wasm: WebAssembly.Exports) => void }).__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}

export type Engine = bindings.SchemaEngine;

/** Gives `work` Prisma's schema engine on the database at `url`, and what failed in it if something did. */
export async function withEngine<T>(
  url: string,
  datamodels: [string, string][],
  work: (engine: Engine, failure: () => ScriptFailure | null) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on("error", () => undefined);
  const adapter = new WholeScripts(pool);
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, bound);
    return await work(engine, () => adapter.failure);
  } finally {
    await pool.end();
  }
}
