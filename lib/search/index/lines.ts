import type { FilterColumns } from "./row";

/** The columns of a document that are known without any other document. */
export type DocumentColumns = Omit<FilterColumns, "publishers"> & {
  publishers: readonly string[];
  key: string;
  isPublic: boolean;
  length: number;
  words: string;
  plain: string;
};

/** In the order in which `lineOf` writes them. */
export const DOCUMENT_COLUMNS = [
  ...["key", "isPublic", "length", "words", "plain", "kind", "speakerId", "rating", "lang", "reworded"],
  ...["publishers", "said"],
].map((name) => `"${name}"`);

type Value = string | number | boolean | null | readonly string[];

const NULL = "\\N";
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one);
const arrayOf = (values: readonly string[]) =>
  `{${values.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

function written(value: Value): string {
  if (value === null) return NULL;
  if (typeof value === "string") return escaped(value);
  return typeof value === "object" ? escaped(arrayOf(value)) : String(value);
}

/** Values as a line of the text format of COPY, without its end. */
export const copyLine = (values: readonly Value[]): string => values.map(written).join("\t");

/** A document's own columns as part of such a line. */
export function lineOf(of: DocumentColumns): string {
  const { kind, speakerId, rating, lang, reworded, publishers, said } = of;
  return copyLine([
    ...[of.key, of.isPublic, of.length, of.words, of.plain],
    ...[kind, speakerId, rating, lang, reworded, publishers, said],
  ]);
}
