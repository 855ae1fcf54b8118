import { Busy } from "@/lib/busy";
import type { NamePair } from "@/lib/compare/renames/types";
import type { Table } from "@/lib/compare/stretches/stretches";
import type { Comparison } from "@/lib/compare/types";
import type { WordChange } from "@/lib/compare/words/diff";
import type { ToldWords } from "@/lib/comparison";
import type { Result } from "@/lib/errors";
import { groupsOf } from "@/lib/renames/names";
import { wordingOf } from "@/lib/rewordings/wordingOf";
import { namesOfWe } from "@/lib/speakers/speakingFor.queries";
import { inThread } from "@/lib/threadPool";

type Claim = Parameters<typeof wordingOf>[0] & { speaker: { slug: string } };

/** Both wordings, with the names that are known of one thing, and of whoever is meant by "we". */
async function namedPair(earlier: Claim, later: Claim, renames: readonly NamePair[]) {
  return {
    earlier: wordingOf(earlier),
    later: wordingOf(later),
    renames: groupsOf(renames),
    speaker: await namesOfWe([{ slug: earlier.speaker.slug }, { slug: later.speaker.slug }]),
  };
}

/** What the comparer says of two wordings on record, with names of one thing; null for words that take it too long. */
export async function comparedForPage(
  earlier: Claim,
  later: Claim,
  renames: readonly NamePair[],
): Promise<Comparison | null> {
  return kept(await inThread("compare", await namedPair(earlier, later, renames), "page"));
}

/**
 * Both wordings in one text, each mark with what it belongs to: to the rows of a table, or to the program's own where
 * none is given. Null for two languages, and for words that take too long.
 */
export async function toldForPage(
  earlier: Claim,
  later: Claim,
  renames: readonly NamePair[],
  table: Table | null,
): Promise<ToldWords | null> {
  const rows = table?.rows.map(({ spans: { earlier: from, later: to } }) => ({
    spans: { earlier: [...from], later: [...to] },
  }));
  const sent = rows ? { rows } : null;
  return kept(
    await inThread("tell_words", { ...(await namedPair(earlier, later, renames)), table: sent }, "page"),
  );
}

type Words = { quote: string; quoteLang: string };

/** The words that changed; null for two languages, and for words that take too long. */
export async function diffForPage(earlier: Words, later: Words): Promise<WordChange[] | null> {
  const texts = { earlier: earlier.quote, later: later.quote };
  const langs = { earlierLang: earlier.quoteLang, laterLang: later.quoteLang };
  return kept(await inThread("diff_words", { ...texts, ...langs }, "page"));
}

/** A page may be kept with what is always so; it must not be kept with what only was so at a busy moment. */
function kept<T>(answer: Result<T>): T | null {
  if (answer.ok) return answer.value;
  if (answer.reason === "busy") throw new Busy("too much is being compared to make this page");
  return null;
}
