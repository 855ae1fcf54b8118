import { z } from "zod";
import { ANSWERS } from "@/lib/comparison";
import { Effect, Term } from "@/lib/generated/prisma/enums";

/** One row as the second reader is asked to write it. */
const askedRow = z.object({
  term: z.enum(Term),
  effect: z.enum(Effect),
  earlier: z.string().nullable(),
  later: z.string().nullable(),
  why: z.string(),
});

const asked = z.object({ answer: z.enum(ANSWERS), rows: z.array(askedRow) });

/** The schema that goes with each request. It names no lengths: grammars made of those grow too large for many servers. */
export const ANSWER_SCHEMA = z.toJSONSchema(asked);

/** A row as it is heard: a term or an effect that is in no list costs the row, not the whole answer. */
const heardRow = askedRow.extend({
  term: z.string(),
  effect: z.string(),
  earlier: z.string().nullish(),
  later: z.string().nullish(),
});

const heard = asked.extend({ rows: z.array(heardRow) });
export type HeardAnswer = z.infer<typeof heard>;

const THOUGHT = { begin: "<think>", end: "</think>" };
const FENCE = "```";

/** Models that think aloud do so first, and many put a fence around what is asked of them. */
function withoutWrapping(text: string): string {
  const whole = text.trim();
  const thoughtEnd = whole.startsWith(THOUGHT.begin) ? whole.indexOf(THOUGHT.end) : -1;
  const said = thoughtEnd < 0 ? whole : whole.slice(thoughtEnd + THOUGHT.end.length).trim();
  const firstLine = said.indexOf("\n");
  const isFenced = said.startsWith(FENCE) && said.endsWith(FENCE) && firstLine > 0;
  return isFenced ? said.slice(firstLine, -FENCE.length) : said;
}

/** What a model said as an answer of the schema; null when it is none. */
export function hearAnswer(text: string): HeardAnswer | null {
  try {
    return heard.safeParse(JSON.parse(withoutWrapping(text))).data ?? null;
  } catch {
    return null;
  }
}

/** A row that may be shown: its words stand in the wordings. */
export const readerChange = z.object({
  term: z.enum(Term),
  effect: z.enum(Effect),
  from: z.string().nullable(),
  to: z.string().nullable(),
  why: z.string(),
});
export type ReaderChange = z.infer<typeof readerChange>;
