import { stemmer } from "stemmer";

/** From British to American spelling. */
const SPELLING: [RegExp, string][] = [
  [/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ite|ful|less|al$|hood)/u, "or"],
  [/(?<=[a-z]{2})is(?=(?:e|es|ed|ing|ation|ations)$)/u, "iz"],
  [/yse(?=d?$|s$)/u, "yze"],
  [/(?<=cent|theat|met|lit|fib)re(?=s?$)/u, "er"],
  [/(?<=[a-z]{3})ll(?=ed$|ing$|er$)/u, "l"],
  [/(?<=licen|defen|offen|preten)ce/u, "se"],
  [/(?<=progra)mme/u, "m"],
  [/(?<=enro|fulfi)ll/u, "l"],
  [/(?<=catal|dial)ogue/u, "og"],
  [/^judgement/u, "judgment"],
];
const IRREGULAR: Record<string, string> = {
  whilst: "while",
  amongst: "among",
  towards: "toward",
  an: "a",
  children: "child",
  people: "person",
  persons: "person",
  made: "make",
  gave: "give",
  given: "give",
  kept: "keep",
  sent: "send",
  paid: "pay",
  built: "build",
  chosen: "choose",
  chose: "choose",
  got: "get",
  bought: "buy",
  sold: "sell",
  began: "begin",
  begun: "begin",
  has: "have",
  had: "have",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  am: "be",
  his: "their",
  her: "their",
  its: "their",
  does: "do",
  did: "do",
  done: "do",
};

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a word in lower case, in one spelling. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  let stem = IRREGULAR[word] ?? word;
  if (/^[a-z]+$/u.test(stem) && stem.length > 3) {
    for (const [ending, to] of SPELLING) stem = stem.replace(ending, to);
    stem = stemmer(stem);
  }
  if (stems.size > MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}
