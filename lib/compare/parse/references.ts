import type { Span } from "@/lib/language/span";
import { backReferences } from "../disclosure";

/** The country before the name of a law. */
const STATE = /中华人民共和国(?=[^,.;:]{1,16}(?:法|条例|规定|办法)|国务院令|主席令)/gu;

/** A section, an article, a note: it only says where something stands. */
const REFERENCE =
  /\b\d+(?:\.\d+)+(?= (?:above|below|hereof)\b)|(?:\b(?:sections?|articles?|clauses?|paragraphs?|items?|annex(?:es)?|appendix|schedules?|chapters?|tables?|exhibits?|steps?)|(?<!§)§{1,40})\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+\b|[A-Z]\b|(?<=\s)[a-z]\b)(?:\s?\([a-z\d]+\))*(?:\s*(?:,|and|or|to|through|&|-)\s*(?=\d|[IVX]+\b))?)+|第\s?[\d.零〇一二三四五六七八九十百]+(?:,[\d零一二三四五六七八九十百]+)*\s?(?:条|章|款|项|节|页|点)(?:第?[\d一二三四五六七八九十]+(?:,[\d一二三四五六七八九十]+)*(?:款|项))*|(?:前|本|上)[一二两三四五]?(?:条|款|项)(?!目)/gi;

/** The number of a point or a part, such as `4.1.2`. */
const NUMBERING =
  /^\s*\(?\d+(?:\.\d+)*[.)]\s|^\s*\(?\d{1,3}[.,)](?=\p{Script=Han})|^\s*(?:[一二三四五六七八九十]{1,3}[,.]|\([一二三四五六七八九十]{1,3}\))(?=\p{Script=Han})(?![一二三四五六七八九十])|^\s*\d{1,2}(?:\.\d{1,2})+\s+(?=\p{Lu}(?!illion|etres|eters|ercent|ilomet)|(?:these|this|the|you|we|if|any|our|your|each|no)\b)|(?<!\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred|thousand)[\s-])\(\d{1,2}(?:\.\d+)*\)(?=[\s.,;]|$)|\b\d+(?:\.\d+){2,}/gu;

/** A postal address or a telephone number. */
const ADDRESS =
  /\b(?:P\.?O\.? Box \d+|(?:\d{1,9}[-\w]{0,16}\s{1,4})?(?:[A-Z][\w.]{0,30}\s{1,4}){1,4}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Blvd\.?|Boulevard|Drive|Dr\.|Lane|Way|Square|Suite|Floor)\b[^;]{0,80}?(?:\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}\s?\d[A-Z]{2}\b)(?:,?\s[A-Z][a-z]+)?)|\+\d[\d ()-]{7,20}\d|(?<!\d)\(?\d{3,4}\)?[ -]\d{3,4}[ -]\d{3,4}(?!\d)/gu;

/** Words that only refer back: as we said last July. */
const BACK = "§back";

type Reference = Span & { key: string };

/** Every reference in a folded text, the longest first where they overlap. */
export function findReferences(folded: string): Reference[] {
  const found = [ADDRESS, REFERENCE, NUMBERING, STATE].flatMap((form) =>
    Array.from(folded.matchAll(form), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      key: "§ref",
    })),
  );
  const all = [...backReferences(folded).map((span) => ({ ...span, key: BACK })), ...found];
  const kept: Reference[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
