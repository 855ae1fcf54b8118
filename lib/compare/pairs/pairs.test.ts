import { describe, expect, test } from "vitest";
import type { Term } from "@/lib/generated/prisma/enums";
import { pairs } from "./all";
import { type Kind, pair } from "./shape";

const KIND_OF: Record<Term, Kind> = {
  amount: "amount",
  deadline: "deadline",
  strength: "strength",
  condition: "condition",
  actor: "scope",
  action: "scope",
  base: "scope",
  beneficiary: "scope",
  measurability: "scope",
};
const han = /\p{Script=Han}/u;
const share = (n: number) => n / pairs.length;
const ids = (wrong: typeof pairs) => wrong.map(({ id }) => id);

describe("the project's own pairs of wordings", () => {
  test("have the shape that they say", () => {
    for (const one of pairs) expect(pair.safeParse(one).error?.issues ?? [], one.id).toEqual([]);
  });

  test("are many, each of them once", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(240);
    expect(new Set(ids(pairs)).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ earlier, later }) => `${earlier}\n${later}`)).size).toBe(pairs.length);
    expect(ids(pairs.filter(({ earlier, later }) => earlier === later))).toEqual([]);
  });

  test("are half Chinese or across the languages, and a third harmless", () => {
    expect(share(pairs.filter(({ lang }) => lang !== "en").length)).toBeGreaterThanOrEqual(0.5);
    expect(pairs.filter(({ lang }) => lang.includes("-")).length).toBeGreaterThanOrEqual(30);
    const harmless = share(pairs.filter(({ changed }) => !changed).length);
    expect(harmless).toBeGreaterThanOrEqual(0.32);
    expect(harmless).toBeLessThanOrEqual(0.4);
  });

  test("are in the languages that they name", () => {
    const languageOf = (text: string) => (han.test(text) ? "zh" : "en");
    const wrong = pairs.filter(({ lang, earlier, later }) => {
      const [from = lang, to = lang] = lang.split("-");
      return languageOf(earlier) !== from || languageOf(later) !== to;
    });
    expect(ids(wrong)).toEqual([]);
  });

  test("name what changed, or that nothing did", () => {
    const wrong = pairs.filter(({ changed, kinds }) =>
      changed ? kinds.includes("cosmetic") : String(kinds) !== "cosmetic",
    );
    expect(ids(wrong)).toEqual([]);
  });

  test("expect rows of the kinds that they name", () => {
    for (const { id, kinds, expect: rows = [] } of pairs) {
      for (const { term, effect } of rows) {
        expect(kinds, id).toContain(KIND_OF[term]);
        if (effect === "dropped" || effect === "added") expect(kinds, id).toContain(effect);
      }
    }
    expect(pairs.filter((one) => one.expect).length).toBeGreaterThanOrEqual(80);
  });

  test("have each kind in both languages", () => {
    const kinds = ["amount", "scope", "deadline", "strength", "condition", "dropped", "added"] as const;
    for (const lang of ["en", "zh"] as const) {
      for (const kind of kinds) {
        const some = pairs.filter((one) => one.lang === lang && one.kinds.includes(kind));
        expect(some.length, `${lang} ${kind}`).toBeGreaterThanOrEqual(5);
      }
    }
  });
});
