import { foldHan } from "@/lib/language/han";
import { segmenter } from "@/lib/language/text";
import { copyLine } from "@/lib/search/index/lines";
import type { Claims } from "./claims";
import { articleRows, claimRow, idOf, isPublic, type Row, verdictRow } from "./rows";

/** Claims from a number on: their rows, or their words alone for what they are compared with. */
export type Range = { seed: number; first: number; count: number; of: keyof typeof PARTS };

/** Some rows of a table, as COPY reads them. */
export type TablePart = { table: string; columns: readonly string[]; text: string };

/** Objects and lists stand in columns of JSON. */
const inColumn = (value: unknown) =>
  value === null || value === undefined
    ? null
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

function partOf(table: string, rows: readonly Row[]): TablePart {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => `${copyLine(columns.map((name) => inColumn(row[name])))}\n`);
  return { table, columns, text: lines.join("") };
}

const HAN = /\p{Script=Han}+/gu;

/** Chinese with spaces between its words and folded characters, as `to_tsvector` needs it. */
export function segmented(text: string): string {
  return foldHan(text).replace(HAN, (run) => {
    const parts = segmenter("zh", "word")?.segment(run) ?? [];
    return ` ${Array.from(parts, ({ segment }) => segment).join(" ")} `;
  });
}

/** The words of the public claims. */
function wordsOf(claims: Claims, { first, count }: Range): TablePart[] {
  const numbers = Array.from({ length: count }, (_, nth) => first + nth).filter(isPublic);
  const rows = numbers.map((n) => {
    const { statementEn, statementZh, quote } = claims.at(n);
    const text = [statementEn, statementZh, quote].filter(Boolean).join("\n");
    return { id: idOf("claim", n), text, words: segmented(text) };
  });
  return [partOf("BaselineText", rows)];
}

/** Claims with what belongs to them. */
function rowsOf(claims: Claims, { first, count }: Range): TablePart[] {
  const batch = Array.from({ length: count }, (_, nth) => claims.at(first + nth));
  const numbered = batch.map((claim, nth) => ({ claim, n: first + nth }));
  const { articles, versions, mentions } = articleRows(batch, first);
  const rows = numbered.map(({ claim, n }) => claimRow(claim, n));
  const slugs = Array.from({ length: count }, (_, nth) => ({
    kind: "claim",
    slug: `bench-claim-${first + nth}`,
    subjectId: idOf("claim", first + nth),
  }));
  const verdicts = numbered.filter(({ n }) => isPublic(n)).map(({ claim, n }) => verdictRow(claim, n));
  return [
    partOf("Claim", rows),
    partOf("Slug", slugs),
    partOf("Verdict", verdicts),
    partOf("Article", articles),
    partOf("ArticleVersion", versions),
    partOf("Mention", mentions),
  ];
}

const PARTS = { rows: rowsOf, words: wordsOf };

export const partsOf = (claims: Claims, range: Range): TablePart[] => PARTS[range.of](claims, range);
