import { offMainThread } from "@/lib/serving";
import type { SocialCard } from "@/lib/socialCard";
import { claimPicture } from "./claimPicture";
import { comparisonPicture } from "./comparisonPicture";
import { drawable, type Face, fontsFor } from "./fonts";
import { type Families, HEIGHT, WIDTH } from "./picture";

const FACES: Record<keyof Families, Face> = {
  serif: { face: "serif", weight: 500 },
  strongSerif: { face: "serif", weight: 600 },
  sans: { face: "sans", weight: 500 },
  strong: { face: "sans", weight: 600 },
};

/** Marks of ours, and the name of the site. */
const OURS = "stet“”…→ ";

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The same card without characters that no face of ours has, such as emoji or what joins words, and without what they leave. */
function onlyDrawable<T>(value: T, known: ReadonlySet<string>): T {
  const clean = (text: string) =>
    [...text.replace(/\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Cf}/gu, "")]
      .filter((char) => known.has(char))
      .join("")
      .replace(/ +(?=[ .,;:!?…，。；：！？”’）)])/g, "")
      .trim();
  const walk = (one: unknown): unknown => {
    if (typeof one === "string") return clean(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value) as T;
}

/** A social image as PNG. */
export async function drawCard(asked: SocialCard): Promise<Uint8Array> {
  offMainThread("drawCard");
  // Loaded when a picture is first asked for: they would make the start of every thread longer.
  const [{ default: satori }, { Resvg }] = await Promise.all([import("satori"), import("@resvg/resvg-js")]);
  const known = await drawable("serif", textsOf(asked).join("") + OURS);
  const card = onlyDrawable(asked, known);
  const all = textsOf(card).join("") + OURS;
  const made = await Promise.all(
    Object.entries(FACES).map(async ([name, face]) => ({ name, ...(await fontsFor(face, all)) })),
  );
  const families = Object.fromEntries(made.map(({ name, family }) => [name, family])) as Families;
  const picture = card.kind === "claim" ? claimPicture(card, families) : comparisonPicture(card, families);
  const svg = await satori(picture as never, {
    width: WIDTH,
    height: HEIGHT,
    fonts: made.flatMap(({ fonts }) => fonts),
  });
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
