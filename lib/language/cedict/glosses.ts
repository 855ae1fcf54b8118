import { stemOf } from "@/lib/language/stem";
import { ENGLISH_FUNCTION_WORDS, wordsIn } from "@/lib/language/wordLists/functionWords";

/** A sense of a Chinese word: its English stems, and how likely it is the sense that is meant. */
export type Sense = { stems: string[]; weight: number };

/** Glosses without a meaning: references, pronunciations, measure words. */
const NO_MEANING =
  /^(?:CL:|(?:also )?pr\. |also (?:pr|written|called)\b|Taiwan pr|see |(?:old |Japanese |erhua |euphemistic |Cantonese |nonstandard |archaic |popular )?variant of|surname |\(?Tw\)? pr|used (?:in|after|before|as|to form|for)\b|particle|classifier|measure word|suffix|prefix|radical|Kangxi|interj|onom|one of the|(?:county|district|town|township|village) in\b|.*\b(?:County|District|Township)(?: level)?\b)/iu;
const RARE =
  /\((?:[^)]*\b)?(?:old|archaic|literary|classical|dialect|slang|vulgar|coll\.|Internet slang|loanword|fig\.|Buddhism|botany|zoology|chemistry|bird species|TCM|ACG|mineralogy|cricket|chess|baseball|Tw|jocular|derog\.)(?:\b[^)]*)?\)/iu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|[^\s|]+\|[^\s[]+|["“”]/gu;
const OPENING = /^(?:to be|to|be|a|an|the|it is|of|for|in|at|on)\s+/iu;
/** Words that say nothing in a gloss. */
const STOP_WORDS = new Set([
  ...ENGLISH_FUNCTION_WORDS,
  ...wordsIn(`
without one one's ones oneself sb sb's sth something someone somebody whose etc esp usually often get make
another onto between lit fig abbr i.e e.g cf via per off down away back
`),
]);
/** With its particle a verb is one word, as its noun is written: `to lay off`, `layoff`. */
const PARTICLES = new Set(["up", "out", "off", "down", "over", "away", "back"]);
/** The kind of a place, after its name. */
const PLACE =
  /\b(?:city|municipality|province|prefecture|state|autonomous|region|county|district|republic|kingdom|capital|island|river|people's|us state)\b.*$/iu;
/** A person with dates, whom the last name identifies: `Elon Musk (1971-), magnate`. */
const PERSON = /\((?:(?:born|c\.|died|-)\s*)?\d{3,4}/u;

/** How fast weights fall with the position of a sense, and with the number of senses. */
const POSITION_PENALTY = 0.3;
const AMBIGUITY_PENALTY = 0.08;
const RARE_WEIGHT = 0.3;
const LAST_NAME_WEIGHT = 0.8;
const MAX_WORDS = 3;

function wordsOf(synonym: string): string[] {
  const raw = synonym.toLowerCase().match(/[a-z][a-z']*(?:-[a-z]+)*|\d+/gu) ?? [];
  const words: string[] = [];
  for (const [n, word] of raw.entries()) {
    const previous = raw[n - 1];
    if (PARTICLES.has(word) && previous && words.at(-1) === previous)
      words[words.length - 1] = previous + word;
    else if (!STOP_WORDS.has(word)) words.push(word);
  }
  return words;
}

/** Splits a gloss into synonyms. In a name only semicolons separate them; after a comma it says where a place is. */
function synonymsIn(gloss: string, isName: boolean): string[] {
  const bare = gloss.replace(BRACKETS, " ").replace(BRACKETS, " ");
  if (!isName) return bare.split(/[;,]/u);
  return bare.split(";").map((part) => {
    const [name = ""] = part.split(/,| - /u);
    return name.replace(PLACE, "").trim() || name;
  });
}

/** The senses of a word. The pronunciation of a name has a capital. */
export function sensesOf(english: readonly string[], isName: boolean): Sense[] {
  const meant = english.filter((gloss) => !NO_MEANING.test(gloss));
  const spread = 1 / (1 + AMBIGUITY_PENALTY * Math.max(0, meant.length - 1));
  return meant.flatMap((gloss, nth) => {
    const weight = (spread * (RARE.test(gloss) ? RARE_WEIGHT : 1)) / (1 + POSITION_PENALTY * nth);
    return synonymsIn(gloss, isName).flatMap((synonym) => {
      const stems = wordsOf(synonym.trim().replace(OPENING, "")).map(stemOf);
      if (stems.length === 0 || stems.length > MAX_WORDS) return [];
      const whole = { stems, weight };
      const last = stems.slice(-1);
      const isPerson = isName && stems.length > 1 && PERSON.test(gloss);
      return isPerson ? [whole, { stems: last, weight: weight * LAST_NAME_WEIGHT }] : [whole];
    });
  });
}
