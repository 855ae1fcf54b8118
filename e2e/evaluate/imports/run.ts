import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readContent } from "@/lib/articles/readContent";
import { type GoldPage, OWN_PAGES, readPages } from "./pages";
import { sameNames, sameTitle, shingleF1 } from "./score";

const WORST = 15;

type Told = { id: string; text: string; title: string; author: string; date: string };
type Row = { page: GoldPage; told: Told; f1: number };

/** Reads a page as an import by address does; what is refused is told as nothing. */
function read({ page, bytes }: { page: GoldPage; bytes: Uint8Array }): Told {
  const content = readContent({ from: "address", content: bytes, ...(page.url && { url: page.url }) });
  if (!content.ok) return { id: page.id, text: "", title: "", author: "", date: "" };
  const { title, author, publishedOn } = content.fields;
  const [first, ...rest] = content.blocks;
  const isHeadline = first?.kind === "heading" && sameTitle(first.text, title);
  const text = (isHeadline ? rest : content.blocks).map((block) => block.text).join("\n");
  return { id: page.id, text, title, author, date: publishedOn };
}

/** The share of pages whose gold has the field that are told rightly. An author that is known to be none is no page of it. */
function share(
  rows: readonly Row[],
  field: "title" | "author" | "date",
  same: (gold: string, found: string) => boolean,
): string {
  const known = rows.filter(({ page }) => page[field]);
  const right = known.filter(({ page, told }) => same(page[field] ?? "", told[field])).length;
  return `${field.padEnd(8)} ${right}/${known.length}${known.length > 0 ? ` ${(right / known.length).toFixed(3)}` : ""}`;
}

/** `npm run evaluate -- import [--data DIR] [--predictions OUT]`. */
export function evaluateImport(args: string[]): number {
  const options = { data: { type: "string" }, predictions: { type: "string" } } as const;
  const { values } = parseArgs({ args, options });
  const rows = readPages(values.data ?? OWN_PAGES).map(({ page, bytes }): Row => {
    const told = read({ page, bytes });
    return { page, told, f1: shingleF1(page.text, told.text) };
  });
  const mean = rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length;
  const worst = rows.toSorted((a, b) => a.f1 - b.f1).slice(0, WORST);
  const lines = [
    `pages    ${rows.length}`,
    `text     ${mean.toFixed(4)} mean F1 of runs of four tokens, lowest ${(worst[0]?.f1 ?? 0).toFixed(3)}`,
    share(rows, "title", sameTitle),
    share(rows, "author", sameNames),
    share(rows, "date", (gold, found) => gold === found),
    "\nlowest",
    ...worst.map(({ page, f1 }) => `${f1.toFixed(3)}  ${page.id}  ${page.url ?? ""}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (values.predictions) {
    writeFileSync(values.predictions, rows.map(({ told }) => `${JSON.stringify(told)}\n`).join(""));
  }
  return 0;
}
