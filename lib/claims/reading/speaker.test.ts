import { describe, expect, it } from "vitest";
import { withoutDateline } from "./dateline";
import { speakerOf } from "./speaker";

const speakers = [
  { id: "altman", names: ["Sam Altman", "Altman", "奥特曼", "奧特曼"], kind: "person" as const },
  { id: "openai", names: ["OpenAI"], kind: "organization" as const },
  { id: "musk", names: ["Elon Musk", "Musk", "马斯克"], kind: "person" as const },
  { id: "leike", names: ["Jan Leike", "Leike", "莱克"], kind: "person" as const },
  { id: "china", names: ["China", "中国"], kind: "organization" as const },
  { id: "amodei", names: ["Dario Amodei", "Amodei"], kind: "person" as const },
  { id: "firm", names: ["Northwind 7254db11"], kind: "organization" as const },
  { id: "daniela", names: ["Daniela Amodei", "Amodei"], kind: "person" as const },
];

function who(sentence: string, lang: "en" | "zh", before = ""): string | undefined {
  const found = speakerOf(sentence, { lang, speakers, before });
  return found && (found.id ?? `${found.name} (${found.kind})`);
}

describe("English: who speaks", () => {
  it.each([
    ["Altman said OpenAI was fine.", "altman"],
    ["“OpenAI is fine,” said chief executive Sam Altman.", "altman"],
    ["According to Jan Leike, safety came last at OpenAI.", "leike"],
    ["Musk told Altman that he was leaving.", "musk"],
    ["OpenAI also added smaller models to the plan.", undefined],
    ["OpenAI maintained its forecast.", undefined],
    ["OpenAI added that the model was late.", "openai"],
    ["OpenAI added the model would be late.", "openai"],
    ["“The model is late,” OpenAI added.", "openai"],
    ["Musk posted on Friday: “We are late.”", "musk"],
    ["Northwind 7254db11 wrote on 1 August 2024: “We are late.”", "firm"],
    ["On Monday, Northwind 7254db11 said it was late.", "firm"],
    ["OpenAI’s statement said nothing had changed.", "openai"],
    ["Altman, the chief executive of OpenAI, pledged a fifth of it.", "altman"],
    ["In a letter to Musk, OpenAI on Tuesday denied it.", "openai"],
    ["“The river will be clean,” said the council's chair, Margaret Osei.", "Margaret Osei (person)"],
    ["“The river will be clean,” said Margaret Osei, the council's chair.", "Margaret Osei (person)"],
    ["Margaret Osei, the council's chair, said the river would be clean.", "Margaret Osei (person)"],
    ["The council's chair, Margaret Osei, said the river would be clean.", "Margaret Osei (person)"],
    ["Council chair Margaret Osei said that it was clean.", "Margaret Osei (person)"],
    ["Margaret Osei, 54, told reporters on Monday that it was clean.", "Margaret Osei (person)"],
    ["Margaret Osei, who chairs the council, said it was clean.", "Margaret Osei (person)"],
    ["Council chair Margaret Osei, meanwhile, told reporters that it was clean.", "Margaret Osei (person)"],
    ["Jo Roe, Acme Motors’ director of rivers, said in a statement.", "Jo Roe (person)"],
    ["Secretary of State Jo Roe said the talks went on.", "Jo Roe (person)"],
    ["In May, the agency’s Administrator Jo Roe said it was needed.", "Jo Roe (person)"],
    [
      "Many fish died, said Green Rivers International on Monday.",
      "Green Rivers International (organization)",
    ],
    ["Acme Water said on Monday that it would stop all discharges by 2030.", "Acme Water (organization)"],
    ["The Ministry of Health said 300 beds had been added.", "Ministry of Health (organization)"],
    ["A spokesman for the Ministry of Health said beds had been added.", "Ministry of Health (organization)"],
    ["An Acme Water spokeswoman said it was working.", "Acme Water (organization)"],
    ["Acme Water spokeswoman Jane Roe said it was working.", "Jane Roe (person)"],
    ["Energy Minister Lars Holm said the refinery would close.", "Lars Holm (person)"],
    ["Acme Water Chief Executive Jane Roe said it was working.", "Jane Roe (person)"],
    ["Tesla CEO Elon Musk said it was late.", "musk"],
    ["London Mayor Tariq Aziz-Jones said fares would rise.", "Tariq Aziz-Jones (person)"],
    ["Energy Minister Lars Holm defended the plan, saying the refinery was safe.", "Lars Holm (person)"],
    ["After the vote, Lars Holm issued a statement, saying, “We are sorry.”", "Lars Holm (person)"],
    [
      "The plan divided the cabinet, with Energy Minister Lars Holm warning of blackouts.",
      "Lars Holm (person)",
    ],
    ["The refinery closed in May, adding to the loss of jobs.", undefined],
    ["A neighbour waved, saying nothing.", undefined],
    ['After the vote, Lars Holm issued a statement, saying, "We are sorry.”', "Lars Holm (person)"],
    ["Mr Lars Holm, the Minister for Rivers, Lakes and Ports, said it was late.", "Lars Holm (person)"],
    [
      "In a sign of unease, the River Commission, which licenses boats, issued a statement warning that the pier was unsafe.",
      "River Commission (organization)",
    ],
    ['“It is clean," Jane Roe, the mill’s director of rivers, said in a statement.', "Jane Roe (person)"],
    [
      "The company that runs the fair, Acme Productions, denies that it is late.",
      "Acme Productions (organization)",
    ],
    ["A year ago, Acme Water announced that it was clean.", "Acme Water (organization)"],
    ["Then, last week, Jo Roe posted that it was clean.", "Jo Roe (person)"],
    ["Jo Roe has since said that it was clean.", "Jo Roe (person)"],
    ["Jo Roe continues to insist that it is clean.", "Jo Roe (person)"],
    ["“My pumps were clean,” Jo Roe recounted in a May 3 speech.", "Jo Roe (person)"],
    ["Dr Jo Roe, associate professor of rivers at Leeds, commented: “It is clean.”", "Jo Roe (person)"],
    ["“It is clean,” said an Acme Water spokeswoman when asked.", "Acme Water (organization)"],
    [
      "Eastern Valley health authority reported a third case on Sunday.",
      "Eastern Valley health authority (organization)",
    ],
    ["The Union of Lakes’s top court last week ruled that states must pay.", undefined],
    ["Russia’s top court last week ruled that states must pay.", "Russia’s top court (organization)"],
    ["The plant will close, Energy Minister Lars Holm told parliament on Wednesday.", "Lars Holm (person)"],
    ["The opposition Liberal Alliance said it was late.", "Liberal Alliance (organization)"],
    ["Imports rose by 3%, according to Eurostat.", "Eurostat (organization)"],
    ["Prime Minister Anna Berg said taxes would fall.", "Anna Berg (person)"],
    ["Dr. Lena Fischer of the University of Bonn said the sample was small.", "Lena Fischer (person)"],
    ["“The sample was small,” said Dr. Lena Fischer of the University of Bonn.", "Lena Fischer (person)"],
    ["Spills were halved last year, Margaret Osei said.", "Margaret Osei (person)"],
    [
      "But on Tuesday, the World Health Organization warned that cases were rising.",
      "World Health Organization (organization)",
    ],
    ["The European Commission has pledged to cut emissions by 55%.", "European Commission (organization)"],
    ["Acme Water plans to close the plant by 2030.", "Acme Water (organization)"],
    ["“We are late,” Osei added.", undefined],
    ["OpenAI's Jane Roe said so.", "Jane Roe (person)"],
    ["Carlos de la Cruz, a farmer in Jerez, said the harvest was lost.", "Carlos de la Cruz (person)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "en")).toBe(expected);
  });

  it.each([
    ["Musk’s lawyer said the case was different.", "somebody of theirs"],
    ["The report said Altman was gone.", "a thing"],
    ["Altman was accused of lying.", "of whom others say it"],
    ["Amodei said so.", "two bear the name"],
    ["She said “Altman said so”.", "inside the quoted words"],
    ["Officials said the bridge was safe.", "nobody named"],
    ["Residents say they were not told.", "nobody named"],
    ["The head of OpenAI said it was fine.", "an office"],
    ["Altman and Musk said they agreed.", "two"],
    ["The company said sales rose.", "nobody named"],
    ["The lawyer who sued Altman said he would appeal.", "an office"],
    ["When Altman said that, the board met.", "aside"],
    ["The promised compute was never delivered.", "a participle"],
    ["Three people told the Guardian that it was late.", "nobody named"],
    ["The hall was quiet.", "nobody"],
    ["Altman’s promise to Musk was quietly changed.", "nobody speaks"],
    ["A person familiar with Altman’s thinking said he might go.", "nobody named"],
    ["Police said a man had been arrested.", "nobody named"],
  ])("nobody in: %s (%s)", (sentence) => {
    expect(who(sentence, "en")).toBeUndefined();
  });

  it.each([
    ["Chief negotiator Saeed Haddad said talks would go on.", "Saeed Haddad (person)"],
    ["Norland’s foreign ministry said the move was legal.", "Norland’s foreign ministry (organization)"],
    ["“It was a mistake,’’ Will Roe, chief executive of the archive, told the Post.", "Will Roe (person)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "en")).toBe(expected);
  });

  it.each([
    ["Margaret Osei chairs the council. ", "Osei said the river was clean.", "Margaret Osei (person)"],
    [
      "“It is clean,” said Margaret Osei, the chair. ",
      "She said it would stay so.",
      "Margaret Osei (person)",
    ],
    ["Acme Water said spills fell. ", "It said they would fall again.", "Acme Water (organization)"],
    ["Acme Water said spills fell. ", "The company said they would fall again.", "Acme Water (organization)"],
    ["Margaret Osei met Tom Osei. ", "Osei said the river was clean.", undefined],
    ["“It is clean,” said Margaret Osei. ", "“We will keep it so.”", "Margaret Osei (person)"],
    [
      "“It is clean,” said Margaret Osei. “We tried. ",
      "Nobody thought that we could.”",
      "Margaret Osei (person)",
    ],
    ["“It is clean,” said Margaret Osei.\n", "“We will keep it so.”", "Margaret Osei (person)"],
    ["Margaret Osei walked along the river. ", "“We will keep it so.”", undefined],
    ["“It is clean,” said Margaret Osei. ", "The hall cheered.", undefined],
    ["Margaret Osei denied the “rumours”. ", "“The Great Plan”", undefined],
    ["Margaret Osei said the plan was “good”. ", "“Clean Air for All”", undefined],
    ["“It is clean enough,” Margaret Osei said. ", 'The screen measures 15"', undefined],
    ["“Is it clean enough?” Margaret Osei asked. ", "“It is not.”", undefined],
    ["Margaret Osei called it “safe”. ", "Everyone knows it is unsafe.”", undefined],
    [
      "Republicans Are Following Keller to Nowhere\nVoters went with Keller last year.\n",
      "Keller said the river was clean.",
      "Keller (organization)",
    ],
    [
      "Mayors Reject What Dana Keller Wants\nDana Keller wants a new bridge.\n",
      "Keller said the river was clean.",
      "Dana Keller (person)",
    ],
    ["The hall was quiet. ", "He said it was late.", undefined],
    [
      "Kestrel staff were told on Friday. Kestrel’s boats are full. ",
      "Kestrel said sales rose.",
      "Kestrel (organization)",
    ],
    ["Boaters were told on Friday. Boaters waited. ", "Boaters said sales rose.", undefined],
    ["", "Leeds-based River Watch said it was late.", "River Watch (organization)"],
    ["Acme Water said spills fell. ", "He said they would fall again.", undefined],
    ["Musk told Altman he was late. ", "He said it again.", "musk"],
    [
      "Musk said it was late. ",
      "When Governor Ana Ruiz opened the talks, he said nothing had changed.",
      undefined,
    ],
    ["Musk said it was late. Kwame Boateng arrived at noon. ", "He said nothing had changed.", undefined],
    ["Musk said it was late. The hall was quiet. ", "He said nothing had changed.", "musk"],
    ["Jane Roe said it was late. ", "She didn’t give a date, but said it would come.", "Jane Roe (person)"],
  ])("after “%s”: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", before)).toBe(expected);
  });
});

