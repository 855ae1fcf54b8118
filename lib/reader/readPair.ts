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

export type ReadOutcome =
  | { outcome: "answered"; said: CheckedAnswer; tokens: number | null }
  | { outcome: "not_of_schema"; tokens: number | null }
  | { outcome: "failed"; failure: Extract<ChatAnswer, { ok: false }> };

/** Tokens that one request may cost, before anybody knows. */
export function estimatedTokens(pair: ReadPair): number {
  const bytes = messagesFor(pair).reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return Math.ceil(bytes / BYTES_PER_TOKEN) + MOST_ANSWER_TOKENS;
}

/** What goes with the messages. Each form bounds the answer: no request may cost more than is reserved for it. */
const FORMS: readonly object[] = [
  {
    temperature: 0,
    max_tokens: MOST_ANSWER_TOKENS,
    response_format: {
      type: "json_schema",
      json_schema: { name: "comparison", strict: true, schema: ANSWER_SCHEMA },
    },
  },
  { max_tokens: MOST_ANSWER_TOKENS },
  { max_completion_tokens: MOST_ANSWER_TOKENS },
];

/** The place of the form in which a model is asked, where its server did not understand the first one. */
const forms = new Map<string, number>();
const formOf = (name: string): number => forms.get(name) ?? 0;

/** What a server says to a request of which it does not know a part. */
const MISUNDERSTOOD = ["400", "422"];

/** A request that is not understood is made in the next form; after the last one in the first again. */
function turnForm(name: string): void {
  forms.set(name, (formOf(name) + 1) % FORMS.length);
}

/** Asks the second reader about two wordings, in one request. */
export async function readPair(
  settings: ReaderSettings,
  pair: ReadPair,
  stop?: AbortSignal,
): Promise<ReadOutcome> {
  const { url, model } = settings;
  const name = `${url} ${model}`;
  const more = FORMS[formOf(name)];
  const answer = await chat(settings, { model, messages: messagesFor(pair), ...more }, stop);
  if (!answer.ok) {
    if (MISUNDERSTOOD.includes(answer.detail ?? "")) turnForm(name);
    return { outcome: "failed", failure: answer };
  }
  const heard = hearAnswer(answer.text);
  const { tokens } = answer;
  if (!heard) return { outcome: "not_of_schema", tokens };
  return { outcome: "answered", said: checkAnswer(heard, pair), tokens };
}
