import { Busy } from "@/lib/busy";
import { plainOf } from "@/lib/language/plain";
import type { Question } from "@/lib/question";
import { offMainThread } from "@/lib/serving";
import { inThread } from "@/lib/threadPool";
import type { Caller } from "@/lib/threadQueue";
import { candidateNames } from "./names";
import { phrasesOf } from "./phrases";
import { parseQuery } from "./query";
import { withTranslations } from "./queryExpansion";
import { tokenize } from "./tokens/tokenize";

/** In UTF-16 units: what people type is read at once, in a few milliseconds. What they paste may take a hundred. */
const SHORT = 100;

/** Reads a text that is searched for. */
export function readQuestion({ text }: { text: string }): Question {
  if (text.length > SHORT) offMainThread("readQuestion");
  const phrases = phrasesOf(text).map((phrase) => ({ plain: plainOf(phrase), terms: termsOfPhrase(phrase) }));
  return {
    query: withTranslations(parseQuery(text)),
    names: candidateNames(text),
    phrases: phrases.filter(({ plain }) => plain !== ""),
  };
}

function termsOfPhrase(phrase: string): string[] {
  const tokens = tokenize(phrase).filter(({ kind }) => kind === "word" || kind === "bigram");
  return [...new Set(tokens.map(({ term }) => term))];
}

/** The same, a long text in a thread. @throws Busy when too many wait for one. */
export async function questionIn(text: string, caller: Caller): Promise<Question> {
  if (text.length <= SHORT) return readQuestion({ text });
  const read = await inThread("read_question", { text }, caller);
  if (!read.ok) throw new Busy(`a question was not read: ${read.reason}`);
  return read.value;
}
