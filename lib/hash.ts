import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** So many bytes are hashed before others have their turn. */
const SLICE_BYTES = 1024 * 1024;

/** The parts one after the other, in pieces that hold nobody up. */
export function* slices(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += SLICE_BYTES) yield part.subarray(at, at + SLICE_BYTES);
  }
}

/** The same of many bytes, one part after the other, with turns for others in between. */
export async function sha256InTurns(...parts: readonly Uint8Array[]): Promise<string> {
  const hash = createHash("sha256");
  for (const slice of slices(parts)) {
    hash.update(slice);
    await setImmediate();
  }
  return hash.digest("hex");
}

/**
 * JSON with sorted keys and no white space: equal values give equal text.
 * Undefined members are left out, as JSON.stringify does; bigint and functions are a bug and throw.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error(`Not a JSON value: ${typeof value}`);
  return text;
}
