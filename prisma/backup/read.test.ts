import fc from "fast-check";
import { expect, test } from "vitest";
import { END, FORMAT, type Header } from "./format";
import { BackupReader } from "./read";

const header: Header = {
  stet: "backup",
  format: FORMAT,
  copies: "left_out",
  madeAt: "2026-11-28T00:00:00.000Z",
  migrations: ["1_first"],
  log: { lines: "0", head: null },
  checkpoint: null,
  tables: [],
  sequences: [],
};

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function tableOf(reader: BackupReader): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.rows()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

/** Lines as COPY writes them: no line is the one that ends a table. */
const row = fc
  .string({ unit: fc.constantFrom("a", "\\", ".", "\t", "承") })
  .map((text) => (text === "\\." ? "a" : text));
const rows = fc.array(row).map((lines) => lines.map((line) => `${line}\n`).join(""));

test("tables are read as they were written, in whichever pieces they come", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rows, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (tables, size) => {
        const footer = { tables: { A: { rows: 1, sha256: "0".repeat(64) } } };
        const text = [
          `${JSON.stringify(header)}\n`,
          ...tables.map((table) => table + END),
          `${JSON.stringify(footer)}\n`,
        ];
        const reader = new BackupReader("a file", inPieces(text.join(""), size));
        expect(await reader.header()).toEqual(header);
        for (const table of tables) expect(await tableOf(reader)).toBe(table);
        expect(await reader.footer()).toEqual(footer);
      },
    ),
  );
});

test("one that ends anywhere before its end is cut off", async () => {
  const text = `${JSON.stringify(header)}\na\n${END}${JSON.stringify({ tables: {} })}\n`;
  const first = text.indexOf("\n") + 1;
  for (let at = first; at < text.length; at++) {
    const reader = new BackupReader("a file", inPieces(text.slice(0, at), 7));
    await reader.header();
    await expect(tableOf(reader).then(() => reader.footer())).rejects.toThrow(/is cut off/);
  }
});
