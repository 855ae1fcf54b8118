import { describe, expect, test } from "vitest";
import { areDistinctEnglish } from "@/lib/language/wordLists/distinctEnglish";
import { wordNetRelation } from "@/lib/language/wordRelations";
import { compare } from "../compare";
import { meaningsOf } from "../parse/phrases";
import { ANTONYMS } from "./antonyms";
import { EQUIVALENTS } from "./equivalents";
import { SYNONYMS } from "./synonyms";

const answer = (earlier: string, later: string) => compare({ text: earlier }, { text: later }).answer;

describe("phrases that say the same", () => {
  test("no line joins two meanings of the lines above", () => {
    expect(EQUIVALENTS.filter((line) => meaningsOf(line).size > 1)).toEqual([]);
  });

  test("no meaning holds two words that are each other's opposite, or that a list sets apart", () => {
    const meanings = new Map<string, string[]>();
    for (const line of [...SYNONYMS, ...EQUIVALENTS])
      for (const meaning of meaningsOf(line))
        meanings.set(meaning, [
          ...(meanings.get(meaning) ?? []),
          ...line.filter((words) => /^[a-z]+$/u.test(words)),
        ]);
    const antonyms = new Set(ANTONYMS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    const differ = (one: string, other: string) =>
      antonyms.has(`${one} ${other}`) ||
      areDistinctEnglish(one, other) ||
      wordNetRelation(one, other) === "antonym";
    const found = [...meanings.values()].flatMap((words) =>
      words.flatMap((one) =>
        words.filter((other) => one < other && differ(one, other)).map((other) => [one, other]),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["The ministry tackled corruption.", "The ministry has fought corruption."],
    ["We let customers know in writing.", "We inform customers in writing."],
    ["The bridge will be shut to lorries from 1 March.", "From 1 March the bridge will be closed to trucks."],
    ["Data is deleted when you close your account.", "Once you close your account, your data is erased."],
    ["Anyone can attend.", "Any person can attend."],
    ["The rule takes effect on 1 March 2025.", "The rule is effective from 1 March 2025."],
    ["Our help desk is open around the clock.", "Our help desk is open 24 hours a day."],
    ["Members must comply with the code of conduct.", "Members have to abide by the code of conduct."],
    ["The law will be repealed.", "We will repeal the law."],
    ["The company will halt all work in Russia.", "The company will stop all its work in Russia."],
    [
      "If you are not satisfied, we will give you your money back.",
      "We will refund you if you are not satisfied.",
    ],
    [
      "We share data to the fullest extent permitted by law.",
      "We share data to the extent permitted under applicable law.",
    ],
    ["We put the plan into practice.", "We implemented the plan."],
    ["Every tenant will be consulted.", "All renters will be consulted."],
  ])("in any of their forms: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).toBe("same");
    expect(answer(later, earlier)).toBe("same");
  });

  test.each([
    ["We do not share your data with advertisers.", "We do not sell your data to advertisers."],
    ["We will store your search history for 90 days.", "We will delete your search history after 90 days."],
    ["We will refund cancelled tickets.", "We will credit cancelled tickets."],
    ["We will cancel the road project.", "We will pause the road project."],
    ["We will notify you before we share your data.", "We will ask you before we share your data."],
    ["We aim to have zero accidents.", "We ensure zero accidents."],
    ["We will replace broken units.", "We will repair broken units."],
    ["We will cut direct emissions by half.", "We will cut indirect emissions by half."],
    ["The fee will be waived.", "The fee will be deferred."],
    ["We will restore the canal.", "We will preserve the canal."],
    ["The report is for internal use.", "The report is for international use."],
    ["All vehicles will be banned from the centre.", "All cars will be banned from the centre."],
    ["We collect your personal data for this.", "We collect your email address for this."],
    ["The app runs on all devices that we sell.", "The app runs on all phones that we sell."],
    ["Your order will be delivered within two days.", "Your order will be shipped within two days."],
  ])("but not what only looks alike: %s / %s", (earlier, later) => {
    expect(answer(earlier, later)).not.toBe("same");
    expect(answer(later, earlier)).not.toBe("same");
  });
});
