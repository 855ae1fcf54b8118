import { box, COLOURS, type Node } from "./pieces";

/** What social networks show whole, and what they ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const PADDING = 60;

/** The families to name for each kind of text. */
export type Families = { serif: string; strongSerif: string; sans: string; strong: string };

/** The sheet that everything stands on. */
export const frame = (...children: (Node | null)[]): Node =>
  box(
    {
      boxSizing: "border-box",
      width: WIDTH,
      height: HEIGHT,
      flexDirection: "column",
      justifyContent: "space-between",
      backgroundColor: COLOURS.paper,
      padding: `48px ${PADDING}px 44px`,
      overflow: "hidden",
    },
    ...children,
  );
