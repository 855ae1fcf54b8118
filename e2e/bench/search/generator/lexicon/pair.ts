/** One thing said in both languages. */
export type Pair = { en: string; zh: string };

/** Reads `school|学校, hospital|医院`. */
export function pairs(written: string): Pair[] {
  return written
    .split(",")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [en = "", zh = ""] = pair.split("|");
      if (!en || !zh) throw new Error(`Not in both languages: ${pair}`);
      return { en, zh };
    });
}
