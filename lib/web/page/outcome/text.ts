import { foldText } from "@/lib/language/fold";
import { asksConsent, isAboutConsent, isPolicyTitle, type Told, WALLS, type Wall } from "./walls";

/** Pages with more words are no walls, whatever stands in them. */
const LONGEST_WALL = 250;
/** A page around a wall of that title may have menus. */
const LONGEST_TITLED = 400;
/** Common words are a wall's only on a page that says little else. */
const LONGEST_PLAIN = 60;
/** A page that asks for consent lists purposes and partners. */
const LONGEST_CONSENT = 700;
/** What a page that asks for consent says is about that, for so large a part. */
const MOSTLY = 0.6;
/** In letters; a Han character counts as three. */
const NEARLY_EMPTY = 60;
/** So much of a text is looked at, in UTF-16 units: no wall is longer. */
const SAMPLE = 40_000;

/** So much of a title is read, in UTF-16 units. */
const LONGEST_TITLE = 1_000;

/** What a page is by its words, where it is not what was asked for; null for a page. */
export function outcomeOfText(title: string, text: string): Told | "cookie_wall" | null {
  const folded = foldText(text.slice(0, SAMPLE)).toLowerCase();
  const words = wordsIn(folded);
  const said = sentencesOf(folded);
  const parts = partsOf(title.slice(0, LONGEST_TITLE));
  if (words <= LONGEST_CONSENT && isConsent(said) && !parts.some(isPolicyTitle)) return "cookie_wall";
  if (words <= LONGEST_TITLED)
    for (const part of parts) {
      const wall = WALLS.find(({ titles }) => titles.test(part));
      if (wall) return wall.outcome;
    }
  const told =
    tellingOf(said, words <= LONGEST_WALL, ({ says }) => says) ??
    tellingOf(said, words <= LONGEST_PLAIN, ({ plainly }) => plainly);
  if (told) return told;
  return lettersIn(folded) < NEARLY_EMPTY ? "nearly_empty" : null;
}

/** The first sentence that is a wall's says which. */
function tellingOf(said: readonly string[], isShort: boolean, form: (wall: Wall) => RegExp): Told | null {
  if (!isShort) return null;
  for (const sentence of said) {
    const wall = WALLS.find((one) => form(one).test(sentence));
    if (wall) return wall.outcome;
  }
  return null;
}

const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0;
const HAN = /\p{Script=Han}/gu;
/** Two Han characters are a word. */
const wordsIn = (text: string) => count(text, /[^\P{L}\p{Script=Han}]+/gu) + count(text, HAN) / 2;
const lettersIn = (text: string) => count(text, /\p{L}/gu) + 2 * count(text, HAN);

/** So much of a sentence is tried, in UTF-16 units. */
const LONGEST_SENTENCE = 400;
const trimmed = (text: string) =>
  text
    .slice(0, LONGEST_SENTENCE)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[^\p{L}\p{N}]{1,40}$/u, "");
const withWords = (parts: readonly string[]) => parts.map(trimmed).filter((one) => one !== "");

/** Sentences and lines, without what stands around their words. */
const sentencesOf = (folded: string): string[] =>
  withWords(folded.split(/[\n\r]+|(?<=[.!?;])\s+|(?<=\p{Script=Han}[.!?;])/u));

/** A title names its site as well. */
const partsOf = (title: string): string[] =>
  withWords(
    foldText(title)
      .toLowerCase()
      .split(/\s[-|·:»>/]+\s|[|_»]|:\s|(?<=[!?])\s/u),
  );

/** Whether a page asks for consent and says nothing else. */
function isConsent(said: readonly string[]): boolean {
  const sizeOf = (some: readonly string[]) => some.reduce((sum, one) => sum + one.length, 0);
  return said.some(asksConsent) && sizeOf(said.filter(isAboutConsent)) >= MOSTLY * sizeOf(said);
}
