import type { Finished } from "@/lib/captures/attempts.mutations";
import { failed } from "@/lib/captures/outcome";
import type { NewReading } from "@/lib/captures/read";
import { readAnswer } from "@/lib/captures/readAnswer";
import { mayPass, secondsIn } from "@/lib/captures/retry";
import { type Show, showAnswer } from "@/lib/captures/shown";
import type { ReadAnswer } from "@/lib/captures/storeAnswer.mutations";
import type { CaptureOutcome } from "@/lib/generated/prisma/enums";
import { sha256InTurns } from "@/lib/hash";
import type { Copied, Copy } from "@/lib/web/copy/fetchCopy";
import type { Taken } from "./lease.mutations";
import { movedTo } from "./moved";
import { type Baseline, baselineOf } from "./readings.queries";

/** What can be kept of a visit: an answer, which is stored first, or that there was none. */
type Keepable = { answer: ReadAnswer } | { finished: Finished };

/** What a look found at the address. */
export type Seen = { movedTo: string | null; httpStatus: number | null; waitSeconds: number } & (
  | { what: "no_page"; outcome: CaptureOutcome; mayPass: boolean; keep: Keepable }
  /** The server says so, or it sent the same bytes. */
  | { what: "same" }
  | ({ what: "page"; reading: NewReading; decodedSha256: string; keep: { answer: ReadAnswer } } & Validators)
);

/** By what the server, or the bytes, say at the next look that nothing is new. */
type Validators = { wireSha256: string; etag: string | null; lastModified: string | null };

type Watched = Pick<Taken, "sourceId" | "readingId" | "address" | "wireSha256" | "etag" | "lastModified">;

/** What became of a fetch; only what came anew is read, and what it is compared with. */
export async function see(
  watch: Watched,
  copy: Copy,
  show: Show | null,
): Promise<{ seen: Seen; baseline: Baseline | null }> {
  const isSame = copy.ok && (await isAsBefore(watch, copy));
  const baseline = copy.ok && !isSame ? await baselineOf(watch) : null;
  return { seen: await seenIn(watch, copy, { isSame, baseline, show }), baseline };
}

/** The server says so, or it sent the same bytes. */
async function isAsBefore({ readingId, etag, lastModified, wireSha256 }: Watched, copy: Copied) {
  if (!readingId) return false;
  if (copy.status === 304) return Boolean(etag ?? lastModified);
  return copy.status === 200 && wireSha256 !== null && wireSha256 === (await sha256InTurns(copy.wire));
}

type Known = { isSame: boolean; baseline: Baseline | null; show: Show | null };

async function seenIn(watch: Watched, copy: Copy, { isSame, baseline, show }: Known): Promise<Seen> {
  if (!copy.ok) {
    const finished = failed(copy);
    const nothing = { movedTo: null, httpStatus: null, waitSeconds: 0 };
    return {
      what: "no_page",
      ...nothing,
      outcome: finished.outcome,
      mayPass: finished.retry !== null,
      keep: { finished },
    };
  }
  const { status, finalUrl, headers, finishedAt } = copy;
  const waitSeconds = mayPass(status) ? secondsIn(headers["retry-after"], finishedAt) : 0;
  const answered = { movedTo: movedTo(watch.address, finalUrl), httpStatus: status, waitSeconds };
  if (isSame) return { what: "same", ...answered };
  const answer = await readIt(watch.address, copy, baseline, show);
  const { outcome, reading } = cameTo(answer);
  const keep = { answer };
  if (outcome !== "page")
    return { what: "no_page", ...answered, outcome, mayPass: mayPass(status) || isUnread(answer), keep };
  const validators = {
    wireSha256: await sha256InTurns(copy.wire),
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
  };
  const decodedSha256 = await sha256InTurns(copy.decoded);
  return { what: "page", ...answered, reading, decodedSha256, keep, ...validators };
}

/** A browser is asked where the page says next to nothing without its scripts, or was read in one before. */
async function readIt(
  address: string,
  copy: Copied,
  baseline: Baseline | null,
  show: Show | null,
): Promise<ReadAnswer> {
  const read = await readAnswer(copy, address, baseline?.text ?? null);
  const isAsked = read.said === "nearly_empty" || baseline?.kind === "rendered";
  return { copy, read, shown: isAsked && show ? await showAnswer(copy, address, read, show) : null };
}

/** What a thread or a reader did not get through this time. */
const isUnread = ({ read }: ReadAnswer) => read.reading.kind === "unread" && read.trouble !== null;

function cameTo(answer: ReadAnswer): { outcome: CaptureOutcome; reading: NewReading } {
  const { read, shown } = answer;
  const reading = shown?.readings[0] ?? read.reading;
  const outcome = shown?.said ?? read.said ?? "page";
  return { reading, outcome: outcome === "page" && isUnread(answer) ? "error_page" : outcome };
}
