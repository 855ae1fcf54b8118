import pino from "pino";
import { type Tx, transaction } from "@/lib/db";
import { type ReaderSettings, reader } from "@/lib/env";
import { newId } from "@/lib/id";
import type { ChatFailure } from "./chat";
import type { CheckedAnswer } from "./checkAnswer";
import { PROMPT_VERSION } from "./prompt";
import { type ReadOutcome, readPair } from "./readPair";
import {
  type Ended,
  endRequest,
  forgetOldRequests,
  type Taken,
  takeNext,
  unheardOf,
} from "./requests.mutations";

/** How long one job goes on with the next pair, in milliseconds: another begins each minute. */
const RUN_TIME = 50_000;
/** An answer that is not of the schema is asked for once more. */
const MOST_UNHEARD = 2;
/** With these no model was at work. */
const COST_NOTHING: readonly ChatFailure[] = ["busy", "refused", "unreachable"];

const log = pino({ name: "reader" });

/**
 * The job: lets the second reader, where one is configured, read suggested pairs that it has not read. It may be cut off
 * anywhere and run beside itself. It ends with the first request that fails: the next minute is early enough.
 */
export async function readSuggestions(stop?: AbortSignal): Promise<void> {
  const settings = reader();
  if (!settings) return;
  await forgetOldRequests();
  const until = performance.now() + RUN_TIME;
  while (performance.now() < until && !stop?.aborted) {
    const taken = await takeNext(settings);
    if (!taken) return;
    const began = performance.now();
    const read = await readPair(settings, taken.pair, stop);
    await keepOrCount(settings, taken, read, Math.round(performance.now() - began));
    if (read.outcome !== "failed") continue;
    const { reason, detail } = read.failure;
    if (reason !== "stopped") log.warn({ reason, detail }, "the second reader did not answer");
    return;
  }
}

/** What the database refuses counts as no answer: else it would be asked and paid for without end. */
async function keepOrCount(
  settings: ReaderSettings,
  taken: Taken,
  read: ReadOutcome,
  milliseconds: number,
): Promise<void> {
  try {
    await keep(settings, taken, read, milliseconds);
  } catch (error) {
    if (read.outcome !== "answered") throw error;
    // The whole error would tell the words.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.error({ code }, "what the second reader said could not be kept");
    await keep(settings, taken, { outcome: "not_of_schema", tokens: read.tokens }, milliseconds);
  }
}

/** Ends the request, and puts what was said on record; in one transaction, so that neither is without the other. */
function keep(
  settings: ReaderSettings,
  taken: Taken,
  read: ReadOutcome,
  milliseconds: number,
): Promise<void> {
  return transaction(async (tx) => {
    await endRequest(tx, taken, endOf(read));
    if (read.outcome === "failed") return;
    const isLeftOut = read.outcome === "not_of_schema";
    if (isLeftOut && (await unheardOf(tx, taken)) < MOST_UNHEARD) return;
    const said = isLeftOut ? { answer: null, changes: [], dropped: 0 } : read.said;
    await putRecord(tx, settings, taken, { ...said, tokens: read.tokens, milliseconds });
  });
}

function endOf(read: ReadOutcome): Ended {
  if (read.outcome !== "failed") return { outcome: read.outcome, tokens: read.tokens };
  const { reason, waitSeconds } = read.failure;
  const pausedUntil = waitSeconds === undefined ? undefined : new Date(Date.now() + waitSeconds * 1000);
  return { outcome: "failed", tokens: COST_NOTHING.includes(reason) ? 0 : null, pausedUntil };
}

/** `answer` is null where there was none of the schema. */
type Said = Omit<CheckedAnswer, "answer"> & {
  answer: CheckedAnswer["answer"] | null;
  tokens: number | null;
  milliseconds: number;
};

async function putRecord(
  tx: Tx,
  { model }: ReaderSettings,
  { hash, pair }: Taken,
  { changes, ...said }: Said,
): Promise<void> {
  const { earlier, later } = pair;
  const data = {
    ...said,
    id: newId(),
    contentHash: hash,
    earlierText: earlier.text,
    laterText: later.text,
    earlierSaid: earlier.said,
    laterSaid: later.said,
    model,
    promptVersion: PROMPT_VERSION,
    changes: [...changes],
  };
  // Whoever was at the same words meanwhile has put the record: it stands.
  await tx.readerRecord.createMany({ data: [data], skipDuplicates: true });
}
