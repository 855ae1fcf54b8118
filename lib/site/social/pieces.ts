import { SOFTWARE } from "@/lib/siteName";
/** Nodes of satori: what React would make, without React. */
export type Style = Record<string, string | number>;
export type Node = { type: string; props: { style?: Style; children?: Child; [attribute: string]: unknown } };
type Child = string | Node | (Node | null)[] | null;

export const box = (style: Style, ...children: (Node | null)[]): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

export const text = (style: Style, children: string): Node => ({
  type: "div",
  props: { style: { display: "block", ...style }, children },
});

/** The site's colours by day (app/stet.css). */
export const COLOURS = {
  paper: "#fbfaf6",
  sheet: "#ffffff",
  wash: "#f3f0e8",
  ink: "#1c1b18",
  soft: "#5d5a52",
  rule: "#e3dfd4",
  pencil: "#1d4ed8",
  cut: "#b42318",
  kept: "#17704a",
  works: "#855600",
  mixed: "#6b4fbb",
  grey: "#625f58",
} as const;

type Path = { d: string; colour: string; dash?: string | undefined };

/** A sign drawn on 16 × 16. */
export const sign = (size: number, { d, colour, dash }: Path): Node => ({
  type: "svg",
  props: {
    width: size,
    height: size,
    viewBox: "0 0 16 16",
    children: [
      {
        type: "path",
        props: {
          d,
          fill: "none",
          stroke: colour,
          "stroke-width": 1.75,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
          ...(dash && { "stroke-dasharray": dash }),
        },
      },
    ],
  },
});

/** The site's mark: its name over a row of dots, as a proof-reader lets words stand; another name stands for itself. */
export function mark(family: string, site: string): Node {
  if (site !== SOFTWARE)
    return text({ fontFamily: family, fontSize: 36, lineHeight: 1.2, color: COLOURS.ink }, site);
  const dots = Array.from({ length: 7 }, (_, n) =>
    box({
      width: 5,
      height: 5,
      borderRadius: 3,
      backgroundColor: COLOURS.pencil,
      marginRight: n < 6 ? 6 : 0,
    }),
  );
  return box(
    { flexDirection: "column", alignItems: "flex-start" },
    text(
      { fontFamily: family, fontSize: 42, lineHeight: 1, color: COLOURS.ink, letterSpacing: -0.6 },
      "stet",
    ),
    box({ marginTop: 5 }, ...dots),
  );
}
