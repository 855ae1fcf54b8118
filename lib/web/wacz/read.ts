import { z } from "zod";
import { sha256InTurns } from "@/lib/hash";
import { unzip, ZipRefused } from "./unzip";

/** What is read of a WACZ that somebody brings. */
export type Wacz = {
  /** Its WARC files, as they are. */
  archives: { name: string; bytes: Uint8Array }[];
  /** The address that its maker would open first; null where none is named. */
  mainUrl: string | null;
};

const LIMITS = { maxBytes: 200 * 1024 * 1024, maxFiles: 2_000 };
const ARCHIVE = /^archive\/([\w.-]+\.warc(?:\.gz)?)$/;
const PACKAGE = "datapackage.json";
const PAGES = "pages/pages.jsonl";

const packageSchema = z.object({
  mainPageUrl: z.string().optional(),
  resources: z.array(z.object({ path: z.string(), hash: z.string() })).max(LIMITS.maxFiles),
});
const pageSchema = z.object({ url: z.string() });

/**
 * The WARC files of a WACZ, each held to the hash that its package names. Throws ZipRefused; `archives` then has those that
 * could be unpacked.
 */
export async function readWacz(
  file: Uint8Array,
  { archives = [], ...limits }: Partial<typeof LIMITS> & { archives?: Wacz["archives"] } = {},
): Promise<Wacz> {
  const isWanted = (name: string) => ARCHIVE.test(name) || name === PACKAGE || name === PAGES;
  const files = await unzip(file, { ...LIMITS, ...limits, isWanted });
  for (const [path, bytes] of files) {
    const name = ARCHIVE.exec(path)?.[1];
    if (name !== undefined) archives.push({ name, bytes });
  }
  const said = packageSchema.safeParse(jsonOf(files.get(PACKAGE)?.toString("utf8"))).data;
  if (!said) throw new ZipRefused("damaged");
  for (const { path, hash } of said.resources) await mustBe(files.get(path), hash);
  if (archives.length === 0) throw new ZipRefused("damaged");
  return { archives, mainUrl: said.mainPageUrl ?? firstPage(files.get(PAGES)) };
}

async function mustBe(bytes: Buffer | undefined, hash: string): Promise<void> {
  const stated = /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase();
  if (bytes && stated && (await sha256InTurns(bytes)) !== stated) throw new ZipRefused("damaged");
}

/** The first line of the list that names a page. */
function firstPage(list: Buffer | undefined): string | null {
  const lines = list?.toString("utf8", 0, 64 * 1024).split("\n") ?? [];
  const pages = lines.map((line) => pageSchema.safeParse(jsonOf(line)).data);
  return pages.find((page) => page !== undefined)?.url ?? null;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