describe("Chinese: who speaks", () => {
  it.each([
    ["奥特曼强调，OpenAI一直重视安全。", "altman"],
    ["但奧特曼也承認，OpenAI做得不夠。", "altman"],
    ["OpenAI告诉记者，奥特曼不会离开。", "openai"],
    ["马斯克对奥特曼表示不满。", "musk"],
    ["据OpenAI消息，新模型推迟。", "openai"],
    ["奥特曼：我们会继续投入。", "altman"],
    ["OpenAI的公告称，团队不变。", "openai"],
    ["“我们会走，”莱克写道，“OpenAI变了。”", "leike"],
    ["协会秘书长张三表示，今年将新建充电桩三百万个。", "张三 (person)"],
    ["中国充电联盟表示，今年新增充电桩三百万个。", "中国充电联盟 (organization)"],
    ["中国充电联盟秘书长李国强说，明年还会增加。", "李国强 (person)"],
    ["外交部发言人毛小宁6日在例行记者会上表示，双方将继续对话。", "毛小宁 (person)"],
    ["外交部发言人6日表示，双方将继续对话。", "外交部 (organization)"],
    ["教育部有关负责人表示，新规九月起施行。", "教育部 (organization)"],
    ["在今年五月接受采访时，首席执行官约翰·史密斯也表示，算力不够。", "约翰·史密斯 (person)"],
    ["CEO奥特曼也是强调，公司一直重视安全。", "altman"],
    ["据路透社报道，工厂已经停工。", "路透社 (organization)"],
    ["市水务局局长陈建民介绍，全市已改造管网120公里。", "陈建民 (person)"],
    ["清华大学教授王大明认为，数据样本太小。", "王大明 (person)"],
    ["远山汽车集团宣布，2030年前停售燃油车。", "远山汽车集团 (organization)"],
    ["OpenAI计划10月1日起在各地举办活动。", "openai"],
    ["Jan Leike离开后更是连发十几条推文，对着OpenAI疯狂炮轰，控诉其没有兑现承诺。", "leike"],
    ["國家發展改革委員會主任鄭大同表示，投資將加快。", "鄭大同 (person)"],
    ["新北市長侯大友表示，明年將增設三千個托育名額。", "侯大友 (person)"],
    ["東港市長陳大文7日赴議會備詢時表示，路已經鋪好。", "陳大文 (person)"],
    ["議員白小琳接著發難說，預算沒有人看過。", "白小琳 (person)"],
    ["新民黨團總召、市議員陳小明表示，預算太草率。", "陳小明 (person)"],
    ["新民黨團指出，預算應逐條審查。", "新民黨團 (organization)"],
    ["新民黨立委劉書文質詢時提及，資訊公開很重要。", "劉書文 (person)"],
    ["谈到物价，局长刘一指长期向好的趋势没有变。", undefined],
    ["議員田大成指票價太高，要求檢討。", "田大成 (person)"],
    ["公民力量田大成表示，票價太高。", "田大成 (person)"],
    ["東港副市長劉和然表示，影響不大。", "劉和然 (person)"],
    ["王小毅部長電話中向李文表示，方向已定。", "王小毅 (person)"],
    ["8月5日，東港縣政府回覆稱，單位正在處理。", "東港縣政府 (organization)"],
    ["東港汽車工廠總經理 季國偉：今年我們要交付三十萬台。", "季國偉 (person)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "zh")).toBe(expected);
  });

  it.each([
    ["马斯克的律师表示，此案不同。", "somebody of theirs"],
    ["OpenAI首席科学家表示，他会留下。", "somebody of theirs"],
    ["他离开了OpenAI，并表示不后悔。", "a pronoun"],
    ["奥特曼和马斯克表示同意。", "two"],
    ["奥特曼被曝将离职。", "others say it"],
    ["奥特曼的办公室很大。", "nobody speaks"],
    [
      "奥特曼玩了一波偷换概念，原来承诺的是给超级对齐团队20%算力，被偷偷改成了全部安全团队。",
      "nobody speaks",
    ],
    ["但眼尖的网友很快发现，承诺被偷偷改成了给全部团队。", "nobody speaks"],
    ["有网友认为是出于保密协议。", "nobody named"],
    ["业内人士表示，价格还会下降。", "nobody named"],
    ["该公司表示，明年将盈利。", "nobody named"],
    ["多家公司宣布涨价。", "nobody named"],
    ["专家认为，风险可控。", "nobody named"],
    ["这一承诺从未兑现。", "nobody speaks"],
    ["王先生告诉记者，房子漏水。", "no full name"],
    ["高层表示满意。", "nobody named"],
    ["中国队表示不满。", "another name"],
  ])("nobody in: %s (%s)", (sentence) => {
    expect(who(sentence, "zh")).toBeUndefined();
  });

  it.each([
    ["协会秘书长张三表示，情况好转。", "他还说，明年会更好。", "张三 (person)"],
    ["远山汽车集团宣布停售燃油车。", "该公司表示，工厂将改造。", "远山汽车集团 (organization)"],
    ["协会秘书长张三对李四说：“安全吗？”", "“不，没有。”", undefined],
    ["“河水很干净，”协会秘书长张三说。", "“我们会一直守住它。”", "张三 (person)"],
    ["桑达尔·皮查伊出席了会议。", "皮查伊表示，人工智能很重要。", "桑达尔·皮查伊 (person)"],
    ["会场很安静。", "他说，时间不多了。", undefined],
    ["发言人刘小一走上发布台，刘小一向记者问好。", "他介绍，有两千名记者报名。", "刘小一 (person)"],
    ["局长张三会见了主任李四。", "他介绍，有两千名记者报名。", undefined],
    ["", "港鐵主席馬小亨今年中卸任，他昨日出席聚會，提到過去一年發生很多事。", "馬小亨 (person)"],
    ["主席馬小亨說，外界批評他，但認為值得反省。", "不過，他說自己不會控告傳媒。", "馬小亨 (person)"],
    ["萨尔茨又有新动作，萨尔茨起诉了公司。", "萨尔茨称，自己当初受骗。", "萨尔茨 (person)"],
    ["萨尔茨又有新动作。", "萨尔茨称，自己当初受骗。", undefined],
    [
      "联合创始人桑达尔·皮查伊出席了会议。",
      "6日晚间,皮查伊在微博上表示,他会留下。",
      "桑达尔·皮查伊 (person)",
    ],
    ["会场很安静。", "特雷莎在微博上表示，她会留下。", undefined],
    ["", "环保局说明，垃圾已经清完。", "环保局 (organization)"],
    ["", "台东环保局说明，垃圾已经清完。", "台东环保局 (organization)"],
    ["", "议会党团书记长张三今质询，钱还没用完。", "张三 (person)"],
    ["", "据科技媒体The Northwind报道，他已离职。", "The Northwind (person)"],
    ["", "据《江东晨报》报道，他已离职。", "江东晨报 (organization)"],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "zh", before)).toBe(expected);
  });
});

