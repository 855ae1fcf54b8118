type Style = { outer: readonly [string, string]; inner: readonly [string, string] };

const CURLY: Style = { outer: ["“", "”"], inner: ["‘", "’"] };
const CORNER: Style = { outer: ["「", "」"], inner: ["『", "』"] };

/** Words as they stand between quotation marks, and which of these they bring themselves. */
export type Quotation = {
  /** As long as what was given: a place in one is the same place in the other. */
  words: string;
  isOpened: boolean;
  isClosed: boolean;
};

type Mark = { at: number; style: Style; isOuter: boolean };
/** Two marks that belong together; one is missing where the text begins or ends within what they enclose. */
type Marks = { open: Mark | null; close: Mark | null; around: readonly Mark[] };

/** More marks that are open at once are no quotations: they stay as they are. */
const DEEPEST = 8;

/** What may follow the last mark of a text that stands between marks as a whole. */
const ENDS = /[\s.,;:!?。，；：！？…]/u;

function lastPlace(text: string): number {
  let at = text.length - 1;
  while (ENDS.test(text[at] ?? "")) at--;
  return at;
}

/**
 * What a text of a writing (`en`, `zh-Hans`, `zh-Hant`) looks like as a quote. Where marks stand around the whole of it,
 * they are the quote's. All others are marks within it, and change their form where they would be those around it:
 * He called it “safe” is quoted as “He called it ‘safe’”.
 */
export function quotation(text: string, writing = "en"): Quotation {
  const style = /^zh-(Hant|TW|HK)/.test(writing) ? CORNER : CURLY;
  const [first, last] = [text.search(/\S/u), lastPlace(text)];
  const all = marksIn(text, style);
  const whole = all.find(({ open, close }) => open?.at === first && close?.at === last);
  const opening = whole ?? all.find(({ open, close }) => open?.at === first && !close);
  const closing = whole ?? all.find(({ open, close }) => close?.at === last && !open);
  const words = text.split("");
  for (const marks of all) {
    const isEdge = marks === opening || marks === closing;
    if (!isEdge && (marks.open ?? marks.close)?.style !== style) continue;
    const within = marks.around.filter((one) => one !== opening?.open && one.style === style);
    const [before, after] = !isEdge && within.length % 2 === 0 ? style.inner : style.outer;
    if (marks.open) words[marks.open.at] = before;
    if (marks.close) words[marks.close.at] = after;
  }
  return { words: words.join(""), isOpened: opening !== undefined, isClosed: closing !== undefined };
}

/** The marks of a text, paired. A single one without its other half is an apostrophe, and left out. */
function marksIn(text: string, style: Style): Marks[] {
  const pairs: Marks[] = [];
  const open: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const read = markAt(text, at, style, open);
    if (!read) continue;
    const { mark, opens } = read;
    if (opens) {
      if (open.length < DEEPEST) open.push(mark);
      continue;
    }
    const begun = open.findLastIndex((one) => one.style === mark.style && one.isOuter === mark.isOuter);
    const begins = begun < 0 ? null : (open.splice(begun)[0] ?? null);
    if (begins || mark.isOuter) pairs.push({ open: begins, close: mark, around: [...open] });
  }
  const unclosed = open
    .filter(({ isOuter }) => isOuter)
    .map((mark) => ({ open: mark, close: null, around: [] }));
  const isApostrophe = (one: Mark) => !one.isOuter && open.includes(one);
  return [...pairs, ...unclosed].map((one) => ({
    ...one,
    around: one.around.filter((other) => !isApostrophe(other)),
  }));
}

function markAt(text: string, at: number, own: Style, open: readonly Mark[]) {
  const [before, char, after] = [text[at - 1] ?? "", text[at] ?? "", text[at + 1] ?? ""];
  if (char === '"') {
    const isOpen = open.some(({ style, isOuter }) => style === own && isOuter);
    // Inches.
    if (!isOpen && /\d/u.test(before)) return null;
    const opens = !isOpen && /\S/u.test(after) && !/[\p{Script=Latin}.,!?]/u.test(before);
    return { mark: { at, style: own, isOuter: true }, opens };
  }
  if (char === "’" && /\p{L}/u.test(before) && /\p{Script=Latin}/u.test(after)) return null;
  for (const style of [CURLY, CORNER]) {
    for (const pair of [style.outer, style.inner]) {
      if (!pair.includes(char)) continue;
      return { mark: { at, style, isOuter: pair === style.outer }, opens: char === pair[0] };
    }
  }
  return null;
}
