import { codePointLength } from "@/lib/language/text";
import { CONTEXT_LENGTH } from "./selector";

type Words = { exact: string; prefix: string; suffix: string };

/** Letters of a word of which the rest may be cut off. Between Chinese characters a text is cut anywhere. */
const FIRST_PART = /^[\p{Script=Latin}\p{M}\p{N}'’-]+(?=[^\p{Script=Latin}\p{M}\p{N}'’-])\s*/u;
const LAST_PART = /\s*(?<=[^\p{Script=Latin}\p{M}\p{N}'’-])[\p{Script=Latin}\p{M}\p{N}'’-]+$/u;

/** What is shorter reaches to the end of the text. */
const isCut = (context: string) => codePointLength(context) >= CONTEXT_LENGTH;

/** The words of a mention as its claim shows them: where they became another wording, those that were its own. */
export function wordsShown(
  mention: Words & { before: { exact: string } | null; carriedTo: readonly unknown[] },
): Words {
  const { before, carriedTo, exact, prefix, suffix } = mention;
  if (before && carriedTo.length > 0) return { exact: before.exact, prefix: "", suffix: "" };
  return {
    exact,
    prefix: isCut(prefix) ? prefix.replace(FIRST_PART, "") : prefix,
    suffix: isCut(suffix) ? suffix.replace(LAST_PART, "") : suffix,
  };
}
