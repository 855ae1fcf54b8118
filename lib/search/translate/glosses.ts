import { stemOf } from "@/lib/language/stem";

/** One meaning of a Chinese word: the English stems it is written with, and how much it is the word's meaning. */
export type Sense = { stems: string[]; weight: number };

/** Glosses that say where else to look, how to read the word or what to count it with. */
const NO_MEANING =
  /^(?:CL:|(?:also )?pr\. |also (?:pr|written|called)\b|Taiwan pr|see |(?:old |Japanese |erhua |euphemistic |Cantonese |nonstandard |archaic |popular )?variant of|surname |\(?Tw\)? pr|used (?:in|after|before|as|to form|for)\b|particle|classifier|measure word|suffix|prefix|radical|Kangxi|interj|onom|one of the|(?:county|district|town|township|village) in\b|.*\b(?:County|District|Township)(?: level)?\b)/iu;
const RARE =
  /\((?:[^)]*\b)?(?:old|archaic|literary|classical|dialect|slang|vulgar|coll\.|Internet slang|loanword|fig\.|Buddhism|botany|zoology|chemistry|bird species|TCM|ACG|mineralogy|cricket|chess|baseball|Tw|jocular|derog\.)(?:\b[^)]*)?\)/iu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|[^\s|]+\|[^\s[]+|["“”]/gu;
const OPENING = /^(?:to be|to|be|a|an|the|it is|of|for|in|at|on)\s+/iu;
/** What every gloss may hold without meaning anything by itself. */
const LITTLE = new Set(
  `a an the to of and or in on at by for from with without as be is are was it its one one's ones oneself sb sb's sth
some any something someone somebody that this these those which who whom whose what when where how than so very too
also etc esp usually often not no do does get have has make other another such into onto about between lit fig abbr
i.e e.g cf via per their his her them they he she up out off down over away back`.split(/\s+/u),
);
/** `to lay off`, `to set up`: written as one word when it is a noun. */
const PARTICLES = new Set(["up", "out", "off", "down", "over", "away", "back"]);
/** What a place is said to be, beside its name. */
const PLACE =
  /\b(?:city|municipality|province|prefecture|state|autonomous|region|county|district|republic|kingdom|capital|island|river|people's|us state)\b.*$/iu;
/** `Elon Musk (1971-), magnate`: somebody with dates, whose last name is enough. */
const PERSON = /\((?:(?:born|c\.|died|-)\s*)?\d{3,4}/u;

const LATER_SENSE = 0.3;
const MORE_SENSES = 0.08;
const RARE_WEIGHT = 0.3;
const LAST_NAME = 0.8;
const MOST_WORDS = 3;

function wordsOf(piece: string): string[] {
  const raw = piece.toLowerCase().match(/[a-z][a-z']*(?:-[a-z]+)*|\d+/gu) ?? [];
  const words: string[] = [];
  for (const [n, word] of raw.entries()) {
    const before = raw[n - 1];
    if (PARTICLES.has(word) && before && words.at(-1) === before) words[words.length - 1] = before + word;
    else if (!LITTLE.has(word)) words.push(word);
  }
  return words;
}

/** `United States; USA` are two ways to say one meaning; what follows a comma in a name only says where it is. */
function pieces(gloss: string, isName: boolean): string[] {
  const bare = gloss.replace(BRACKETS, " ").replace(BRACKETS, " ");
  if (!isName) return bare.split(/[;,]/u);
  return bare.split(";").map((part) => {
    const [name = ""] = part.split(/,| - /u);
    return name.replace(PLACE, "").trim() || name;
  });
}

/** The meanings of a word, each with its stems; of a name (its reading has a capital) what stands for it. */
export function sensesOf(english: readonly string[], isName: boolean): Sense[] {
  const meant = english.filter((gloss) => !NO_MEANING.test(gloss));
  const spread = 1 / (1 + MORE_SENSES * Math.max(0, meant.length - 1));
  return meant.flatMap((gloss, nth) => {
    const weight = (spread * (RARE.test(gloss) ? RARE_WEIGHT : 1)) / (1 + LATER_SENSE * nth);
    return pieces(gloss, isName).flatMap((piece) => {
      const stems = wordsOf(piece.trim().replace(OPENING, "")).map(stemOf);
      if (stems.length === 0 || stems.length > MOST_WORDS) return [];
      const whole = { stems, weight };
      const last = stems.slice(-1);
      const isPerson = isName && stems.length > 1 && PERSON.test(gloss);
      return isPerson ? [whole, { stems: last, weight: weight * LAST_NAME }] : [whole];
    });
  });
}
