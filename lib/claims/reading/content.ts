import type { Attribution } from "./who";

/** What is reported: the sentence without the words for who says so. The same text where nobody does. */
export function contentOf(sentence: string, attribution: Attribution | undefined): string {
  if (!attribution) return sentence;
  const { subject, verb, isAfter } = attribution;
  if (!isAfter) return sentence.slice(verb.end).replace(/^\s*(?:了|道|过)?[，,：:]?\s*(?:that\s)?/u, "");
  const [from, to] = [Math.min(subject.start, verb.start), Math.max(subject.end, verb.end)];
  const before = sentence
    .slice(0, from)
    .replace(/[，,\s]+$/u, "")
    .replace(/,(?=[”"]$)/u, "");
  const after = sentence.slice(to).replace(/^[，,：:\s]+/u, "");
  if (/^[\p{P}\s]*$/u.test(after)) return /[\p{P}]$/u.test(before) ? before : before + after.trim();
  return `${before} ${after}`.trim();
}