describe("a clause that only tells who somebody is", () => {
  it.each([
    ["被刘建国批评为“外行”的复旦大学教授陈晨说，这一承诺无法兑现。", "陈晨 (person)"],
    ["被马斯克指责撒谎的奥特曼说，公司会继续。", undefined],
  ])("%s", (sentence, expected) => {
    expect(who(sentence, "zh")).toBe(expected);
  });
});

describe("somebody who is named in another way than in full", () => {
  it.each([
    ["總統林小英今天出席會議。", "林總統昨天接受專訪時表示，不排除通話。", "林小英 (person)"],
    ["總統林小英與市長林大同會面。", "林市長表示，路會修好。", "林大同 (person)"],
    ["局長林大同出席會議。", "林總統表示，不排除通話。", undefined],
    ["會場很安靜。", "林總統表示，不排除通話。", undefined],
    ["議員田大成說，票價太高。", "田認為，機制太複雜。", "田大成 (person)"],
    ["實幹圓桌田大成表示，票價太高。", "田認為，機制太複雜。", "田大成 (person)"],
    [
      "總統林小英今天出席會議。",
      "林總統昨天接受江東社專訪，被問到是否會通話時表示，她當然期待。",
      "林小英 (person)",
    ],
    ["議員田大成與議員田小文同時出席。", "田認為，機制太複雜。", undefined],
    ["", "著名科技圈爆料賬號橘子哥表示：公司只剩一個空殼。", "橘子哥 (person)"],
    ["", "知名数码博主“小北聊机”称，新机会涨价。", "小北聊机 (person)"],
    ["", "有爆料账号表示，公司只剩一个空壳。", undefined],
    [
      "美国总统候选人沃伦赢得选举。",
      "沃伦日前接受专访被问到是否支持对方的“老规矩”政策时说，一切还在谈。",
      "沃伦 (person)",
    ],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "zh", before)).toBe(expected);
  });
});

