import { describe, expect, it } from "vitest";
import { CUES, ruledKind } from "./rules";

const kind = (sentence: string, lang: "en" | "zh") => ruledKind(sentence, { lang, speakers: [] });

describe("English: the kind of claim by rules", () => {
  it.each([
    ["Acme Water said that it will stop all discharges by 2030.", "promise"],
    ["Acme Water said it would halve spills by 2023.", "promise"],
    ["Fewer than a third of the 41,000 homes the council promised to rebuild had been finished.", undefined],
    ["Acme Water said on Tuesday it will remove the meters.", "promise"],
    ["“We will publish the model,” said Jane Roe.", "promise"],
    ["Acme Water plans to close the plant by 2030.", "promise"],
    ["We are giving a fifth of our land to the river over the next four years.", "promise"],
    ["We are growing a fifth of our food.", "quantity"],
    ["The company has announced plans to hire 300 nurses.", "promise"],
    ["Jane Roe, the chair, pledged £3m for the river.", "promise"],
    ["The company is committed to safety.", "promise"],
    ["Acme Water will close its oldest plant by 2030.", "promise"],
    ["By 2030, the council said, it will plant 4,000 trees.", "promise"],
    ["Jane Roe said the economy would grow by 3% next year.", "quantity"],
    ["Jane Roe said it would cost £3m.", "quantity"],
    ["Eastland’s top court last week ruled that shops must label goods.", "event"],
    ["Jane Roe said the model would be late.", undefined],
    ["She left the company because of disagreements.", "departure_reason"],
    ["Jane Roe said she had resigned to spend more time on research.", "departure_reason"],
    ["Jane Roe resigned on Monday.", "event"],
    ["She joined Anthropic in May.", "event"],
    ["The Senate voted on Monday.", "event"],
    ["Rain would allow for an early harvest.", undefined],
    ["“We’re going to open two wards,” said Jane Roe.", "promise"],
    ["Acme Water also added smaller pumps to the plan.", "event"],
    ["It will also raise questions about the futures of two keepers.", undefined],
    ["The keeper was sacked last night after five and a half years.", "event"],
    ["The children were flown out of the valley, according to a police source.", undefined],
    [
      "The union announced that the firm had reached an agreement to take on close to 1,000 cleaners.",
      undefined,
    ],
    [
      "“We will not accept such terms,” Jane Roe said in a speech to the Academy of Rivers and Lakes, a public body.",
      "promise",
    ],
    ["Police arrested two men in the harbour.", "event"],
    ["Former director Tom Hale was fired.", "event"],
    ["Roe had also planned to charge the firm £6m.", undefined],
    ["The deal follows a prior commitment of the mill.", undefined],
    ["The firm shelved its plans on September 30 after its owners lost faith.", "event"],
    ["Jane Roe said people in the affected areas should take care.", "characterisation"],
    ["Jane Roe is blamed for her vow that the mill would leave the river.", undefined],
    ["Empty shells left on the ground point to the guards.", undefined],
    ["Hale has denied both allegations.", undefined],
    ["The chairman described the doctored video as satire.", undefined],
    ["The ministry posted a series of pictures.", undefined],
    ["The mill will become a school, the minister said on Tuesday, after years of debate.", undefined],
    ["The model has 70 billion parameters.", "quantity"],
    ["Jane Roe said sales rose 12% to $3bn.", "quantity"],
    ["Half of the beds are empty, the ministry said.", "quantity"],
    ["He accused them of breaking their promise.", "accusation"],
    ["The promised compute was never delivered.", "accusation"],
    ["The company takes safety seriously.", "characterisation"],
    ["Jane Roe said the river was the cleanest in Europe.", "characterisation"],
    ["The council kept its promise.", undefined],
    ["I can’t promise that prices will fall.", undefined],
    ["They refuse to commit to any target.", undefined],
    ["We will not promise anything.", undefined],
    ["Jane Roe pledged not to close the plant.", "promise"],
    ["The company was not accused of fraud.", undefined],
    ["She departed the station because of the rain.", "event"],
    ["Will the plant close?", undefined],
    ["Jane Roe, its director, said Acme would use that experience in its pumps.", "promise"],
    ["Jane Roe said the first boats could begin in 2032.", "promise"],
    ["“It was an attempt to mislead voters,” Jane Roe said.", "accusation"],
    ["Jane Roe said visitors should take care.", "characterisation"],
  ] as const)("%s → %s", (sentence, expected) => {
    expect(kind(sentence, "en")).toBe(expected);
  });
});

