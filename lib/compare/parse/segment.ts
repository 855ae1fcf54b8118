import type { Span } from "@/lib/language/span";
import { stemOf } from "@/lib/language/stem";
import { IRREGULAR, OWN_FORM } from "../lexicon/irregular";
import { cutWords } from "./cutWords";
import type { Token } from "./tokens";

const CONTRACTIONS: [RegExp, string, string[]][] = [
  [/^can't$/u, "", ["can", "not"]],
  [/^cannot$/u, "", ["can", "not"]],
  [/^won't$/u, "", ["will", "not"]],
  [/^let's$/u, "", ["let", "us"]],
  [/^(.+)n't$/u, "$1", ["not"]],
  [/^(.+)'ll$/u, "$1", ["will"]],
  [/^(.+)'re$/u, "$1", ["are"]],
  [/^(.+)'ve$/u, "$1", ["have"]],
  [/^(.+)'m$/u, "$1", ["am"]],
  [/^(it|that|there|here|what|who|he|she)'s$/u, "$1", ["is"]],
];

/** The parts of an address have the lengths that the standards allow: an endless word is read once, not from each letter. */
const ADDRESS =
  "https?:\\/\\/\\S+|www\\.\\S+|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}|\\b[\\w-]{1,63}\\.(?:com|org|net|io|gov|edu|co)(?:\\.[a-z]{2})?(?:\\/\\S*)?";
const WORD = "(\\p{Script=Han}+)|[\\p{L}\\p{M}\\p{N}]+(?:'\\p{L}+)*";
const ADDRESS_OR_WORD = new RegExp(`(${ADDRESS})|${WORD}`, "gu");
/** Without one of these a text has no address, and only words are looked for. */
const MAY_HAVE_ADDRESS = /:\/\/|@|\.(?=\S)/;
const ONLY_WORD = new RegExp(`()${WORD}`, "gu");

/** Words whose ending is short for "is" or "us". */
const IS = /^(?:it|that|there|here|what|who|he|she|let)'s$/u;

/** A token before phrases are merged. */
export type RawToken = Span & Pick<Token, "key" | "kind" | "isConnective">;

/** Splits a stretch of a folded text into words and addresses of the web. */
export function segment(folded: string, from: number, to: number): RawToken[] {
  const found: RawToken[] = [];
  const stretch = folded.slice(from, to);
  const form = MAY_HAVE_ADDRESS.test(stretch) ? ADDRESS_OR_WORD : ONLY_WORD;
  for (const { index, 0: words, 1: address, 2: han } of stretch.matchAll(form)) {
    const start = from + index;
    if (address) found.push({ start, end: start + words.length, key: "§ref", kind: "reference" });
    else if (han) segmentHan(found, words, start);
    else segmentWord(found, words, start);
  }
  return found;
}

/** Longer runs of Chinese are cut: most of them come once. */
const LONGEST_RUN = 100;

/** 将 and a preposition or denial behind it are two words, whatever a dictionary says: 将向, 将不. */
const AUXILIARY = /^(?:将|会|仍|均|都|也)(?:不|向|给|把|对|由|于|在|与|同|和)$/u;
/** So are 也 and a denial of two characters: 也不会. */
const BEFORE_DENIAL = /^[仍均都也]不[会能得可]$/u;
/** And a denial before a preposition: 不向. */
const DENIED = /^不(?:向|给|把|由|以|将|被|从)$/u;

function withoutAuxiliary(word: string): string[] {
  if (BEFORE_DENIAL.test(word)) return [word.slice(0, 1), word.slice(1)];
  return AUXILIARY.test(word) || DENIED.test(word) ? [...word] : [word];
}

/** Two wordings have most of their runs in common. */
const known = new Map<string, string[]>();
const MOST_KNOWN = 5_000;

/** 帐号 is 账号: 注销帐号 would be cut as 注, 销帐 and 号. */
const ACCOUNT = /帐(?=[号户单簿目款务本])/gu;

function wordsOfRun(run: string): string[] {
  const cut = known.get(run);
  if (cut) return cut;
  const found = cutWords(run.replace(ACCOUNT, "账")).flatMap(withoutAuxiliary);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(run, found);
  return found;
}

function segmentHan(found: RawToken[], run: string, start: number): void {
  for (let from = 0; from < run.length; from += LONGEST_RUN) {
    let at = start + from;
    for (const segment of wordsOfRun(run.slice(from, from + LONGEST_RUN))) {
      found.push({ start: at, end: at + segment.length, key: segment, kind: "word" });
      at += segment.length;
    }
  }
}

/** Use and using have the stem of us, and the country is written as us in small letters: three words. */
const US = "≈us";

function keyOf(lower: string): string {
  const own = OWN_FORM.get(lower);
  if (own) return own;
  const stem = stemOf(IRREGULAR.get(lower) ?? lower);
  return stem === "us" && lower !== "us" ? "use" : stem;
}

function segmentWord(found: RawToken[], word: string, start: number): void {
  const end = start + word.length;
  const lower = withoutPossessive(word);
  const isContraction = lower.includes("'") || lower === "cannot";
  for (const [form, head, tail] of isContraction ? CONTRACTIONS : []) {
    if (!form.test(lower)) continue;
    const first = lower.replace(form, head);
    const keys = [...(first ? [first] : []), ...tail];
    const cut = start + (first ? first.length : 3);
    for (const [n, key] of keys.entries())
      found.push({
        start: n === 0 ? start : cut,
        end: n === 0 ? Math.min(cut, end) : end,
        key: key === "us" ? US : keyOf(key),
        kind: "word",
      });
    return;
  }
  found.push({ start, end, key: word === "us" ? US : keyOf(lower), kind: "word" });
}

/** In lower case; of the board's the board is left, of it's both words. */
function withoutPossessive(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith("'s") && !IS.test(lower) ? lower.slice(0, -2) : lower;
}
