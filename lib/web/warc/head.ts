/** A first line and headers, as WARC and HTTP both have them. */
export type Head = {
  line: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** Where what follows it begins. */
  end: number;
};

const MAX_HEAD_BYTES = 256 * 1024;
const END = Buffer.from("\r\n\r\n");
const SHORT_END = Buffer.from("\n\n");

/** The head that begins at `start`; null where none ends. Lines may end as Unix has them, and be folded. */
export function headIn(bytes: Uint8Array, start: number, encoding: "utf8" | "latin1"): Head | null {
  const window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(
    start,
    start + MAX_HEAD_BYTES,
  );
  const [long, short] = [window.indexOf(END), window.indexOf(SHORT_END)];
  if (long === -1 && short === -1) return null;
  const isLong = long !== -1 && (short === -1 || long < short);
  const length = isLong ? long : short;
  const [line = "", ...lines] = window
    .toString(encoding, 0, length)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  return { line, headers: lines.flatMap(headerOf), end: start + length + (isLong ? END : SHORT_END).length };
}

function headerOf(line: string): [string, string][] {
  const colon = line.indexOf(":");
  return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
}

/** The first header of that name, however it is written. */
export function headerIn({ headers }: Pick<Head, "headers">, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}
