import { expect, test } from "vitest";
import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import { examples } from "./examples";
import { predictionOf, sentencesOf, shares, sidesOf, yesNo } from "./score";
import type { Version } from "./versions";

const version: Version = {
  ...{ id: "a", document: "A/b", before: "", after: "", substantive: true, artefact: false, unsure: false },
  removed: ["1. The shop closes at six.", "Dogs may come in."],
  added: ["The shop closes at five.", "Updated in May"],
  pairs: [
    [1, 1],
    [2, 0],
  ],
};

test("a change is right when both of its sentences are, whatever their numbers and spaces", () => {
  const changes = [
    { earlier: "(b)  The shop closes at six", later: "**The shop closes at five.**" },
    { earlier: "Dogs may come in.", later: "Updated in May" },
  ];
  const told = { substantive: true, artefact: false, changes };
  expect(sentencesOf(version, told)).toEqual({ gold: 2, said: 2, hit: 1 });
  expect(sidesOf(version, told)).toEqual({ gold: 3, said: 4, hit: 3 });
  expect(shares([sentencesOf(version, told)])).toEqual({ precision: 0.5, recall: 0.5 });
});

test("balanced accuracy is the mean of recall and specificity", () => {
  const answers = [
    ...[true, true, false, true].map((said) => ({ gold: true, said })),
    ...[true, false].map((said) => ({ gold: false, said })),
  ];
  expect(yesNo(answers)).toEqual({ recall: 0.75, specificity: 0.5, balanced: 0.625, precision: 0.75 });
});

test("the project's own versions are read rightly", () => {
  for (const one of examples) {
    const told = predictionOf(compareDocuments(one.before, one.after));
    const { gold, said, hit } = sentencesOf(one, told);
    expect({ id: one.id, substantive: told.substantive, artefact: told.artefact, gold, said, hit }).toEqual({
      ...{ id: one.id, substantive: one.substantive, artefact: one.artefact },
      ...{ gold: one.pairs.length, said: one.pairs.length, hit: one.pairs.length },
    });
  }
});