describe("Chinese: the kind of claim by rules", () => {
  it.each([
    ["按照规划，青河汽车明年将推出三款新车，产能达到8万辆。", "promise"],
    ["下一步，青河市还将建设监测平台，安装水表40万只。", "promise"],
    ["李伟透露，新工厂最迟明年6月投产。", "promise"],
    ["李伟表示，若证实承建商违规，会将其除名。", "promise"],
    ["公司承诺把20%的算力交给团队。", "promise"],
    ["我們將在三年內公開模型。", "promise"],
    ["远山汽车集团计划2030年前停售燃油车。", "promise"],
    ["远山汽车集团表示，将在2030年前停售燃油车。", "promise"],
    ["市水务局局长陈建民表示，今年将改造管网120公里。", "promise"],
    ["该市力争到2027年新增托位3000个。", "promise"],
    ["远山汽车集团将在2030年前停售燃油车。", "promise"],
    ["专家表示，明年价格将下降。", undefined],
    ["他因为想做研究而离职。", "departure_reason"],
    ["他上个月離開了公司。", "event"],
    ["会议6日在北京举行。", "event"],
    ["两国签署了三项协议。", "event"],
    ["公司有300名员工。", "quantity"],
    ["前三季度营收同比增长12%。", "quantity"],
    ["市水务局表示，全市已改造管网120公里。", "quantity"],
    ["他指控公司欺骗了公众。", "accusation"],
    ["公司没有兑现20%算力的承诺。", "accusation"],
    ["原来承诺的是给超级对齐团队20%算力，被偷偷改成了全部安全团队。", "accusation"],
    ["这家公司很重视安全。", "characterisation"],
    ["清华大学教授王大明认为，数据样本太小，不具代表性。", "characterisation"],
    ["公司履行了承诺。", undefined],
    ["我们不承诺降价。", undefined],
    ["公司从未承诺过降价。", undefined],
    ["我们无法保证按时完成。", undefined],
    ["公司承诺不裁员。", "promise"],
    ["处长张三强调会积极处理。", "promise"],
    ["议员张三批评，连用了多少钱都不知道。", "accusation"],
    ["议员张三痛批，预算没有人看过。", "accusation"],
    ["公司否认张三的说法，称价格从未变动。", "characterisation"],
    ["警方未起诉他。", undefined],
    ["他没有离职。", undefined],
    ["议员张三说，市府发新闻稿抹黑议员。", "accusation"],
    ["公司否认隐瞒，称已经通知政府。", "characterisation"],
    ["教育局表示，即日起开展违规补课专项督查。", "promise"],
    ["院长张三表示，感谢关心，将请公司尽快研究。", "promise"],
    ["张三说，过去一年被揭发问题，他感到心痛，但认为需要反省。", "characterisation"],
    ["总裁张三宣布将休长假，直到年底。", "event"],
  ] as const)("%s → %s", (sentence, expected) => {
    expect(kind(sentence, "zh")).toBe(expected);
  });
});

describe("a row of the same", () => {
  const PIECES = ["，", "年", "1", "到至", "今年", "还", "还我们", "到1", "a ", "A ", "we ", "it ", "by a, "];
  const MORE = [
    "“",
    "的",
    "将",
    "其",
    "市",
    "不",
    "会",
    "1个",
    "Ab ",
    "the ",
    "Ab of ",
    "will ",
    "了",
    "was ",
    "our , ",
  ];

  // Each way to read a row of commas tried in turn would be hours.
  it.each([...PIECES, ...MORE])("%j is read to its end by every cue", (piece) => {
    const text = piece.repeat(600 / piece.length);
    for (const cue of Object.values(CUES)) expect([true, false]).toContain(cue.test(text));
  });
});

it("what is due to a cause is not arranged", () => {
  expect(CUES.ARRANGED_EN?.test("the new ward is due to open in May")).toBe(true);
  expect(CUES.ARRANGED_EN?.test("much of the loss is due to farming")).toBe(false);
  expect(CUES.ARRANGED_EN?.test("the loss was due to the drought")).toBe(false);
});
