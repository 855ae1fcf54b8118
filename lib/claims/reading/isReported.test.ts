import { expect, test } from "vitest";
import { isReported } from "./isReported";

const CLARK = { kind: "person", names: ["Tim Clark"] } as const;
const ALTMAN = { kind: "person", names: ["Sam Altman", "奥特曼"] } as const;
const MAY = { kind: "person", names: ["Theresa May"] } as const;
const DO = { kind: "person", names: ["Linh Do"] } as const;
const OPENAI = { kind: "organization", names: ["OpenAI"] } as const;

test.each([
  [CLARK, "Clark in October revealed lofty plans to expand the fleet by 30% by the end of 2025."],
  [CLARK, "Emirates President Tim Clark told reporters that the airline will grow again."],
  [MAY, "May said that she would close the mill."],
  [CLARK, "He said the airline will grow again."],
  [ALTMAN, "CEO奧特曼也是強調,OpenAI一直都很重視安全工作。"],
  [OPENAI, "但OpenAI告訴媒體,Madry到了新職位上之后,仍將致力于人工智能安全工作。"],
  [OPENAI, "OpenAI said on Tuesday that it would give a fifth of its compute to safety."],
])("words that tell what somebody said are a report: %o %s", (speaker, words) => {
  expect(isReported(words, speaker)).toBe(true);
});

test.each([
  [MAY, "We will close the mill by the end of May."],
  [DO, "Do not expect us to close the mill."],
  [CLARK, "We will grow again in the early 2020s."],
  [CLARK, "Clarkson Road will be rebuilt by 2030."],
  [ALTMAN, "我们承诺把至少20%的算力用于安全工作。"],
  [OPENAI, "OpenAI will give a fifth of its compute to safety."],
  [OPENAI, "OpenAI将把至少20%的算力用于安全工作。"],
  [OPENAI, "We are dedicating 20% of the compute we've secured to date."],
])("words of the speaker's own are none: %o %s", (speaker, words) => {
  expect(isReported(words, speaker)).toBe(false);
});
