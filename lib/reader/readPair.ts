import type { ReaderSettings } from "@/lib/env";
import { type ChatAnswer, chat } from "./chat";
import { type CheckedAnswer, checkAnswer } from "./checkAnswer";
import type { ReadPair } from "./pair";
import { messagesFor } from "./prompt";
import { ANSWER_SCHEMA, hearAnswer } from "./schema";

/** Tokens that an answer may have: some for a model that thinks aloud. */
const MOST_ANSWER_TOKENS = 4_000;
/** Bytes of a text in a token, taken low: more tokens are reserved than will be needed. */
const BYTES_PER_TOKEN = 3;
/** Tokens of the few rows that an answer has, reserved before it is known. */
const ANSWER_TOKENS = 1_000;

export type ReadOutcome =
  | { outcome: "answered"; said: CheckedAnswer; tokens: number | null }
  | { outcome: "not_of_schema"; tokens: number | null }
  | { outcome: "failed"; failure: Extract<ChatAnswer, { ok: false }> };

/** Tokens that one request may cost, before anybody knows. */
export function estimatedTokens(pair: ReadPair): number {
  const bytes = messagesFor(pair).reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return Math.ceil(bytes / BYTES_PER_TOKEN) + ANSWER_TOKENS;
}

/** Models that were asked with nothing but the messages, since their server knew no more. */
const plainly = new Set<string>();

/** What a server says to a request of which it does not know a part. */
const MISUNDERSTOOD = ["400", "422"];

/** Turned each time that a request is not understood: where leaving the rest out was no help, the next has it again. */
function turnPlain(name: string): void {
  if (!plainly.delete(name)) plainly.add(name);
}

const MORE = {
  temperature: 0,
  max_tokens: MOST_ANSWER_TOKENS,
  response_format: {
    type: "json_schema",
    json_schema: { name: "comparison", strict: true, schema: ANSWER_SCHEMA },
  },
};

/** Asks the second reader about two wordings, in one request. */
export async function readPair(
  settings: ReaderSettings,
  pair: ReadPair,
  stop?: AbortSignal,
): Promise<ReadOutcome> {
  const { url, model } = settings;
  const name = `${url} ${model}`;
  const more = plainly.has(name) ? {} : MORE;
  const answer = await chat(settings, { model, messages: messagesFor(pair), ...more }, stop);
  if (!answer.ok) {
    if (MISUNDERSTOOD.includes(answer.detail ?? "")) turnPlain(name);
    return { outcome: "failed", failure: answer };
  }
  const heard = hearAnswer(answer.text);
  const { tokens } = answer;
  if (!heard) return { outcome: "not_of_schema", tokens };
  return { outcome: "answered", said: checkAnswer(heard, pair), tokens };
}
