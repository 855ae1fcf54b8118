/** The classes of quantifiers that differ in what is promised. */
export type Quantifier = "all" | "some" | "only";

const FORMS: [Quantifier, RegExp][] = [
  [
    "some",
    /\b(?:some|certain|selected|several|part of|parts of|a number of|many|most|pilot|a portion of|a share of)\b|部分|某些|一些|若干|试点|重点(?=[区城企行医学])|主要(?=[城地业部])|多数|大部分/gi,
  ],
  ["only", /\b(?:only|solely|exclusively)\b|仅(?!次)|只(?=[适限向对在有为])|限于/gi],
  [
    "all",
    /\b(?:all|every|each|any|entire|entirely|whole|100 ?%|fully|across the (?:entire |whole )?\p{L}+)\b|全部|所有|一切|全体|全(?=[国市省公球县区校集线网])|每(?=[一个位名家所座户])|任何|整个|各(?=[个级类地家]|学|医)/giu,
  ],
];

/** The classes of quantifiers in a folded text. */
export function quantifiersIn(folded: string): Set<Quantifier> {
  return new Set(FORMS.flatMap(([name, form]) => (folded.search(form) === -1 ? [] : [name])));
}

/** The span of the first quantifier of a class. */
export function quantifierAt(folded: string, wanted: Quantifier): { start: number; end: number } | null {
  const form = FORMS.find(([name]) => name === wanted)?.[1];
  const found = form && Array.from(folded.matchAll(form))[0];
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
