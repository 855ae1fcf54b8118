import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** Each folder beside this file is a database as an older version filled it, named for that version's last migration. */
const FOLDER = dirname(fileURLToPath(import.meta.url));

const manifestSchema = z.object({
  /** The last migration that was applied. */
  schema: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  madeOn: z.iso.date(),
  /** In an order in which each table stands after those it refers to. */
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  /** Where each kind of kept draft lies, to be found again by the key that its form asks for. */
  drafts: z.array(z.object({ email: z.string(), key: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const pagesSchema = z.object({
  /** The texts that the pages below show, each once. */
  texts: z.array(z.string()),
  pages: z.array(
    z.object({
      address: z.string(),
      status: z.number(),
      movedTo: z.string().nullable(),
      /** Places in `texts`, in the order in which the page shows them. */
      shown: z.array(z.number()),
    }),
  ),
  /** Texts of what was not published: no page may show them. */
  unpublished: z.array(z.string()),
});
export type KeptPages = z.infer<typeof pagesSchema>;

export function keptSets(): string[] {
  const entries = readdirSync(FOLDER, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export const folderOf = (set: string) => join(FOLDER, set);
export const manifestFile = (set: string) => join(FOLDER, set, "manifest.json");
export const pagesFile = (set: string) => join(FOLDER, set, "pages.json.gz");
export const rowsFile = (set: string, table: { schema: string; name: string }) =>
  join(FOLDER, set, `${table.schema}.${table.name}.copy.gz`);

export function readManifest(set: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(manifestFile(set), "utf8")));
}

export function readPages(set: string): KeptPages {
  return pagesSchema.parse(JSON.parse(gunzipSync(readFileSync(pagesFile(set))).toString("utf8")));
}
