import { describe, expect, it } from "vitest";
import { speakerOf } from "./speaker";
import { statementOf } from "./statement";

function draft(sentence: string, lang: "en" | "zh", before = ""): string | undefined {
  const reading = { lang, before, speakers: [{ id: "altman", names: ["Sam Altman", "Altman", "奥特曼"] }] };
  return statementOf(sentence, reading, speakerOf(sentence, reading));
}

describe("a first draft of the claim", () => {
  it.each([
    ["Altman said on Monday that nothing had changed.", "Altman said that nothing had changed."],
    [
      "The council's chair, Margaret Osei, pledged to clean the river by 2030.",
      "Margaret Osei pledged to clean the river by 2030.",
    ],
    [
      "“We will clean the river,” said Margaret Osei, the chair.",
      "Margaret Osei said: “We will clean the river”",
    ],
    ["The river is clean, Margaret Osei said.", "Margaret Osei said that the river is clean."],
    ["“It is clean,” Margaret Osei told the Herald.", "Margaret Osei said: “It is clean”"],
    ['"It is clean," Margaret Osei told the Herald.', "Margaret Osei said: “It is clean”"],
    ["“It is clean,” the chair, Margaret Osei, said on Friday.", "Margaret Osei said: “It is clean”"],
    [
      "“It is clean,” Margaret Osei said in a long speech to the Academy of Rivers and Lakes, a public body of the city.",
      "Margaret Osei said: “It is clean”",
    ],
    [
      "“It is clean,” said Margaret Osei, Chair and Founder of Rivers Inc.",
      "Margaret Osei said: “It is clean”",
    ],
    [
      "Later, in remarks at the party’s hall, Margaret Osei said, “It is clean.”",
      "Margaret Osei said, “It is clean.”",
    ],
    ["“The pier,” Ana Ruiz said on Monday, “will be free.”", "Ana Ruiz said: “The pier will be free.”"],
    [
      "“If it floods,” Altman said, “we will close the pier.”",
      "Altman said: “If it floods, we will close the pier.”",
    ],
    ["The pier will be free, Ana Ruiz said on Monday.", "Ana Ruiz said that the pier will be free."],
    ["The pier, Ana Ruiz said on Monday, will be free.", "Ana Ruiz said that the pier will be free."],
    ["The pier will open on Monday, Ana Ruiz said.", "Ana Ruiz said that the pier will open on Monday."],
    [
      "Ana Ruiz told reporters on Monday that the pier was safe.",
      "Ana Ruiz told reporters that the pier was safe.",
    ],
    ["Ana Ruiz said late on Monday night that the pier was safe.", "Ana Ruiz said that the pier was safe."],
    [
      "Ana Ruiz said in a statement on Monday that the pier was safe.",
      "Ana Ruiz said that the pier was safe.",
    ],
    ["Ana Ruiz announced on 4 March that fares would fall.", "Ana Ruiz announced that fares would fall."],
    ["Ana Ruiz said last week that the pier was safe.", "Ana Ruiz said that the pier was safe."],
    ["Ana Ruiz said the pier would open on Monday.", "Ana Ruiz said the pier would open on Monday."],
    ["Spills fell by 3% last year.", "Spills fell by 3% last year."],
    ["Officials said the bridge was safe.", undefined],
    ["Ana Ruiz defended the plan, saying the pier was safe.", "Ana Ruiz said the pier was safe."],
    [
      "The River Commission issued a statement warning that fish died.",
      "The River Commission warned that fish died.",
    ],
    ["The Arab League said the pier was safe.", "The Arab League said the pier was safe."],
    [
      "“You are in this job because of this,” Ana Ruiz told Tom Hale, repeatedly calling for an answer.",
      "Ana Ruiz said: “You are in this job because of this”",
    ],
    [
      "“We don't want those people” working on the pier, Ana Ruiz said.",
      "Ana Ruiz said: “We don't want those people” working on the pier.",
    ],
  ])("English: %s → %s", (sentence, expected) => {
    expect(draft(sentence, "en")).toBe(expected);
  });

  it.each([
    ["奥特曼昨天强调，公司一直重视安全。", "奥特曼强调，公司一直重视安全。"],
    ["协会秘书长张三在会上表示，今年将新建充电桩三百万个。", "张三表示，今年将新建充电桩三百万个。"],
    ["远山汽车集团计划2030年前停售燃油车。", "远山汽车集团计划2030年前停售燃油车。"],
    ["“我们会走”，奥特曼写道。", "奥特曼写道：“我们会走”"],
    ["“码头将重建，”奥特曼周三说，“而且免费。”", "奥特曼说：“码头将重建，而且免费。”"],
    ["全市已改造管网120公里。", "全市已改造管网120公里。"],
    ["遠山汽車集團計劃2030年前停售燃油車。", "遠山汽車集團計劃2030年前停售燃油車。"],
    ["協會祕書長張三昨天強調，安全第一。", "張三強調，安全第一。"],
    ["业内人士表示，价格还会下降。", undefined],
  ])("Chinese: %s → %s", (sentence, expected) => {
    expect(draft(sentence, "zh")).toBe(expected);
  });

  it("names whom a pronoun means", () => {
    expect(draft("She said it would stay so.", "en", "“It is clean,” said Margaret Osei, the chair. ")).toBe(
      "Margaret Osei said it would stay so.",
    );
  });
});
