import { cut, textWidth } from "@/lib/language/width";
import type { CardSide, ComparisonCard } from "@/lib/socialCard";
import { fitted } from "./fitted";
import { type Token, tokens } from "./marked";
import { type Families, frame, PADDING, WIDTH } from "./picture";
import { box, COLOURS, mark, type Node, type Style, text } from "./pieces";

const GAP = 48;
const COLUMN = (WIDTH - 2 * PADDING - GAP) / 2;
const LINE = 1.36;
const SIZES = [42, 38, 34, 31, 28, 26, 24];

const MOVED: Record<"earlier" | "later", Style> = {
  earlier: { color: COLOURS.cut, textDecoration: "line-through" },
  later: { color: COLOURS.pencil, textDecoration: "underline" },
};

/** The space after a word carries the line through what moved, and not beyond it. */
function wordNode({ text: word, gap, isMoved }: Token, next: Token | undefined, style: Style): Node {
  const goesOn = isMoved && next?.isMoved;
  return text(
    { whiteSpace: "pre", ...(isMoved && style), ...(gap && !goesOn && { marginRight: "0.26em" }) },
    gap && goesOn ? `${word} ` : word,
  );
}

/** Both wordings in one size: the larger one that fits the longer of them. */
function inOneSize({ earlier, later }: ComparisonCard, height: number) {
  const room = { width: COLUMN, height, lineHeight: LINE };
  const size = Math.min(...[earlier, later].map(({ text: words }) => fitted(words, room, SIZES).size));
  return (side: CardSide) => ({ ...fitted(side.text, room, [size]), height });
}

type Fitted = ReturnType<ReturnType<typeof inOneSize>>;

function wordingNode(side: CardSide, which: "earlier" | "later", words: Fitted, families: Families): Node {
  const all = tokens(words.text, side.moved);
  return box(
    { flexDirection: "column", width: COLUMN, borderTop: `3px solid ${COLOURS.rule}`, paddingTop: 16 },
    text({ fontFamily: families.sans, fontSize: 23, color: COLOURS.soft, marginBottom: 10 }, side.label),
    box(
      {
        flexWrap: "wrap",
        maxHeight: words.height,
        overflow: "hidden",
        fontFamily: families.serif,
        fontSize: words.size,
        lineHeight: LINE,
        color: COLOURS.ink,
      },
      ...all.map((token, n) => wordNode(token, all[n + 1], MOVED[which])),
    ),
  );
}

type Term = ComparisonCard["terms"][number];

/** What moved: the words before and after, or in which direction. */
function termNode({ term, from, to, effect }: Term, families: Families): Node {
  const words = (style: Style, shown: string) =>
    text({ fontFamily: families.strongSerif, fontSize: 36, lineHeight: 1.2, ...style }, shown);
  const change =
    from && to
      ? [
          words(MOVED.earlier, from),
          text({ fontFamily: families.sans, fontSize: 30, color: COLOURS.soft, margin: "0 12px" }, "→"),
          words({ color: COLOURS.pencil }, to),
        ]
      : [words({ color: COLOURS.ink }, effect)];
  return box(
    { flexDirection: "column", marginRight: 56 },
    text({ fontFamily: families.sans, fontSize: 22, color: COLOURS.soft, marginBottom: 2 }, term),
    box({ alignItems: "center" }, ...change),
  );
}

const TERM_EMS = (WIDTH - 2 * PADDING) / 36;

/** As many terms as stand in one line. */
function termsInLine(terms: readonly Term[]): Term[] {
  let room = TERM_EMS;
  return terms.filter(({ term, from, to, effect }) => {
    const words = from && to ? textWidth(from) + textWidth(to) + 1.6 : textWidth(effect);
    room -= Math.max(words, textWidth(term) * 0.62) + 1.6;
    return room >= -1.6;
  });
}

/** A line of the title, in ems. */
const TITLE = 42;
const LINE_EMS = (WIDTH - 2 * PADDING) / TITLE;

/** A comparison: what moved, and both wordings with the words that did. */
export function comparisonPicture(card: ComparisonCard, families: Families): Node {
  const title = cut(card.title, 2 * LINE_EMS - 5);
  const room = textWidth(title) > LINE_EMS - 1 ? 190 : 240;
  const set = inOneSize(card, room);
  return frame(
    box(
      { justifyContent: "space-between", alignItems: "flex-start" },
      mark(families.strongSerif, card.site),
      text({ fontFamily: families.sans, fontSize: 26, color: COLOURS.soft }, card.about),
    ),
    text({ fontFamily: families.strongSerif, fontSize: TITLE, lineHeight: 1.2, color: COLOURS.ink }, title),
    box({}, ...termsInLine(card.terms).map((term) => termNode(term, families))),
    box(
      { justifyContent: "space-between", minHeight: 200 },
      wordingNode(card.earlier, "earlier", set(card.earlier), families),
      wordingNode(card.later, "later", set(card.later), families),
    ),
  );
}
