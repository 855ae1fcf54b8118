import { ZipFile } from "yazl";
import { sha256InTurns } from "@/lib/hash";
import { readWarc } from "../warc/read";
import { cdxjOf } from "./cdxj";

type WaczPage = { url: string; at: Date; title: string };

export type ToPack = {
  /** WARC files packed by gzip, by their names: the one that the page is in, and those that it refers to. */
  archives: readonly { name: string; bytes: Uint8Array }[];
  /** The pages that somebody would open, the main one first. */
  pages: readonly WaczPage[];
  title: string;
  software: string;
  created: Date;
};

type Part = { path: string; bytes: Uint8Array };

/**
 * An archive that players of web archives open (WACZ 1.1.1): the WARC files as they are, an index of them, the list of
 * pages, and a package with the hash of each. Nothing is packed twice, so that any part can be read by itself.
 */
export async function writeWacz({ archives, pages, title, software, created }: ToPack): Promise<Uint8Array> {
  const read = await Promise.all(
    archives.map(async ({ name, bytes }) => ({ name, records: await readWarc(bytes) })),
  );
  const parts: Part[] = [
    ...archives.map(({ name, bytes }) => ({ path: `archive/${name}`, bytes })),
    { path: "indexes/index.cdx", bytes: Buffer.from(cdxjOf(read)) },
    { path: "pages/pages.jsonl", bytes: Buffer.from(pageList(pages)) },
  ];
  const resources = await Promise.all(parts.map(resourceOf));
  const [main] = pages;
  const description = {
    profile: "data-package",
    wacz_version: "1.1.1",
    title,
    software,
    created: created.toISOString(),
    ...(main && { mainPageUrl: main.url, mainPageDate: main.at.toISOString() }),
    resources,
  };
  const datapackage = { path: "datapackage.json", bytes: Buffer.from(JSON.stringify(description, null, 2)) };
  const { path, hash } = await resourceOf(datapackage);
  const digest = {
    path: "datapackage-digest.json",
    bytes: Buffer.from(JSON.stringify({ path, hash }, null, 2)),
  };
  return zipOf([...parts, datapackage, digest], created);
}

async function resourceOf({ path, bytes }: Part) {
  const hash = `sha256:${await sha256InTurns(bytes)}`;
  return { name: path.split("/").at(-1), path, hash, bytes: bytes.length };
}

function pageList(pages: readonly WaczPage[]): string {
  const head = { format: "json-pages-1.0", id: "pages", title: "All Pages" };
  const lines = pages.map(({ url, at, title }, nth) => ({
    id: `page-${nth + 1}`,
    url,
    ts: at.toISOString(),
    title,
  }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

async function zipOf(parts: readonly Part[], mtime: Date): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, bytes } of parts) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    zip.addBuffer(buffer, path, { mtime, compress: false });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
