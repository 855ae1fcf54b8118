import { canonicalJson, sha256 } from "@/lib/hash";

/** One line of the log as it is hashed. */
export type LogLine = {
  seq: bigint;
  at: Date;
  actorId: string | null;
  verb: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
  prevHash: string;
  /** The public rows that it made or changed: how many, and the root over their hashes. Lines from before have none. */
  rows?: { count: number; root: string } | null;
};

export type HashedLine = LogLine & { hash: string };

/** Stands in the first line in place of the hash of a line before. */
export const FIRST = "0".repeat(64);

/** SHA-256, in hex, over the canonical JSON of a line: a change to any part gives another hash. */
export function lineHash(line: LogLine): string {
  const { seq, at, actorId, verb, subjectType, subjectId, data, prevHash, rows } = line;
  const text = canonicalJson({
    seq: seq.toString(),
    at: at.toISOString(),
    actorId,
    verb,
    subjectType,
    subjectId,
    data,
    prevHash,
    // Only where there are any: lines from before hash as they did.
    ...(rows ? { rows } : {}),
  });
  return sha256(text);
}

export type Break = { seq: bigint; why: "missing_line" | "wrong_link" | "altered" };

/**
 * Looks through lines in order of seq, from `after`, for the first that does not fit.
 * Returns what the next call continues from, so that a long log is read in pages.
 */
export function verifyLines(
  lines: HashedLine[],
  after: { seq: bigint; hash: string } = { seq: 0n, hash: FIRST },
): { ok: true; last: { seq: bigint; hash: string } } | { ok: false; broken: Break } {
  let last = after;
  for (const line of lines) {
    if (line.seq !== last.seq + 1n) return { ok: false, broken: { seq: last.seq + 1n, why: "missing_line" } };
    if (line.prevHash !== last.hash) return { ok: false, broken: { seq: line.seq, why: "wrong_link" } };
    if (lineHash(line) !== line.hash) return { ok: false, broken: { seq: line.seq, why: "altered" } };
    last = { seq: line.seq, hash: line.hash };
  }
  return { ok: true, last };
}
