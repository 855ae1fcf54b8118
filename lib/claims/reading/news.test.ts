import { describe, expect, test } from "vitest";
import { partialDateInput } from "@/lib/dates";
import { prefill } from "../prefill";
import { NEWS } from "./fixtures/news";

/** What the form would be filled with for each sentence, after those before it. */
const read = NEWS.flatMap(({ lang, publishedOn, rows }) =>
  rows.map(([sentence, speaker, kinds, saidOn], nth) => {
    const before = rows
      .slice(0, nth)
      .map(([earlier]) => earlier + (lang === "en" ? " " : ""))
      .join("");
    const found = prefill(sentence, { lang, publishedOn, speakers: [], before });
    const date = found.saidOn && partialDateInput(found.saidOn.date);
    return { sentence, speaker, kinds, saidOn, name: found.speaker?.name, kind: found.kind, date };
  }),
);

describe("news in our own words", () => {
  test("nobody is named who does not speak, and no date is given that is not the saying's", () => {
    const wrong = read.filter(
      ({ name, speaker, date, saidOn }) =>
        (name !== undefined && name !== speaker) || (date !== undefined && date !== saidOn),
    );
    expect(wrong).toEqual([]);
  });

  test("hardly ever is a kind told that it is not", () => {
    const told = read.flatMap((one) => (one.kind === undefined ? [] : [{ ...one, kind: one.kind }]));
    const wrong = told.filter(({ kind, kinds }) => !kinds.includes(kind));
    expect(wrong.length / told.length, JSON.stringify(wrong)).toBeLessThan(0.05);
  });

  test("and most of it is found", () => {
    const share = (isFound: (one: (typeof read)[number]) => boolean, of = read) =>
      of.filter(isFound).length / of.length;
    const spoken = read.filter(({ speaker }) => speaker !== null);
    expect(share(({ name }) => name !== undefined, spoken)).toBeGreaterThan(0.9);
    expect(share(({ kind }) => kind !== undefined)).toBeGreaterThan(0.7);
    expect(share(({ date, saidOn }) => date !== undefined || saidOn === null)).toBeGreaterThan(0.8);
  });
});