describe("a pronoun for whom the text has been about", () => {
  it.each([
    [
      "John Doerman（约翰·多尔曼），长年领导研究团队。\n也是他在去年接管了另一个团队。\n",
      "现在他宣布“做了一个艰难的决定”，加入隔壁的公司。",
      "John Doerman (person)",
    ],
    [
      "John Doerman（约翰·多尔曼）离职。\n多尔曼本科学习物理，后来师从名家。\n在他入职时，博士还未毕业。\n这是他工作过的第一家公司。\n",
      "不过他也给足了公司面子，补充到“不是因为公司缺乏支持而离开”。",
      "约翰·多尔曼 (person)",
    ],
    [
      "John Doerman（约翰·多尔曼），长年领导研究团队。\n总裁Mary Poe也去休假了。\n",
      "现在他宣布“做了一个艰难的决定”。",
      undefined,
    ],
    ["John Doerman（约翰·多尔曼）与Mary Poe一同出席。\n", "现在他宣布“做了一个艰难的决定”。", undefined],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "zh", before)).toBe(expected);
  });
});

describe("a quotation in a paragraph of its own", () => {
  it.each([
    [
      "Company chairman Lars Holm said in a statement that the mill would close.\n",
      "“We are committed to our people.”",
      "Lars Holm (person)",
    ],
    [
      "“The mill is old,” chairman Lars Holm said. “It has to close.\n",
      "“We are committed to our people.”",
      "Lars Holm (person)",
    ],
    ["The mill will close in May.\n", "“We are committed to our people.”", undefined],
    [
      "Chairman Lars Holm asked Jane Roe whether it was safe.\n",
      "“No, it never was, and I told you so.”",
      undefined,
    ],
    ["Acme Water said the mill would close.\n", "“I cried all night when I heard.”", undefined],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", before)).toBe(expected);
  });

  it("goes on in Chinese as well", () => {
    expect(who("“我们会一直守住它。”", "zh", "“河水很干净。”协会秘书长张三说。\n")).toBe("张三 (person)");
  });
});

