import type { Span } from "@/lib/language/span";
import { stemOf } from "@/lib/language/stem";
import { segmenter } from "@/lib/language/text";
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
const RAW_TOKEN =
  /(?<ref>https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\b[\w-]{1,63}\.(?:com|org|net|io|gov|edu|co)(?:\.[a-z]{2})?(?:\/\S*)?)|(?<han>\p{Script=Han}+)|(?<word>[\p{L}\p{M}\p{N}]+(?:['][\p{L}]+)*)/gu;

/** A token before phrases are merged. */
export type RawToken = Span & Pick<Token, "key" | "kind" | "isConnective">;

/** Splits a stretch of a folded text into words and addresses of the web. */
export function segment(folded: string, from: number, to: number): RawToken[] {
  const found: RawToken[] = [];
  for (const match of folded.slice(from, to).matchAll(RAW_TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (match.groups?.ref) found.push({ start, end, key: "§ref", kind: "reference" });
    else if (match.groups?.han) found.push(...segmentHan(match[0], start));
    else found.push(...segmentWord(match[0], start));
  }
  return found;
}

/** Longer runs of Chinese are cut: the segmenter slows down on long strings. */
const LONGEST_RUN = 100;

function segmentHan(run: string, start: number): RawToken[] {
  const words = segmenter("zh", "word");
  const found: RawToken[] = [];
  for (let from = 0; from < run.length; from += LONGEST_RUN) {
    const part = run.slice(from, from + LONGEST_RUN);
    const cut = words ? Array.from(words.segment(part), ({ segment }) => segment) : [...part];
    let at = start + from;
    for (const segment of cut) {
      found.push({ start: at, end: at + segment.length, key: segment, kind: "word" });
      at += segment.length;
    }
  }
  return found;
}

function segmentWord(word: string, start: number): RawToken[] {
  const end = start + word.length;
  const lower = word
    .toLowerCase()
    .replace(/'s$|s'$/u, (ending) =>
      /^(?:it|that|there|here|what|who|he|she|let)'s$/iu.test(word) ? ending : ending === "s'" ? "s" : "",
    );
  const isContraction = lower.includes("'") || lower === "cannot";
  for (const [form, head, tail] of isContraction ? CONTRACTIONS : []) {
    if (!form.test(lower)) continue;
    const first = lower.replace(form, head);
    const keys = [...(first ? [first] : []), ...tail];
    const cut = start + (first ? first.length : 3);
    return keys.map((key, n) => ({
      start: n === 0 ? start : cut,
      end: n === 0 ? Math.min(cut, end) : end,
      key: stemOf(key),
      kind: "word" as const,
    }));
  }
  return [{ start, end, key: stemOf(lower), kind: "word" }];
}
