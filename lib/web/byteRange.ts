/** Stretch of a file, both ends in it. */
export type ByteRange = { first: number; last: number };

/**
 * The one stretch that a Range header asks for (RFC 9110): null where the whole is to be answered, because none, several or
 * something else is asked for; "unsatisfiable" where there is no such stretch.
 */
export function byteRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const asked = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? "");
  if (!asked) return null;
  const [, from = "", to = ""] = asked;
  if (from === "") return to === "" ? null : lastBytes(Number(to), size);
  const [first, last] = [Number(from), to === "" ? size - 1 : Number(to)];
  // An end before its beginning is no range at all.
  if (to !== "" && last < first) return null;
  return first < size ? { first, last: Math.min(last, size - 1) } : "unsatisfiable";
}

const lastBytes = (length: number, size: number): ByteRange | "unsatisfiable" =>
  length === 0 || size === 0 ? "unsatisfiable" : { first: Math.max(0, size - length), last: size - 1 };