describe("what is named and cannot speak", () => {
  it.each([
    [
      "The agency’s Aurora program began in 2019. ",
      "Aurora aims to put people on the moon by 2034.",
      undefined,
    ],
    ["The firm unveiled its Aurora rocket. ", "“Aurora plans to fly in May.”", undefined],
    ["The airline Aurora cut fares. ", "Aurora plans to fly to Rome in May.", "Aurora (organization)"],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", before)).toBe(expected);
  });
});

describe("a name that stands for a longer one", () => {
  it.each([
    [
      "Corven Lines, which runs five ships, said it was sorry. It rained.",
      "Corven denied that the boats were old.",
      "Corven Lines (organization)",
    ],
    [
      "“We are late,” said finance director Tan Mei Hua.",
      "Tan said the site would open.",
      "Tan Mei Hua (person)",
    ],
    ["Corven Lines said it was sorry. Corven Shipping said it was not.", "Corven denied it.", undefined],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", `${before} `)).toBe(expected);
  });
});

describe("what joins a sentence to the one before hides no speaker", () => {
  it.each([
    ["But Marta Hale, an analyst at Brook Research, warned that the river was low.", "Marta Hale (person)"],
    ["A spokesperson for Ms Hale rejected the claim and said it was late.", undefined],
    ["The town's MP, Tom Hale, called the closure a betrayal.", "Tom Hale (person)"],
    ["But on Monday, Marta Hale warned that the river was low.", "Marta Hale (person)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "en")).toBe(expected);
  });

  it("nor does what stands before the verb", () => {
    const before = "Marta Hale said the river was low. ";
    expect(who("She nevertheless called the work “the best of its kind”.", "en", before)).toBe(
      "Marta Hale (person)",
    );
  });
});

describe("Chinese: what a body published, and what somebody reckons", () => {
  it.each([
    ["青河汽車昨晚發布第二季業績，營收增長三成。", "青河汽車 (organization)"],
    ["市农科院副研究员林大同分析，此轮上涨只是短期波动。", "林大同 (person)"],
    ["接近公司的人士称，两人看法不同。", undefined],
    ["文件指，本港吸煙率去年降至8.7%。", undefined],
    ["衞生局局長鄺志恒見記者時說，包裝花俏。", "鄺志恒 (person)"],
    ["健康委員會主席馮淑嫻則支持建議，認為早應如此。", "馮淑嫻 (person)"],
    ["吸煙與健康委員會主席馮淑嫻則支持建議，認為早應如此。", "馮淑嫻 (person)"],
    ["鐵道局長林大同下午召開記者會說明，地質比預期複雜。", "林大同 (person)"],
    ["那曲市副市长格桑多吉表示，当地将优先用地热供暖。", "格桑多吉 (person)"],
    ["项目负责人李志刚介绍，一台设备一天可以更换管道60米。", "李志刚 (person)"],
    ["飛鷹隊投手杜浩宇在臉書寫道，他的學長去年開刀。", "杜浩宇 (person)"],
    ["桃園飛鷹隊領隊宋凱元則否認做假帳。", "宋凱元 (person)"],
    ["25日晚，泉湖大学发布情况通报称，房间系临时借用。", "泉湖大学 (organization)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "zh")).toBe(expected);
  });
});

it("what he said may stand before him", () => {
  const before = "研究员林大同认为，成本仍然太高。\n";
  expect(who("“热是好热，但要算得过账。”他说。", "zh", before)).toBe("林大同 (person)");
});

describe("the company, after somebody of theirs spoke", () => {
  it("is the one that spoke before", () => {
    const before =
      "Acme Water said on Monday that 900 jobs would go. Company chairman Lars Holm said in a statement that he was sorry. ";
    expect(who("The company also said it would sell its office.", "en", before)).toBe(
      "Acme Water (organization)",
    );
  });
});

describe("who tells it all", () => {
  it.each([
    ["Sheriff Maria Quill denied that any figures had been withheld.", "Maria Quill (person)"],
    ["Judge Ana Roe denied a request to move the trial.", undefined],
    ["Gov. Ana Roe declared a state of emergency.", undefined],
    ["Acme Foods today announced that it will replace its trays.", "Acme Foods (organization)"],
    ["Power is out in many homes, according to the utility NorthGrid.", "NorthGrid (organization)"],
    ["Work is to begin in March, Commission Chair Denise Plum said after the vote.", "Denise Plum (person)"],
    [
      "Opponents plan to gather signatures, said Nell Hark, who leads the group Fix It.",
      "Nell Hark (person)",
    ],
    [
      "The regulator, Riverwatch, said on Thursday that spills had been misreported.",
      "Riverwatch (organization)",
    ],
    [
      "A spokesperson for the Ministry of Health rejected the claim and said it was published.",
      "Ministry of Health (organization)",
    ],
    ["Acme Water plans to close the mill, said its owner.", "Acme Water (organization)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "en")).toBe(expected);
  });

  it.each([
    [
      "",
      "〔記者林小文／東港報導〕東港捷運工程延宕，市長陳大文今（12）日在市議會坦承，通車將延後。",
      "陳大文 (person)",
    ],
    ["", "【明日日報專訊】房屋署昨日公布，明年將推售八千個單位。", "房屋署 (organization)"],
    ["房屋署說，單位位於東港。", "該署又透露，收回兩千個單位。", "房屋署 (organization)"],
    ["", "關注團體「住屋行動」幹事麥小彤形容，輪候冊像一條隧道。", "麥小彤 (person)"],
    ["", "家住锦绣苑的退休教师卢小英告诉记者，她每天能下楼三趟。", "卢小英 (person)"],
    ["前主席葉國小上周辭任。", "葉國小回覆本報時只說，「是時候讓年輕人接手」。", "葉國小 (person)"],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "zh", before)).toBe(expected);
  });
});

describe("who answers in an English interview", () => {
  const LED = "Five questions for Dana Keller\nInterview by Tom Arden\nDana Keller runs the ferries.\n";

  it.each([
    [`${LED}Q: You promised more boats. When?\n`, "A: In May.", "Dana Keller (person)"],
    [`${LED}Q: When?\n`, "A: In May, I promise you.", "Dana Keller (person)"],
    [`${LED}Q: When?\nA: In May. `, "We have four boats too few.", "Dana Keller (person)"],
    [
      `${LED}Q: When?\nA: In May.\n`,
      "Q: The Boat Union says that it will not do.",
      "Boat Union (organization)",
    ],
    [`${LED}When will you buy more boats?\n`, "We are four boats short.", "Dana Keller (person)"],
    [
      `${LED}When will you buy more boats?\nWe are four boats short.\n`,
      "Three have left since.",
      "Dana Keller (person)",
    ],
    [`${LED}When will you buy more boats?\nNot soon.\n`, "Three have left since.", undefined],
    [
      `${LED}When will you buy more boats?\nWe are four boats short.\n`,
      "Keller took over in 2019.",
      undefined,
    ],
    [
      "Dana Keller runs the ferries.\nWhen will you buy more?\nI buy none.\n",
      "Three have left since.",
      undefined,
    ],
    [
      "Dana Keller runs the ferries.\nWhen will you buy more?\nI buy none.\n",
      "I have three boats.",
      "Dana Keller (person)",
    ],
    [`${LED}Q: When?\nA: In May, I promise.\n`, "All boats will be new.", "Dana Keller (person)"],
    [
      "“Slowly”\nDana Keller runs the ferries. She talks to Tom Arden.\nTom Arden: When?\nDana Keller: In May.\n",
      "My crews are ready.",
      "Dana Keller (person)",
    ],
    [
      "Dana Keller runs the ferries. She talks to Tom Arden.\nTom Arden: When?\nDana Keller: In May.\nHow will you pay?\n",
      "With fares.",
      "Dana Keller (person)",
    ],
    [
      "Dana Keller runs the ferries. She talks to Tom Arden.\nWhen will you buy more?\n",
      "I buy none.",
      "Dana Keller (person)",
    ],
    [`${LED}Q: When?\nA: In May.\n`, "The interview has been edited.", undefined],
    [`${LED}Herald: When?\n`, "Keller: In May.", "Dana Keller (person)"],
    [`${LED}HERALD: When?\n`, "KELLER: In May.", "Dana Keller (person)"],
    ["Dana Keller runs the ferries.\nWhen will you buy more?\n", "I buy none.", "Dana Keller (person)"],
    ["Dana Keller has set new fares.\nWhat does it mean for you?\n", "A trip is $3 from May.", undefined],
    ["Dana Keller met Tom Arden in May.\nHow much will you pay?\n", "A trip is $3 from May.", undefined],
    ["The harbour is quiet.\nWho knew?\n", "Everyone knew.", undefined],
    ["Jane Roe said it was late.\n", "Note: We asked twice.", undefined],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", before)).toBe(expected);
  });
});

it.each([
  [
    "Gov. Neil Holm toured the harbour and declared an emergency. ",
    "He promised that crews would come.",
    "Neil Holm (person)",
  ],
  [
    "The town’s MP, Tom Petty, called it late and said he would ask. ",
    "“They ran it down,” he said.",
    "Tom Petty (person)",
  ],
  [
    "Its chair, Sorley MacInnes, said the fish had gone. ",
    "“We counted few,” he said.",
    "Sorley MacInnes (person)",
  ],
  [
    "Jane Roe said it was late. Her coach, Martin Sayle, said it was a grudge. ",
    "“Martin made me swim,” she says.",
    undefined,
  ],
])("after %s: %s → %s", (before, sentence, expected) => {
  expect(who(sentence, "en", before)).toBe(expected);
});

describe("who answers in an interview", () => {
  const LED = "林守真昨天退休。\n本刊：您还记得吗？\n";

  it.each([
    [LED, "林守真：记得，一共七只。", "林守真 (person)"],
    [`${LED}林守真：记得，一共七只。`, "去年冬天有两百只。", "林守真 (person)"],
    [LED, "本刊：后来呢？", undefined],
    [`${LED}林守真：记得，一共七只。\n`, "去年冬天我数到两百只。", "林守真 (person)"],
    [`${LED}林守真：记得，一共七只。\n`, "小魏毕业于农林大学。", undefined],
    [`${LED}林守真：记得。\n本刊：他为什么走？\n`, "林守真：他身体不好，自己提出了辞职。", "林守真 (person)"],
    [`${LED}林守真：记得，一共七只。\n`, "采写：王小明", undefined],
    ["林守真昨天退休。\n", "林守真：记得，一共七只。", undefined],
    ["本刊：您还记得吗？\n", "林守真：记得，一共七只。", undefined],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "zh", before)).toBe(expected);
  });
});

