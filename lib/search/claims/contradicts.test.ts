import { describe, expect, test } from "vitest";
import { contradicts } from "./contradicts";

describe("what cannot both be said", () => {
  test.each([
    ["They will close the plant by 2030.", "They will close the plant by 2050."],
    ["公司将于2030年关闭工厂。", "公司将于二〇五〇年关闭工厂。"],
    ["The council will raise the fee.", "The council will lower the fee."],
    ["She opposes the new bridge.", "She supports the new bridge."],
    ["Sales rose last year.", "Sales fell last year."],
    ["They will stop selling data.", "They will keep selling data."],
    ["公司将关闭工厂。", "公司将保留工厂。"],
    ["他反对这项计划。", "他支持这项计划。"],
    ["條例禁止在河邊燒烤。", "条例允许在河边烧烤。"],
    ["Trains are hardly ever late.", "Trains are ever late."],
    ["他不同意这项安排。", "他同意这项安排。"],
    ["It employs at least 500 people.", "It employs at most 500 people."],
    ["It earned 3 billion dollars.", "It earned 3 billion euros."],
    ["They gave 20% of it.", "They gave 30% of it."],
    ["In May, Apple promised to open 300 shops.", "In May, Google promised to open 300 shops."],
    ["The former chief, John Keller, left the bank.", "The former chief, Mary Jonas, left the bank."],
  ])("%s | %s", (one, other) => {
    expect(contradicts(one, other)).toBe(true);
    expect(contradicts(other, one)).toBe(true);
  });

  test.each([
    ["We give 20% of our compute to safety.", "at least 20% of the computing resources go to safety"],
    ["They will close the plant by 2030.", "The plant will be closed before the end of 2030."],
    ["公司承诺2030年前关闭工厂。", "The company promised to close the plant by 2030."],
    ["It did not deny that nobody came.", "It said that nobody came, and did not deny it."],
    ["The price rose and fell.", "The price fell."],
    ["OpenAI gives a fifth of its compute.", "OpenAI will give a fifth of its compute to safety."],
  ])("but: %s | %s", (one, other) => {
    expect(contradicts(one, other)).toBe(false);
  });
});
