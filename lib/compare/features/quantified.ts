import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";

const ANY = /^any$/iu;
const ALL = /^(?:all|every|each)$/iu;
/** How far a denial before a quantifier is looked for. */
const LONGEST_LEAD = 80;
/** A denial, and nothing behind it that ends its reach. */
const DENIED =
  /(?:\b(?:not|never|cannot|nobody|nor|neither|without|no \p{L}+)\b|n['’]t\b)(?:(?!\b(?:but|unless|if|until|because)\b)[^.,;:!?\n])*$/iu;

const isDenied = ({ parsed: { folded } }: Analysis, { start }: Token): boolean =>
  DENIED.test(folded.slice(Math.max(0, start - LONGEST_LEAD), start));

/**
 * The quantifiers that gave way to each other behind an English denial: "not any" rules all of them out, "not all" leaves
 * some. Null where they are not all that differs in one place.
 */
export function deniedQuantifiers(
  { removed, added }: Edit,
  a: Analysis,
  b: Analysis,
): { from: Token; to: Token; isAll: boolean } | null {
  const [gone, made] = [removed, added].map((words) => words.filter((word) => !isFunctionWord(word)));
  const [from, to] = [gone?.[0], made?.[0]];
  if (!from || !to || gone?.length !== 1 || made?.length !== 1) return null;
  const isAll = ANY.test(from.text) && ALL.test(to.text);
  const isAny = ALL.test(from.text) && ANY.test(to.text);
  return (isAll || isAny) && isDenied(a, from) && isDenied(b, to) ? { from, to, isAll } : null;
}