describe("English: who is told by what stands around the name", () => {
  it.each([
    ["Councillor Marion Speight (Ind) accused the county of delay.", "Marion Speight (person)"],
    ["Rep. Jo Roe (D-Ohio) said the bill was late.", "Jo Roe (person)"],
    ["Its rival Meridian Link posted on X: “Three months are free.”", "Meridian Link (organization)"],
    ["Analyst firm Castle & Roy estimates that it holds a fifth.", "Castle & Roy (organization)"],
    ["Market research firm Pellum Research says sales will fall.", "Pellum Research (organization)"],
    [
      "In an email to staff, seen by this paper, founder Ada Obi said the cuts were hard.",
      "Ada Obi (person)",
    ],
    ["Ada Obi, through a spokesman, said nothing had changed.", "Ada Obi (person)"],
    ["“She built it,” Hugh Roe KC said as he opened the case.", "Hugh Roe (person)"],
    ["Sen. Ted Roe, R-Texas, said the bill was late.", "Ted Roe (person)"],
    ["The French foreign ministry said it was sorry.", "French foreign ministry (organization)"],
    ["Your predecessor, Roland Pike, said in March that money was short.", "Roland Pike (person)"],
    [
      "Calder Ports has dropped the sale of its terminal, it said on Wednesday.",
      "Calder Ports (organization)",
    ],
    ["Acme Water Inc will close the plant, the company said on Wednesday.", "Acme Water Inc (organization)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "en")).toBe(expected);
  });

  it.each([
    ["", "Jane Roe will leave, the company said.", undefined],
    [
      "The River Commission said it had no role. ",
      "The Acme Party was in trouble this month when it posted a film.",
      undefined,
    ],
    ["Jane Roe said it was late. ", "“We are going to the General Assembly,” she said.", "Jane Roe (person)"],
    [
      "Engineer Jo Roe said it was late.\n",
      "There were groans when he added that it cost double.",
      "Jo Roe (person)",
    ],
    [
      "Annelie Vasseur fined the firm. “It is late,” said Sofie Lind, a lawyer. ",
      "Vasseur’s term ends in May, and she has said she will not seek another.",
      undefined,
    ],
    [
      "",
      "Marlow Electric expects to reconnect them all by Monday, spokesman Kirk Dolan said.",
      "Kirk Dolan (person)",
    ],
    [
      "The EU fined Cartova. ",
      "Cartova, based in Rotterdam, said it would appeal.",
      "Cartova (organization)",
    ],
    ["Acme Water said spills fell. ", "Jane Roe will leave in May, it said.", "Acme Water (organization)"],
    [
      "On a wet morning in April, Brigid Tuohy stood on the slip.\n",
      "“Forty-one of them,” she said.",
      "Brigid Tuohy (person)",
    ],
    ["On a morning with Mo Ridley, Brigid Tuohy stood there.\n", "“Forty-one of them,” she said.", undefined],
  ])("after “%s”: %s → %s", (before, sentence, expected) => {
    expect(who(sentence, "en", before)).toBe(expected);
  });
});

it("knows a question by its end, which may stand behind a sentence of it", () => {
  const before = "Dana Keller runs the ferries.\nTom Arden: When?\nDana Keller: In May.\n";
  const reading = { lang: "en" as const, speakers, before };
  const sentence = "Two boats sank last year.";
  expect(speakerOf(sentence, { ...reading, after: " Could you have saved them?\nNo.\n" })).toBeUndefined();
  expect(speakerOf(sentence, { ...reading, after: " We were sorry.\n" })?.name).toBe("Dana Keller");
});

describe("Chinese: who is told by what stands around the name", () => {
  it.each([
    ["施工单位恒立电梯公司否认违规，称图纸经过审批。", "恒立电梯公司 (organization)"],
    ["承运方石浦公交集团表示，司机须体检。", "石浦公交集团 (organization)"],
    ["平台方快达公司辩称，双方不存在劳动关系。", "快达公司 (organization)"],
    ["代工厂佳源食品随后发布声明否认，称原料由品牌方提供。", "佳源食品 (organization)"],
    ["副区长柯敏在5月28日的调度会上要求，剩余路段年底前通车。", "柯敏 (person)"],
    ["建商公會理事長衛武雄上週受訪時則呼籲政府「不要再打房」。", "衛武雄 (person)"],
    ["万里物业公司表示，电梯已经修好。", "万里物业公司 (organization)"],
    ["丁某诉称，事故导致其伤残。", undefined],
    ["不過在野黨立委簡毓文不買單，痛批政府去年就知道會缺水。", "簡毓文 (person)"],
    ["對此，水利署今日下午發布新聞稿澄清，調度皆依法補償。", "水利署 (organization)"],
    ["永晉建築昨晚發聲明回覆本報，稱工程均按合約進行。", "永晉建築 (organization)"],
    ["2024年上市时，乐岚食品曾承诺三年内提高线上收入占比。", "乐岚食品 (organization)"],
    ["海濱關注組成員歐陽倩文說：「納稅人成了提款機。」", "歐陽倩文 (person)"],
    ["该公司CEO德里克·哈尔（Derek Hall）转发了这条帖子，并写道：“我们很重视安全。”", "德里克·哈尔 (person)"],
    ["据市场研究机构Pellum Research统计，该模型有约9000万用户。", "Pellum Research (organization)"],
  ])("%s → %s", (sentence, expected) => {
    expect(who(sentence, "zh")).toBe(expected);
  });

  it.each([
    ["市商务局昨晚通报，蔬菜充足。\n", "商务局相关负责人表示，将追加投放。", "市商务局 (organization)"],
    ["市商务局通报，蔬菜充足。区商务局表示，价格平稳。\n", "商务局表示，将追加投放。", undefined],
    ["", "本报讯（记者 孟小楠）临湖区住建局昨天通报，全区已加装电梯46部。", "临湖区住建局 (organization)"],
    ["住建局副局长殷晓东表示，力争年底前再开工74部。\n", "他说，最大的难题不是钱。", "殷晓东 (person)"],
    ["分析师沈岳认为，亏损会收窄。\n", "据其测算，单车费用下降了6000元。", "沈岳 (person)"],
  ])("after %s: %s → %s", (before, sentence, expected) => {
    expect(who(withoutDateline(sentence), "zh", before)).toBe(expected);
  });

  it("finds whose foreign family name it is in the sentence before", () => {
    const before = "去年12月离职的前安全主管米娅·索伦森告诉《湾区纪事报》，她离开是因为没有人看报告了。\n";
    expect(who("“到最后只剩三天，连跑完一遍题库都不够。”索伦森说。", "zh", before)).toBe(
      "米娅·索伦森 (person)",
    );
  });
});
