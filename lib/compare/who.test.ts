import { describe, expect, it } from "vitest";
import { compare } from "./compare";
import { mirror } from "./mirror";
import type { Change } from "./types";

const SPEAKER = ["GitHub", "GitHub, Inc."];

function read(earlier: string, later: string, speaker?: string[]) {
  const [there, back] = [
    compare({ text: earlier }, { text: later }, { speaker }),
    compare({ text: later }, { text: earlier }, { speaker }),
  ];
  expect(mirror(back).changes).toEqual(there.changes);
  expect(back.answer).toBe(there.answer);
  const rows = ({ changes }: { changes: Change[] }) =>
    changes.flatMap(({ term, effect }) => (effect === "same" ? [] : [`${term}/${effect}`]));
  return { answer: there.answer, rows: rows(there), mirrored: rows(back) };
}

describe("somebody else acts", () => {
  it.each([
    ["The government will run the new clinics.", "Local councils will run the new clinics."],
    ["The county will grit the roads.", "The ministry will grit the roads."],
    ["We will refund the deposit to you.", "Northgate Bank will refund the deposit to you."],
    ["The deposit will be refunded by us.", "The deposit will be refunded by the Deposit Protection Agency."],
  ])("%s → %s", (earlier, later) => {
    expect(read(earlier, later)).toMatchObject({ answer: "changed", rows: ["actor/unclear"] });
  });

  it.each([
    ["The company will mend the lift.", "It will mend the lift."],
    ["Harbour Bank will keep its branch open.", "We will keep our branch open."],
    ["The state will run the new clinics.", "The government will run the new clinics."],
    ["We will refund the deposit to you.", "Stripe will refund the deposit to you."],
  ])("may be one: %s → %s", (earlier, later) => {
    expect(read(earlier, later).answer).not.toBe("changed");
  });
});

describe("where it is known who speaks", () => {
  it.each([
    ["We will delete your logs within 30 days.", "GitHub will delete your logs within 30 days."],
    ["We publish our audits.", "GitHub publishes GitHub's audits."],
    ["Your logs will be deleted by us.", "GitHub will delete your logs."],
  ])("we and the speaker's own name are one: %s → %s", (earlier, later) => {
    expect(read(earlier, later, SPEAKER)).toMatchObject({ answer: "same", rows: [] });
  });

  it("so is a name that is known to be the speaker's", () => {
    const renames = [["GitHub", "Logical Awesome"]];
    const [earlier, later] = ["We will pay the fee.", "Logical Awesome will pay the fee."];
    const found = compare({ text: earlier }, { text: later }, { renames, speaker: SPEAKER });
    expect(found.answer).toBe("same");
  });

  it.each([
    ["We will store your card details.", "Stripe will store your card details."],
    ["GitHub will store your card details.", "Stripe will store your card details."],
    ["Your card details will be stored by us.", "Your card details will be stored by Stripe."],
  ])("another name is somebody else: %s → %s", (earlier, later) => {
    expect(read(earlier, later, SPEAKER)).toMatchObject({ answer: "changed", rows: ["actor/unclear"] });
  });

  it("only the speaker knows it where nobody says who speaks", () => {
    expect(read("We will pay the fee.", "GitHub will pay the fee.").answer).toBe("cannot_tell");
  });
});

describe("quantifiers behind a denial", () => {
  it.each([
    ["We will not sell any of your photos.", "We will not sell all of your photos."],
    ["The app never reads any contacts.", "The app never reads every contact."],
    ["The city won't close any libraries.", "The city won't close all libraries."],
  ])("not all rules out less than not any: %s → %s", (earlier, later) => {
    expect(read(earlier, later)).toEqual({
      answer: "changed",
      rows: ["action/narrower"],
      mirrored: ["action/broader"],
    });
  });

  it.each([
    ["No pupil will pay.", "Not a single pupil will pay."],
    ["No bridge will close.", "Not one bridge will close."],
    ["None of the bridges will close.", "Not one of the bridges will close."],
    ["There is no plan to close it.", "There is not a single plan to close it."],
    ["The fleet will be fully electric.", "The fleet will be 100% electric."],
    ["Our boxes are entirely recyclable.", "Our boxes are 100 per cent recyclable."],
  ])("none at all, all of it: %s → %s", (earlier, later) => {
    expect(read(earlier, later)).toMatchObject({ answer: "same", rows: [] });
  });

  it.each([
    ["The fleet will be 100% electric.", "The fleet will be 80% electric."],
    ["The fleet will be fully electric.", "The fleet will be 80% electric."],
    ["Our boxes are entirely recyclable.", "Our boxes are largely recyclable."],
    ["Our boxes are 100% recyclable.", "Our boxes are mostly recyclable."],
    ["No pupil will pay.", "Not every pupil will pay."],
    ["It is no payment.", "It is a single payment."],
  ])("some of it: %s → %s", (earlier, later) => {
    expect(read(earlier, later).answer).toBe("changed");
  });
});

describe("what there is gave way to what comes", () => {
  it.each([
    ["We will plant a tree for each car sold so far.", "We will plant a tree for each car sold in future."],
    [
      "A third of the flats already approved will be cheap.",
      "A third of the flats to be approved will be cheap.",
    ],
    ["We will insulate existing schools.", "We will insulate new schools."],
    ["高校将得到我们迄今采购芯片的15%。", "高校将得到我们今后采购芯片的15%。"],
  ])("%s → %s", (earlier, later) => {
    const found = read(earlier, later);
    expect(found.answer).toBe("changed");
    expect(found.rows).toContain("base/unclear");
  });

  it("tells who it is, where it is people", () => {
    expect(read("Existing tenants will pay less.", "New tenants will pay less.").rows).not.toContain(
      "base/unclear",
    );
  });

  it.each([
    ["We publish each contract signed up to now.", "We publish each contract signed so far."],
    ["The rule holds from now on.", "The rule holds from today onwards."],
    ["From now on, we will plant trees.", "In future, we will plant trees."],
  ])("says the same: %s → %s", (earlier, later) => {
    expect(read(earlier, later).answer).toBe("same");
  });
});
