import { foldHan } from "@/lib/language/han";
import { touching } from "@/lib/language/span";
import { areUnrelated } from "@/lib/language/wordRelations";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { partyNamed } from "../grammar/party";
import { areDistinctParties } from "../lexicon/parties";
import type { Token } from "../parse/tokens";
import { ALL } from "./parties";
import { type Features, HARMLESS_ALONE } from "./types";
import { endsOtherwise } from "./words";

/** What terms of use say of themselves, of their services and of where to click: there a word more is often one way to put it. */
const OF_TERMS =
  /(?:this|these|our|its|the|following|additional|such)\s(?:[\p{L}'’-]+\s){0,4}(?:polic(?:y|ies)|terms|agreements?|provisions?|guidelines|notices?|statement|disclosures|documents|addend(?:a|um)|sections?)\b|\p{Lu}\p{L}+ (?:Policy|Terms|Agreement|Guidelines|Notice|Statement|Account)\b|\b(?:you agree|refers? to|means?|here|click|tap|more information|please|governed)\b|@|(?<=\p{L}\s)(?:Services?|Platform|Content|Terms|Users?|Site|Website|App|Products?|Account|Subscription|Software|Materials)\b/u;

/** Words that say nothing of their own: to give a refund is to refund, a period of 90 days is 90 days. */
const LIGHT =
  /^(?:through|via|by|out|to|in|are|is|be|been|was|were|able|onwards?|receive|receives|received|undergo|undergoes|come|comes|once|become|becomes|achieve|achieves|reach|reaches|attain|attains|use|uses|using|used|give|gives|giving|get|gets|got|make|makes|making|take|takes|taking|have|has|submit|carry|conduct|provide|provides|providing|put|place|period|basis|kind|sort|type|process|case|event|matter|way|manner|pledges?|promises?|commits?|committed|commitment|say|says|said|saying|announced?|agrees?|agreed|please|amount|number|people|persons?|individuals?|someone|somebody|anyone|anybody|everyone|everybody|single|going|target|goal|total|also|own|fully|properly|adequately|currently|located|along|alongside|beside|hereby|respective|entire|at|of|per|each|every|both|either|whatever|whenever|wherever|year|valid|various|about|that|this|my|your|their|his|her|us|we|you|they|them|he|she|i|it|more|additional|extra|further|another|next|coming|following|hold|holds|holding|create|creates|as|many|much|old|older|its|if|when|will|shall|must|may|might|can|could|should|would|need|needs|required|able|not|no|never)$/iu;

/** Whether each word of a phrase says nothing of its own: are able to, carry out. */
const isLight = ({ text }: Token): boolean => text.split(" ").every((word) => LIGHT.test(word));

const HARMLESS = [...HARMLESS_ALONE, "pointers_only", "information", "denial_moved"];

const LEAST_OF_STEM = 4;

/** Whether two words begin alike, as refund and refunded, report and reporting do. */
const areKin = (one: string, other: string): boolean =>
  one.slice(0, LEAST_OF_STEM) === other.slice(0, LEAST_OF_STEM);

const plain = ({ text }: Token) => foldHan(text).toLowerCase();

/** Words that say something of their own, and nothing that the other wording says as well. */
function ownWords(words: readonly Token[], { strengths }: Analysis, { parsed }: Analysis): Token[] {
  const there = parsed.tokens.map(plain);
  const firm = new Set(touching(words, strengths));
  return words.filter(
    (word) =>
      !firm.has(word) &&
      word.kind === "word" &&
      /^\p{L}/u.test(word.text) &&
      !isFunctionWord(word) &&
      !isLight(word) &&
      !ALL.test(word.text) &&
      !there.some((other) => areKin(plain(word), other)),
  );
}

/** Who or what was named before: the company, it. */
const ANAPHOR = /^(?:it|they|he|she|them|this|these)$/iu;

const isAnaphor = (words: readonly Token[]): boolean =>
  words.length === 1 && words.every(({ text }) => ANAPHOR.test(text));

/** A promise is said in so many words; to a reader, as terms of use and notices are, in fewer still. */
const MOST_WORDS = 15;
const MOST_WORDS_TO_YOU = 12;
const YOU = /\byour?\b/iu;

/** Whether an English wording promises something in short, and is none of the sentences that terms of use say of themselves. */
export function isPromise({ parsed: { folded, tokens }, isInformation }: Analysis): boolean {
  if (tokens.length > (YOU.test(folded) ? MOST_WORDS_TO_YOU : MOST_WORDS) || isInformation) return false;
  return /^[\p{Lu}\d"“']/u.test(folded) && !/:\s*$/u.test(folded) && !OF_TERMS.test(folded);
}

/**
 * Whether the only words that differ in a short promise are words of their own: there each was chosen. A word in place of
 * another to which it has no relation, or one that says which.
 */
export function isToldAlone(
  { removed, added, pairs }: Edit,
  earlier: Analysis,
  later: Analysis,
  f: Features,
): boolean {
  if (endsOtherwise({ removed, added })) return false;
  if (HARMLESS.some((name) => f[name])) return false;
  if (pairs.some(({ relation }) => relation === "synonym" || relation === "spelling")) return false;
  const [gone, made] = [ownWords(removed, earlier, later), ownWords(added, later, earlier)];
  if (gone.length + made.length + pairs.length === 0) return false;
  if ([removed, added].some(isAnaphor)) return false;
  if (gone.some((one) => made.some((other) => !areUnrelated(plain(one), plain(other))))) return false;
  const parties = [
    [...gone, ...pairs.map((pair) => pair.removed)],
    [...made, ...pairs.map((pair) => pair.added)],
  ] as const;
  const [one, other] = [partyNamed(parties[0], earlier.parsed), partyNamed(parties[1], later.parsed)];
  if (one && other && !areDistinctParties(one, other)) return false;
  // Who does it is no longer said, or is said now: that may be who did it before.
  const lone = removed.length === 0 ? added : added.length === 0 ? removed : [];
  if (/^by$/iu.test(lone[0]?.text ?? "")) return false;
  const isHedged = touching(earlier.hedges, removed).length + touching(later.hedges, added).length > 0;
  return !isHedged && isPromise(earlier) && isPromise(later);
}
