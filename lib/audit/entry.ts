import { canonicalJson, sha256 } from "@/lib/hash";
import type { LogLine } from "./chain";
import type { AuditEvent } from "./event";

/** Longest entry of a tile, in bytes: its length is written in sixteen bits (C2SP tlog-tiles). */
export const LONGEST_ENTRY = 65_535;

/**
 * What readers may see of an event's data, of one that changed what they see. A verb that is not here shows none: the
 * commitment covers it all the same.
 */
const SHOWN: { [V in AuditEvent["verb"]]?: readonly string[] } = {
  "setting.changed": ["key", "from", "to"],
  "speaker.created": ["slug"],
  "speaker.changed": ["fields"],
  "speaker.merged": ["intoId"],
  "article.imported": ["slug", "from"],
  "article.version_added": ["number", "rawHash", "technical"],
  "article.changed": ["fields"],
  "article.taken_down": ["reason"],
  "claim.created": ["slug", "kind"],
  "claim.changed": ["fields"],
  "claim.withdrawn": ["reason", "duplicateOfId"],
  "mention.added": ["mentionId", "articleVersionId"],
  "mention.carried": ["mentionId", "fromId", "anchoring"],
  "mention.removed": ["mentionId"],
  "mention.confirmed": ["mentionId"],
  "source.created": ["kind"],
  "source.changed": ["fields"],
  "source.merged": ["intoId"],
  "capture.finished": ["captureId", "outcome"],
  "capture.cancelled": ["captureId"],
  "capture.supplied": ["captureId", "as"],
  "capture.reviewed": ["captureId", "counts", "reason", "onePerson"],
  "capture.hidden": ["captureId", "reason"],
  "capture.shown": ["captureId", "reason"],
  "capture.deleted": ["captureId", "reason"],
  "quotes.checked": ["readingId"],
  "evidence.attached": ["evidenceId", "sourceId", "stance"],
  "evidence.removed": ["evidenceId"],
  "verdict.published": ["verdictId", "version", "rating", "onePerson"],
  "verdict.superseded": ["verdictId", "byVerdictId"],
  "verdict.retracted": ["verdictId", "reason"],
  "verdict.retraction_confirmed": ["verdictId"],
  "promise.created": ["slug"],
  "promise.changed": ["fields"],
  "promise.linked": ["claimId"],
  "promise.unlinked": ["claimId"],
  "promise.split": ["intoId", "reason"],
  "promise.merged": ["intoId", "reason"],
  "rewording.confirmed": ["onePerson"],
  "rewording.dismissed": ["reason"],
  "deadline.set": ["deadlineId", "words", "kind", "on", "was", "reason"],
  "deadline.removed": ["deadlineId", "words", "was", "reason"],
};

/** SHA-256 of the salt and the line's own hash: binds the line without telling anything of it. */
export function commitmentTo(lineHash: string, salt: Uint8Array): string {
  return sha256(Buffer.concat([salt, Buffer.from(lineHash, "hex")]));
}

/**
 * The leaf of the tree for a line, as text. A line that changed nothing that readers see is a commitment alone; it
 * says neither who did what nor to which row, for ever. Other lines are there to read, without what only the desk sees.
 */
export function entryOf(line: Omit<LogLine, "prevHash">, commitment: string): string {
  const { seq, at, actorId, verb, subjectType, subjectId, rows } = line;
  if (!rows) return canonicalJson({ commitment });
  const shown: readonly string[] = SHOWN[verb as AuditEvent["verb"]] ?? [];
  const data = Object.entries(line.data as object).filter(([name]) => shown.includes(name));
  const event = { seq: seq.toString(), at: at.toISOString(), actorId, verb, subjectType, subjectId, rows };
  const entry = (members: object) => canonicalJson({ commitment, event: { ...event, ...members } });
  const whole = entry({ data: Object.fromEntries(data) });
  if (Buffer.byteLength(whole) <= LONGEST_ENTRY) return whole;
  return entry({ dataHash: sha256(canonicalJson(Object.fromEntries(data))) });
}
