import { describe, expect, test } from "vitest";
import { compare } from "./compare";

function read(earlier: string, later: string) {
  const { changed, answer, changes } = compare({ text: earlier }, { text: later });
  return {
    changed,
    answer,
    rows: changes.flatMap(({ term, effect }) => (effect === "same" ? [] : [`${term}/${effect}`])),
  };
}

describe("words of its own that are all that differs in a short promise change it", () => {
  test.each([
    ["We will test our boilers for lead.", "We will test our pipes for lead."],
    ["The clinic treats injured dogs.", "The clinic treats dogs."],
    ["Members who litter will be fined.", "Members who repeatedly litter will be fined."],
    ["Nurses will train new carers.", "Nurses will phone new carers."],
  ])("%s → %s", (earlier, later) => {
    expect(read(earlier, later).changed).toBe(true);
    expect(read(later, earlier).changed).toBe(true);
  });

  test.each([
    ["We keep footage for a period of 30 days.", "We keep footage for 30 days."],
    ["If your bike is stolen, we will refund you.", "If your bike is stolen, we will give you a refund."],
    ["The council will halve its waste by 2031.", "The council will cut its waste by half by 2031."],
    ["Anyone who takes part in the race gets a shirt.", "All who participate in the race get a shirt."],
    ["If you do not agree, you may leave.", "If you disagree, you may leave."],
    ["We will no longer sell tobacco.", "We will stop selling tobacco."],
    ["We no longer sell tobacco.", "We stopped selling tobacco."],
    ["See our Shipping guidelines.", "See our Delivery shipping guidelines."],
  ])("%s → %s says the same, or nobody can tell", (earlier, later) => {
    expect(read(earlier, later).changed).toBe(false);
    expect(read(later, earlier).changed).toBe(false);
  });
});

describe("a stage in place of the deed is a weaker action", () => {
  test.each([
    ["We will build a tram to the port.", "We will start work on a tram to the port."],
    ["The mayor will close the incinerator.", "The mayor will review the incinerator."],
    ["We will insulate every school.", "We will offer to insulate every school."],
    ["We will deliver the new ferry.", "We will support the delivery of the new ferry."],
  ])("%s → %s", (earlier, later) => {
    expect(read(earlier, later)).toMatchObject({ answer: "changed", rows: ["action/weaker"] });
    expect(read(later, earlier)).toMatchObject({ answer: "changed", rows: ["action/stronger"] });
  });
});

describe("terms that words alone tell", () => {
  test.each([
    [
      "a total",
      "We will cut our emissions by 40% by 2035.",
      "We will cut our emissions per tonne of steel by 40% by 2035.",
      "base/unclear",
    ],
    [
      "a limit",
      "We answer letters within 10 days.",
      "We answer letters without undue delay.",
      "deadline/later",
    ],
    ["a limit and at once", "We fix leaks within 24 hours.", "We fix leaks immediately.", "deadline/earlier"],
    [
      "before",
      "You will hear from us before we sell the house.",
      "You will hear from us after we sell the house.",
      "deadline/later",
    ],
    [
      "a rate",
      "Each tenant will get 40 euros a week.",
      "Each tenant will get 40 euros a month.",
      "amount/weaker",
    ],
    [
      "whose",
      "Every pupil will get a meal.",
      "Every pupil whose parents are out of work will get a meal.",
      "beneficiary/narrower",
    ],
    ["where", "Fares are capped at £3.", "Fares are capped at £3 on rural lines.", "action/narrower"],
    ["our suppliers", "We will clean the beach.", "Our suppliers will clean the beach.", "actor/unclear"],
    [
      "by whom",
      "The county will clean the verges.",
      "The verges will be cleaned by volunteers.",
      "actor/unclear",
    ],
  ])("%s", (_, earlier, later, row) => {
    expect(read(earlier, later)).toMatchObject({ changed: true, rows: [row] });
  });

  test("what is generally available is no hedge", () => {
    expect(
      read("We will not sell maps of the reef.", "We will not sell generally available maps of the reef.")
        .rows,
    ).toEqual(["action/narrower"]);
  });

  test("a passive that names the same actor says the same", () => {
    expect(
      read(
        "The regulator must inspect every dam each year.",
        "Every dam must be inspected by the regulator every year.",
      ).answer,
    ).toBe("same");
  });
});

describe("a verb that says as much as one that may lead up to a deed is no change", () => {
  test.each([
    ["We will launch an atlas in June.", "We will release an atlas in June."],
    ["We will start a fund for weavers.", "We will set up a fund for weavers."],
    ["The board will approve the plan in May.", "The board will pass the plan in May."],
    ["We will investigate complaints.", "We will look into complaints."],
    ["We will monitor the weir.", "We will keep an eye on the weir."],
    ["We will warn tenants of works.", "We will notify tenants of works."],
    ["We will plant oaks along the canal.", "We will plant oaks beside the canal."],
    ["我们将推进渠道清淤。", "我们将推动渠道清淤。"],
  ])("%s → %s", (earlier, later) => {
    expect(read(earlier, later).changed).toBe(false);
    expect(read(later, earlier).changed).toBe(false);
  });

  test.each([
    ["We will create a park by the weir.", "We will start work on a park by the weir."],
    ["We will open a clinic in May.", "We will plan a clinic in May."],
    ["The council will inform tenants.", "The council will consult tenants."],
    ["The board will pass the plan in May.", "The board will review the plan in May."],
  ])("%s → %s is told", (earlier, later) => {
    expect(read(earlier, later).changed).toBe(true);
    expect(read(later, earlier).changed).toBe(true);
  });
});

describe("who is addressed is forbidden the same by other words, and the speaker is not", () => {
  test.each([
    ["You may not resell the maps.", "You shall not resell the maps."],
    ["You may not resell the maps.", "You will not resell the maps."],
    ["You shall not resell the maps.", "You must not resell the maps."],
    ["Users may not share a password.", "Users shall not share a password."],
    ["The licensee may not sublet the press.", "The licensee shall not sublet the press."],
  ])("%s → %s", (earlier, later) => {
    expect(read(earlier, later)).toMatchObject({ answer: "same", rows: [] });
    expect(read(later, earlier)).toMatchObject({ answer: "same", rows: [] });
  });

  test.each([
    ["We may not sell your letters.", "We will not sell your letters."],
    ["You may not be charged.", "You will not be charged."],
    ["You may not lose your seat.", "You will not lose your seat."],
    ["You will not find cheaper maps.", "You may not find cheaper maps."],
    ["You must not park here.", "You should not park here."],
    ["You may resell the maps.", "You shall not resell the maps."],
    ["You cannot be evicted.", "You can be evicted."],
    ["We may not sell maps.", "We may sell maps."],
  ])("%s → %s is another thing", (earlier, later) => {
    expect(read(earlier, later).changed).toBe(true);
    expect(read(later, earlier).changed).toBe(true);
  });
});
