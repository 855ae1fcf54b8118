import type { Span } from "./span";

/** What a date bounds: the last day (`by`), the first day (`from`), about then, or exactly then (`on`). */
export type Bound = "by" | "from" | "about" | "on";

const EN_BEFORE: [RegExp, Bound][] = [
  [
    /\b(?:by|before|until|till|no later than|not later than|prior to|on or before|due|up to|to)\s+(?:the\s+)?$/iu,
    "by",
  ],
  [
    /\b(?:from|since|after|starting|beginning|effective|as of|as from|no earlier than|not before)\s+(?:in\s+|on\s+)?(?:the\s+)?$/iu,
    "from",
  ],
  [/\b(?:around|about|circa|approximately|roughly)\s+$/iu, "about"],
];

const ZH_BEFORE: [RegExp, Bound][] = [
  [/(?:截至|截止到?|直到|直至|到|至|不晚于|不迟于|最迟|最晚|早于)\s*$/u, "by"],
  [/(?:自|从|由|始于)\s*$/u, "from"],
  [/(?:约|大约)\s*$/u, "about"],
];

const ZH_AFTER: [RegExp, Bound][] = [
  [/^(?:之前|以前|前|为止|止|内|之内|以内)/u, "by"],
  [/^(?:起|开始|以来|之后|以后|后)/u, "from"],
  [/^(?:左右|前后)/u, "about"],
];

/** A baseline is no bound: from 2019 levels. */
const BASELINE =
  /^['’]?s?\s*(?:levels?|baseline|base year|figures?)\b|^(?:年?(?:的?水平|为基(?:准|数|年)))/iu;

export function boundAt(text: string, span: Span, isHan: boolean): Span & { bound: Bound } {
  if (BASELINE.test(text.slice(span.end, span.end + 12))) return { bound: "on", ...span };
  const left = text.slice(Math.max(0, span.start - 28), span.start);
  const right = text.slice(span.end, span.end + 8);
  for (const [form, bound] of isHan ? ZH_AFTER : []) {
    const found = form.exec(right);
    if (found) return { bound, start: span.start, end: span.end + found[0].length };
  }
  for (const [form, bound] of isHan ? ZH_BEFORE : EN_BEFORE) {
    const found = form.exec(left);
    if (found) return { bound, start: span.start - found[0].length, end: span.end };
  }
  return { bound: "on", ...span };
}
