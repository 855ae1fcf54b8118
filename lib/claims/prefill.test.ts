import { describe, expect, it } from "vitest";
import { prefill } from "./prefill";

const speakers = [
  { id: "altman", names: ["Sam Altman", "Altman", "奥特曼", "奧特曼"] },
  { id: "openai", names: ["OpenAI"] },
  { id: "musk", names: ["Elon Musk", "Musk", "马斯克"] },
  { id: "leike", names: ["Jan Leike", "Leike", "莱克"] },
  { id: "dario", names: ["Dario Amodei", "Amodei"] },
  { id: "daniela", names: ["Daniela Amodei", "Amodei"] },
];

const fill = (sentence: string, lang: "en" | "zh") =>
  prefill(sentence, { lang, publishedOn: "2024-08-06", speakers });

describe("who speaks", () => {
  it.each([
    ["zh", "奥特曼强调，OpenAI一直重视安全。", "altman"],
    ["zh", "但奧特曼也承認，OpenAI做得不夠。", "altman"],
    ["zh", "OpenAI告诉记者，奥特曼不会离开。", "openai"],
    ["zh", "马斯克对奥特曼表示不满。", "musk"],
    ["zh", "据OpenAI消息，新模型推迟。", "openai"],
    ["zh", "奥特曼被马斯克指控欺骗。", "musk"],
    ["zh", "奥特曼：我们会继续投入。", "altman"],
    ["zh", "OpenAI的公告称，团队不变。", "openai"],
    ["zh", "“我们会走，”莱克写道，“OpenAI变了。”", "leike"],
    ["en", "Altman said OpenAI was fine.", "altman"],
    ["en", "“OpenAI is fine,” said chief executive Sam Altman.", "altman"],
    ["en", "According to Jan Leike, safety came last at OpenAI.", "leike"],
    ["en", "Musk told Altman that he was leaving.", "musk"],
    ["en", "OpenAI’s statement said nothing had changed.", "openai"],
    ["en", "Altman, the chief executive of OpenAI, pledged a fifth of it.", "altman"],
    ["en", "In a letter to Musk, OpenAI on Tuesday denied it.", "openai"],
    ["en", "Dario Amodei said so.", "dario"],
  ] as const)("%s: %s → %s", (lang, sentence, id) => {
    expect(fill(sentence, lang).speaker?.id).toBe(id);
  });

  it("somebody of theirs who is named speaks, and not they", () => {
    expect(fill("OpenAI researcher Alice Example said she would leave.", "en").speaker).toEqual({
      id: null,
      name: "Alice Example",
      kind: "person",
    });
  });

  it.each([
    ["zh", "马斯克的律师表示，此案不同。", "somebody of theirs speaks"],
    ["zh", "OpenAI首席科学家表示，他会留下。", "somebody of theirs speaks"],
    ["zh", "他离开了OpenAI，并表示不后悔。", "they are the object"],
    ["zh", "奥特曼和马斯克表示同意。", "two speak"],
    ["zh", "奥特曼被曝将离职。", "others say it of them"],
    ["zh", "奥特曼的办公室很大。", "nobody speaks"],
    ["en", "Musk’s lawyer said the case was different.", "somebody of theirs speaks"],
    ["en", "The report said Altman was gone.", "they are the content"],
    ["en", "Altman was accused of lying.", "they are the object"],
    ["en", "Amodei said so.", "two bear the name"],
    ["en", "Altmann said so.", "it is another name"],
    ["en", "She said “Altman said so”.", "they speak inside the quote only"],
  ] as const)("%s: nobody in: %s (%s)", (lang, sentence, _why) => {
    expect(fill(sentence, lang)).not.toHaveProperty("speaker");
  });
});

describe("the kind of claim", () => {
  it.each([
    ["公司承诺把20%的算力交给团队。", "promise"],
    ["我們將在三年內公開模型。", "promise"],
    ["We will publish the model.", "promise"],
    ["The company is committed to safety.", "promise"],
    ["他因为想做研究而离职。", "departure_reason"],
    ["She left the company because of disagreements.", "departure_reason"],
    ["他上个月離開了公司。", "event"],
    ["She joined Anthropic in May.", "event"],
    ["公司有300名员工。", "quantity"],
    ["The model has 70 billion parameters.", "quantity"],
    ["他指控公司欺骗了公众。", "accusation"],
    ["公司没有兑现20%算力的承诺。", "accusation"],
    ["He accused them of breaking their promise.", "accusation"],
    ["The promised compute was never delivered.", "accusation"],
    ["清华大学教授王大明认为，数据样本太小，不具代表性。", "characterisation"],
    ["The company takes safety seriously.", "characterisation"],
  ] as const)("%s → %s", (sentence, kind) => {
    expect(fill(sentence, /[\u4e00-\u9fff]/.test(sentence) ? "zh" : "en").kind).toBe(kind);
  });
});

describe("prefill", () => {
  it("gives what the sentence settles, and no key for the rest", () => {
    expect(fill("奥特曼8月1日写道，公司承诺投入至少20%的算力。", "zh")).toEqual({
      speaker: { id: "altman", name: "奥特曼", kind: "person" },
      saidOn: { date: { date: "2024-08-01", precision: "day" }, from: "sentence" },
      kind: "promise",
      statement: "奥特曼写道，公司承诺投入至少20%的算力。",
    });
    expect(prefill("Will it rain?", { lang: "en", speakers })).toEqual({ statement: "Will it rain?" });
  });

  it("does without the day of publication", () => {
    const sentence = "Altman said in July 2023 that it would stay so.";
    const expected = { date: { date: "2023-07-01", precision: "month" }, from: "sentence" };
    for (const publishedOn of [
      undefined,
      null,
      "2024-08",
      { date: "2024-01-01", precision: "year" } as const,
    ]) {
      expect(prefill(sentence, { lang: "en", publishedOn, speakers }).saidOn).toEqual(expected);
    }
    expect(prefill("奥特曼昨天表示同意。", { lang: "zh", publishedOn: null, speakers })).not.toHaveProperty(
      "saidOn",
    );
  });
});
