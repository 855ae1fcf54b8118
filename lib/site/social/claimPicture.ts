import type { ClaimCard } from "@/lib/socialCard";
import { RATING_DASHES, RATING_STROKES, RATING_TONES } from "@/lib/verdicts/ratingLook";
import { fitted } from "./fitted";
import { type Families, frame, PADDING, WIDTH } from "./picture";
import { box, COLOURS, mark, type Node, sign, text } from "./pieces";

const MAIN = { width: WIDTH - 2 * PADDING, lineHeight: 1.28 };
const SIZES = [72, 64, 56, 50, 44, 39, 35];
const ORIGINAL_SIZES = [28, 25];

const quoted = (words: string) => `“${words}”`;

function original({ original: words }: ClaimCard, families: Families): Node | null {
  if (!words) return null;
  const cut = fitted(words.text, { width: MAIN.width, height: 76, lineHeight: 1.35 }, ORIGINAL_SIZES);
  return text(
    { fontFamily: families.serif, fontSize: cut.size, lineHeight: 1.35, color: COLOURS.soft, marginTop: 22 },
    quoted(cut.text),
  );
}

/** The verdict as the page stamps it, or what became of the claim. */
function verdict({ rating, state }: ClaimCard, families: Families): Node | null {
  const frameOf = (colour: string, ...children: Node[]) =>
    box(
      {
        alignItems: "center",
        border: `3px solid ${colour}`,
        borderRadius: 10,
        padding: "12px 24px 13px 20px",
        backgroundColor: COLOURS.sheet,
      },
      ...children,
    );
  const label = (colour: string, words: string) =>
    text({ fontFamily: families.strong, fontSize: 34, lineHeight: 1.15, color: colour }, words);
  if (!rating) return state ? frameOf(COLOURS.cut, label(COLOURS.cut, state)) : null;
  const colour = COLOURS[RATING_TONES[rating.rating]];
  const path = { d: RATING_STROKES[rating.rating], colour, dash: RATING_DASHES[rating.rating] };
  return frameOf(colour, box({ marginRight: 14 }, sign(34, path)), label(colour, rating.label));
}

/** A claim: its words, who said them when, and the verdict. */
export function claimPicture(card: ClaimCard, families: Families): Node {
  // Room above the words too: the sentence over the original must not touch the name of the site.
  const height = card.original ? 216 : 330;
  const { main } = card;
  const words = fitted(main.text, { ...MAIN, height }, SIZES);
  return frame(
    box(
      { justifyContent: "space-between", alignItems: "flex-start" },
      mark(families.strongSerif, card.site),
      text({ fontFamily: families.sans, fontSize: 26, color: COLOURS.soft }, card.about),
    ),
    box(
      { flexDirection: "column", justifyContent: "center", flexGrow: 1 },
      text(
        {
          fontFamily: families.serif,
          fontSize: words.size,
          lineHeight: MAIN.lineHeight,
          color: COLOURS.ink,
          wordBreak: "break-word",
        },
        main.isQuote ? quoted(words.text) : words.text,
      ),
      original(card, families),
    ),
    box(
      {
        justifyContent: "space-between",
        alignItems: "center",
        borderTop: `2px solid ${COLOURS.rule}`,
        paddingTop: 26,
      },
      text(
        { fontFamily: families.sans, fontSize: 28, lineHeight: 1.3, color: COLOURS.soft, maxWidth: 640 },
        card.by,
      ),
      verdict(card, families),
    ),
  );
}
