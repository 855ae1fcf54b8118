import type { SpeakerSample } from "./shape";

/** Organizations stand before the people who belong to them. */
export const speakers: SpeakerSample[] = [
  {
    slug: "openai",
    kind: "organization",
    name: { en: "OpenAI", zh: "OpenAI" },
    description: {
      en: "The company in San Francisco that makes ChatGPT and the GPT models.",
      zh: "位于旧金山的公司，ChatGPT 与 GPT 系列模型的开发者。",
    },
    aliases: ["Open AI"],
  },
  {
    slug: "anthropic",
    kind: "organization",
    name: { en: "Anthropic", zh: "Anthropic" },
    description: {
      en: "The company that makes Claude, founded in 2021 by people who had left OpenAI.",
      zh: "Claude 的开发者，由离开 OpenAI 的一批人于 2021 年创办。",
    },
    aliases: [],
  },
  {
    slug: "microsoft",
    kind: "organization",
    name: { en: "Microsoft", zh: "微软" },
    description: {
      en: "Investor in OpenAI with a licence to its models.",
      zh: "OpenAI 的投资方，持有其模型的授权。",
    },
    aliases: ["微軟", "Microsoft Corporation"],
  },
  {
    slug: "sam-altman",
    kind: "person",
    name: { en: "Sam Altman", zh: "山姆·奥特曼" },
    description: { en: "Chief executive of OpenAI.", zh: "OpenAI 首席执行官。" },
    affiliation: "openai",
    aliases: [
      "Altman",
      "Samuel Altman",
      "sama",
      "奥特曼",
      "奧特曼",
      "山姆·奧特曼",
      "萨姆·奥尔特曼",
      "奥尔特曼",
    ],
  },
  {
    slug: "john-schulman",
    kind: "person",
    name: { en: "John Schulman", zh: "约翰·舒尔曼" },
    description: {
      en: "Researcher and co-founder of OpenAI, which he left in August 2024.",
      zh: "研究者，OpenAI 联合创始人，2024 年 8 月离开。",
    },
    aliases: ["Schulman", "舒尔曼", "舒爾曼", "舒曼", "约翰·舒曼", "約翰·舒曼", "約翰·舒爾曼"],
  },
  {
    slug: "greg-brockman",
    kind: "person",
    name: { en: "Greg Brockman", zh: "格雷格·布罗克曼" },
    description: { en: "President and co-founder of OpenAI.", zh: "OpenAI 总裁、联合创始人。" },
    affiliation: "openai",
    aliases: ["Brockman", "gdb", "布罗克曼", "布洛克曼", "布羅克曼", "格雷格·布羅克曼"],
  },
  {
    slug: "peter-deng",
    kind: "person",
    name: { en: "Peter Deng", zh: "彼得·邓" },
    description: {
      en: "Product executive at OpenAI until 2024.",
      zh: "曾任 OpenAI 产品负责人之一，2024 年离开。",
    },
    aliases: ["Deng", "彼得·鄧"],
  },
  {
    slug: "ilya-sutskever",
    kind: "person",
    name: { en: "Ilya Sutskever", zh: "伊利亚·苏茨克维" },
    description: {
      en: "Co-founder of OpenAI and its chief scientist until May 2024; co-led the Superalignment team.",
      zh: "OpenAI 联合创始人，任首席科学家至 2024 年 5 月，曾共同领导超级对齐团队。",
    },
    aliases: ["Sutskever", "苏茨克维", "蘇茨克維", "伊尔亚·苏茨克维", "伊利亞·蘇茨克維"],
  },
  {
    slug: "jan-leike",
    kind: "person",
    name: { en: "Jan Leike", zh: "扬·莱克" },
    description: {
      en: "Alignment researcher; co-led OpenAI’s Superalignment team until May 2024.",
      zh: "对齐研究者，2024 年 5 月前共同领导 OpenAI 超级对齐团队。",
    },
    affiliation: "anthropic",
    aliases: ["Leike", "莱克", "萊克", "揚·萊克", "扬·雷克", "简·莱克"],
  },
  {
    slug: "ryan-lowe",
    kind: "person",
    name: { en: "Ryan Lowe", zh: "瑞安·洛" },
    description: { en: "Worked on alignment at OpenAI.", zh: "曾在 OpenAI 从事对齐工作。" },
    aliases: ["Lowe", "瑞安·洛威"],
  },
  {
    slug: "william-saunders",
    kind: "person",
    name: { en: "William Saunders", zh: "威廉·桑德斯" },
    description: {
      en: "Former member of OpenAI’s Superalignment team.",
      zh: "OpenAI 超级对齐团队前成员。",
    },
    aliases: ["Saunders", "桑德斯"],
  },
  {
    slug: "daniel-kokotajlo",
    kind: "person",
    name: { en: "Daniel Kokotajlo", zh: "丹尼尔·科科塔伊洛" },
    description: {
      en: "Formerly of OpenAI’s governance team.",
      zh: "OpenAI 治理团队前成员。",
    },
    aliases: ["Kokotajlo", "科科塔伊洛", "科科塔洛", "丹尼爾·科科塔伊洛"],
  },
  {
    slug: "dario-amodei",
    kind: "person",
    name: { en: "Dario Amodei", zh: "达里奥·阿莫迪" },
    description: {
      en: "Chief executive of Anthropic; before that led research at OpenAI.",
      zh: "Anthropic 首席执行官，此前在 OpenAI 主管研究。",
    },
    affiliation: "anthropic",
    aliases: ["Amodei", "達里奧·阿莫迪", "达里奥·阿莫代", "阿莫迪"],
  },
  {
    slug: "daniela-amodei",
    kind: "person",
    name: { en: "Daniela Amodei", zh: "达妮埃拉·阿莫迪" },
    description: {
      en: "President of Anthropic; before that at OpenAI.",
      zh: "Anthropic 总裁，此前任职于 OpenAI。",
    },
    affiliation: "anthropic",
    aliases: ["達妮埃拉·阿莫迪", "丹妮拉·阿莫迪"],
  },
  {
    slug: "aleksander-madry",
    kind: "person",
    name: { en: "Aleksander Madry", zh: "亚历山大·马德里" },
    description: {
      en: "Led OpenAI’s Preparedness team until July 2024.",
      zh: "2024 年 7 月前领导 OpenAI 的“准备”团队。",
    },
    aliases: ["Madry", "Aleksander Mądry", "马德里", "亞歷山大·馬德里"],
  },
  {
    slug: "elon-musk",
    kind: "person",
    name: { en: "Elon Musk", zh: "埃隆·马斯克" },
    description: {
      en: "Co-founder and early funder of OpenAI; left its board in 2018.",
      zh: "OpenAI 联合创始人和早期出资者，2018 年离开董事会。",
    },
    aliases: ["Musk", "马斯克", "馬斯克", "埃隆·馬斯克", "伊隆·马斯克"],
  },
  {
    slug: "marc-toberoff",
    kind: "person",
    name: { en: "Marc Toberoff", zh: "马克·托贝罗夫" },
    description: {
      en: "Lawyer of Elon Musk in the suit of August 2024.",
      zh: "马斯克 2024 年 8 月诉讼的代理律师。",
    },
    aliases: ["Toberoff", "托贝罗夫", "托貝羅夫"],
  },
  {
    slug: "readers",
    kind: "group",
    name: { en: "Readers (context note)", zh: "读者（背景说明）" },
    description: {
      en: "People who add notes with context to posts on X.",
      zh: "在 X 上为贴文补充背景说明的读者。",
    },
    aliases: ["Readers", "Community Notes", "读者", "讀者", "网友", "網友", "社区笔记"],
  },
  {
    slug: "unnamed-source",
    kind: "group",
    name: { en: "Unnamed source", zh: "未具名消息人士" },
    description: {
      en: "Somebody whom a news report quotes without a name.",
      zh: "新闻报道引用而未具名的人。",
    },
    aliases: ["A person familiar with the matter", "Sources", "知情人士", "消息人士"],
  },
  {
    slug: "news-reports",
    kind: "group",
    name: { en: "News reports", zh: "新闻报道" },
    description: {
      en: "What reporters say in their own voice, without a source.",
      zh: "记者以自己的口吻陈述、未注明来源的内容。",
    },
    aliases: ["Reporters", "Press", "媒体", "媒體", "報道", "據報道"],
  },
];
