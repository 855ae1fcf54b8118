import type { SpeakerSample } from "../shape";

/** Who made the promises of this folder. Organizations stand before the people who belong to them. */
export const rewordedSpeakers: SpeakerSample[] = [
  {
    slug: "bp",
    kind: "organization",
    name: { en: "BP", zh: "英国石油公司" },
    description: {
      en: "Oil and gas company with its seat in London.",
      zh: "总部设在伦敦的油气公司。",
    },
    aliases: ["BP p.l.c.", "British Petroleum", "英国石油", "英國石油", "英國石油公司", "碧辟"],
  },
  {
    slug: "unilever",
    kind: "organization",
    name: { en: "Unilever", zh: "联合利华" },
    description: {
      en: "Maker of food, cleaning and personal care products, with its seat in London.",
      zh: "总部设在伦敦的食品、清洁与个人护理用品公司。",
    },
    aliases: ["Unilever PLC", "聯合利華"],
  },
  {
    slug: "google",
    kind: "organization",
    name: { en: "Google", zh: "谷歌" },
    description: {
      en: "Technology company in California, owned by Alphabet.",
      zh: "位于加利福尼亚州的科技公司，隶属 Alphabet。",
    },
    aliases: ["Google LLC"],
  },
  {
    slug: "china",
    kind: "organization",
    name: { en: "Government of China", zh: "中国政府" },
    description: {
      en: "The government of the People’s Republic of China.",
      zh: "中华人民共和国政府。",
    },
    aliases: ["China", "中国", "中國", "中國政府", "中方"],
  },
  {
    slug: "xi-jinping",
    kind: "person",
    name: { en: "Xi Jinping", zh: "习近平" },
    description: { en: "President of China.", zh: "中国国家主席。" },
    affiliation: "china",
    aliases: ["Xi", "習近平"],
  },
  {
    slug: "paris-agreement-parties",
    kind: "group",
    name: { en: "Parties to the Paris Agreement", zh: "《巴黎协定》缔约方" },
    description: {
      en: "The states that decide together at the United Nations climate conferences.",
      zh: "在联合国气候变化大会上共同作出决定的各国。",
    },
    aliases: ["CMA", "Parties", "缔约方", "締約方"],
  },
  {
    slug: "cop26-presidency",
    kind: "group",
    name: { en: "COP26 Presidency", zh: "COP26 主席国" },
    description: {
      en: "The British team that led the Glasgow conference and wrote the drafts of its decision.",
      zh: "主持格拉斯哥大会并起草决定草案的英国团队。",
    },
    aliases: ["UK COP26 Presidency", "COP26 主席團"],
  },
  {
    slug: "taiwan-moea",
    kind: "organization",
    name: { en: "Ministry of Economic Affairs (Taiwan)", zh: "经济部（台湾）" },
    description: {
      en: "The ministry in Taipei that is in charge of energy.",
      zh: "台北主管能源的部门。",
    },
    aliases: ["MOEA", "經濟部", "台灣經濟部", "台湾经济部"],
  },
  {
    slug: "tsai-ing-wen",
    kind: "person",
    name: { en: "Tsai Ing-wen", zh: "蔡英文" },
    description: { en: "President of Taiwan from 2016 to 2024.", zh: "2016 年至 2024 年任台湾总统。" },
    aliases: ["Tsai"],
  },
  {
    slug: "kung-ming-hsin",
    kind: "person",
    name: { en: "Kung Ming-hsin", zh: "龚明鑫" },
    description: {
      en: "Taiwan’s minister of economic affairs in 2025 and 2026.",
      zh: "2025 至 2026 年间任台湾经济部长。",
    },
    affiliation: "taiwan-moea",
    aliases: ["Kung", "龔明鑫"],
  },
];
