import { setTimeout as sleep } from "node:timers/promises";
import { parseSettings, type ReaderSettings, readerOf } from "@/lib/env";
import { type ReadOutcome, readPair } from "@/lib/reader/readPair";
import type { ReaderChange } from "@/lib/reader/schema";
import { Refusal } from "@/prisma/process/lifecycle";
import { hashOf } from "./halves";
import { kindsOf, type Labelled } from "./pairs";
import type { Prediction } from "./score";

function parsed(source: NodeJS.ProcessEnv) {
  try {
    return parseSettings(source);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/** The second reader at this address; its other settings are those of a site. */
export function readerAt(url: string, model?: string): ReaderSettings {
  const named = { STET_READER_URL: url, ...(model !== undefined && { STET_READER_MODEL: model }) };
  const settings = readerOf(parsed({ ...process.env, ...named }));
  if (!settings) throw new Refusal("Say where: --reader http://localhost:11434/v1");
  return settings;
}

/** So many of the pairs, always the same ones. */
export function sampleOf(rows: readonly Labelled[], size: string | undefined): readonly Labelled[] {
  if (size === undefined) return rows;
  if (!/^[1-9]\d*$/.test(size)) throw new Refusal("--sample takes a number of pairs");
  return rows.toSorted((a, b) => hashOf(a.id) - hashOf(b.id)).slice(0, Number(size));
}

/** What it took to read all pairs. */
export type Cost = {
  requests: number;
  /** Of the requests whose server says how many it took. */
  tokens: number;
  untold: number;
  leftOut: number;
  rows: number;
  dropped: number;
  /** Of each pair, with everything that was asked again. */
  milliseconds: number[];
};

/** Requests for one pair: one more where the answer is none, and some more while the server is busy or away. */
const MOST_UNHEARD = 2;
const MOST_FAILURES = 5;
const FIRST_PAUSE = 1_000;

type Pause = (milliseconds: number) => Promise<unknown>;

/** Asks until there is an answer; null where there was none of the schema. Throws when the server does not answer. */
async function insist(
  settings: ReaderSettings,
  row: Labelled,
  cost: Cost,
  pause: Pause,
): Promise<Extract<ReadOutcome, { outcome: "answered" }>["said"] | null> {
  const pair = {
    earlier: { text: row.earlier, said: row.saidOn?.[0] ?? null },
    later: { text: row.later, said: row.saidOn?.[1] ?? null },
  };
  for (let [unheard, failures] = [0, 0]; ; ) {
    const read = await readPair(settings, pair);
    cost.requests++;
    if (read.outcome === "failed") {
      const { reason, detail = "", waitSeconds } = read.failure;
      if (++failures === MOST_FAILURES)
        throw new Refusal(`${settings.url} does not answer: ${reason} ${detail} (${row.id})`);
      await pause(waitSeconds ? waitSeconds * 1000 : FIRST_PAUSE * 2 ** (failures - 1));
      continue;
    }
    if (read.tokens === null) cost.untold++;
    else cost.tokens += read.tokens;
    if (read.outcome === "answered") return read.said;
    if (++unheard === MOST_UNHEARD) return null;
  }
}

const LIKELIHOOD = { changed: 1, same: 0, cannot_tell: 0.5 };

/** No answer tells nothing, and counts as none of both. */
function predictionOf(answer: keyof typeof LIKELIHOOD, changes: readonly ReaderChange[]): Prediction {
  return {
    changed: answer !== "same",
    answer,
    kinds: kindsOf(changes.map((change) => ({ ...change, reason: "another_thing" }))),
    effects: changes.filter(({ effect }) => effect !== "same"),
    likelihood: LIKELIHOOD[answer],
  };
}

/** Lets the second reader read all pairs, one after another. */
export async function readAll(
  rows: readonly Labelled[],
  settings: ReaderSettings,
  pause: Pause = sleep,
): Promise<{ told: Map<string, Prediction>; cost: Cost }> {
  const told = new Map<string, Prediction>();
  const cost: Cost = {
    ...{ requests: 0, tokens: 0, untold: 0, leftOut: 0, rows: 0, dropped: 0 },
    milliseconds: [],
  };
  for (const row of rows) {
    const began = performance.now();
    const said = await insist(settings, row, cost, pause);
    cost.milliseconds.push(performance.now() - began);
    if (!said) cost.leftOut++;
    cost.rows += (said?.changes.length ?? 0) + (said?.dropped ?? 0);
    cost.dropped += said?.dropped ?? 0;
    told.set(row.id, predictionOf(said?.answer ?? "cannot_tell", said?.changes ?? []));
  }
  return { told, cost };
}

/** The cost in words. */
export function costLine(cost: Cost): string {
  const { requests, tokens, untold, leftOut, rows, dropped, milliseconds } = cost;
  const pairs = milliseconds.length;
  const seconds = milliseconds.reduce((sum, one) => sum + one, 0) / 1000;
  const middle = (milliseconds.toSorted((a, b) => a - b)[Math.floor(pairs / 2)] ?? 0) / 1000;
  const each = (sum: number, digits: number) => (pairs > 0 ? (sum / pairs).toFixed(digits) : "–");
  return [
    `${pairs} pairs in ${requests} requests: ${tokens} tokens (${each(tokens, 0)} a pair${untold > 0 ? `, not told of ${untold} requests` : ""})`,
    `${seconds.toFixed(1)} s (${each(seconds, 2)} a pair, median ${middle.toFixed(2)})`,
    `${leftOut} pairs without an answer, ${dropped} of ${rows} rows dropped`,
  ].join("\n");
}
