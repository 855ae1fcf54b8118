import fc from "fast-check";
import { expect, test } from "vitest";
import { candidateNames, SpeakerNames } from "./names";

const names = new SpeakerNames([
  { folded: "openai", speakerId: "openai" },
  { folded: "sam altman", speakerId: "altman" },
  { folded: "altman", speakerId: "altman" },
  { folded: "奥特曼", speakerId: "altman" },
  { folded: "jan", speakerId: "jan" },
  { folded: "jan leike", speakerId: "leike" },
]);
const ids = (text: string) => names.find(text).map(({ id }) => id);

test.each([
  ["Sam Altman's company", ["altman"]],
  ["SAM  ALTMAN wrote", ["altman"]],
  ["奧特曼表示", ["altman"]],
  ["据OpenAI的奥特曼说", ["openai", "altman"]],
  ["Jan Leike resigned", ["leike"]],
  ["an opena idea", []],
])("%s", (text, expected) => {
  expect(ids(text).toSorted()).toEqual(expected.toSorted());
});

test("a name that too many speakers share names nobody", () => {
  const many = Array.from({ length: 5 }, (_, n) => ({ folded: "wang", speakerId: String(n) }));
  expect(new SpeakerNames(many).find("Wang said")).toEqual([]);
});

test("the candidates of any text are bounded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
      expect(candidateNames(text).length).toBeLessThan(4_200);
    }),
    { numRuns: 20 },
  );
  expect(candidateNames("超".repeat(100_000)).length).toBeLessThan(4_200);
});
