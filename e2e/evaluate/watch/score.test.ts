import { expect, test } from "vitest";
import { compareVisits, type Visit } from "@/lib/compare/documents/compareVisits";
import { examples } from "../documents/examples";
import { predictionOf, sharesOf, type Told } from "./score";

const visit = (text: string): Visit => ({ outcome: "page", title: "", text, extractor: "1" });
const [first] = examples;

const rowOf = (substantive: boolean, artefact: boolean, raised: boolean, isKnown: boolean): Told => {
  if (!first) expect.fail();
  return { version: { ...first, substantive, artefact }, told: { raised, artefact: isKnown } };
};

test("shares are of the versions that changed, of those which did not, and of artefacts", () => {
  const rows = [
    ...[rowOf(true, false, true, false), rowOf(true, false, false, false)],
    ...[rowOf(false, false, true, false), rowOf(false, false, false, true)],
    ...[rowOf(false, true, false, true), rowOf(false, true, false, false)],
  ];
  expect(sharesOf(rows)).toEqual({
    ...{ raised: 1 / 2, falselyRaised: 1 / 4, artefacts: 1 / 2, falseArtefacts: 1 / 4 },
  });
});

test("the project's own versions are raised where they changed, and known for the capture's", () => {
  for (const { id, before, after, substantive, artefact } of examples)
    expect({ id, ...predictionOf(compareVisits(visit(before), visit(after))) }).toEqual({
      ...{ id, raised: substantive, artefact },
    });
});
