/** Text between quotation marks is a phrase; the rest of a query is words. */
const PHRASE = /["“”„「」『』]([^"“”„「」『』]+)["“”„「」『』]/gu;
/** More phrases make a query no clearer. */
const MAX_PHRASES = 8;

export function phrasesOf(text: string): string[] {
  return Array.from(text.matchAll(PHRASE), ([, phrase = ""]) => phrase)
    .filter((phrase) => phrase.trim() !== "")
    .slice(0, MAX_PHRASES);
}

export const withoutQuotationMarks = (text: string): string =>
  text
    .replace(/["“”„「」『』]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
