/** The columns of a document that are known without any other document. */
export type DocumentColumns = {
  key: string;
  isPublic: boolean;
  length: number;
  words: string;
  plain: string;
  said: string | null;
};

/** In the order in which `lineOf` writes them. */
export const DOCUMENT_COLUMNS = ["key", "isPublic", "length", "words", "plain", "said"].map(
  (name) => `"${name}"`,
);

type Value = string | number | boolean | null;

const NULL = "\\N";
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] ?? one);

function written(value: Value): string {
  if (value === null) return NULL;
  return typeof value === "string" ? escaped(value) : String(value);
}

/** Values as a line of the text format of COPY, without its end. */
export const copyLine = (values: readonly Value[]): string => values.map(written).join("\t");

/** A document's own columns as part of such a line. */
export const lineOf = ({ key, isPublic, length, words, plain, said }: DocumentColumns): string =>
  copyLine([key, isPublic, length, words, plain, said]);
