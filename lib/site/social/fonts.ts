import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Font } from "satori";

/** The site's own faces. What varies in them is fixed to one weight, since satori knows none that vary. */
const FACES = {
  serif: ["source-serif-4", "noto-serif-sc"],
  sans: ["inter", "noto-sans-sc"],
} as const;
export type FaceName = keyof typeof FACES;
export type Face = { face: FaceName; weight: 500 | 600 };

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|\p{sc=Han}/u;

const folder = (name: string) => path.join(process.cwd(), "node_modules/@fontsource-variable", name);

type Slice = { file: string; ranges: (readonly [first: number, last: number])[] };
const known = new Map<string, Promise<Slice[]>>();

/** The pieces of a package, and which characters each has. */
function slicesOf(name: string): Promise<Slice[]> {
  const slices = known.get(name) ?? readSlices(name);
  known.set(name, slices);
  return slices;
}

async function readSlices(name: string): Promise<Slice[]> {
  const written: Record<string, string> = JSON.parse(
    await readFile(path.join(folder(name), "unicode.json"), "utf8"),
  );
  return Object.entries(written).map(([slice, ranges]) => ({
    file: path.join(folder(name), "files", `${name}-${slice.replace(/[[\]]/g, "")}-wght-normal.woff2`),
    ranges: ranges.split(",").map((range) => {
      const [first = 0, last = first] = range
        .slice("U+".length)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last] as const;
    }),
  }));
}

const has = ({ ranges }: Slice, char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => point >= first && point <= last);
};

/** Which characters of a text each piece draws; in the order of the packages, Chinese marks from the Chinese one. */
async function shared(face: FaceName, text: string): Promise<Map<string, string>> {
  const [latin, chinese] = await Promise.all(FACES[face].map(slicesOf));
  const pieces = new Map<string, string>();
  for (const char of new Set(text)) {
    const order = HAN.test(char) ? [chinese, latin] : [latin, chinese];
    const slice = order.flatMap((slices) => slices?.find((one) => has(one, char)) ?? [])[0];
    if (slice) pieces.set(slice.file, (pieces.get(slice.file) ?? "") + char);
  }
  return pieces;
}

/** The characters of a text that the faces can draw. */
export async function drawable(face: FaceName, text: string): Promise<Set<string>> {
  return new Set([...(await shared(face, text)).values()].join(""));
}

const familyOf = ({ face, weight }: Face) => `${face}-${weight}`;

/** Fonts that draw a text in a face and nothing besides, and the families to name for it. */
export async function fontsFor(face: Face, text: string): Promise<{ fonts: Font[]; family: string }> {
  const { default: subsetFont } = await import("subset-font");
  const pieces = [...(await shared(face.face, text))];
  const fonts = await Promise.all(
    pieces.map(async ([file, chars], n): Promise<Font> => {
      const bytes = await readFile(file);
      const data = await subsetFont(bytes, chars, {
        targetFormat: "truetype",
        variationAxes: { wght: face.weight },
      });
      return { name: `${familyOf(face)}-${n}`, data, weight: face.weight, style: "normal" };
    }),
  );
  return { fonts, family: fonts.map(({ name }) => name).join(", ") };
}
