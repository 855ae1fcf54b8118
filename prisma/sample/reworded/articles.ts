import type { ArticleSample } from "../shape";

/** Summaries in Stet's own words, like those of the first story: each is dated by the latest fact that it tells. */
const STET = { publisher: "Stet (sample)", author: null };

const companies: ArticleSample = {
  ...STET,
  slug: "four-company-promises-and-what-they-became",
  title: "Sample summary: four promises of companies, and what they became",
  publishedOn: "2025-02-26",
  lang: "en",
  blocks: [
    {
      kind: "paragraph",
      text: "Stet wrote this summary for its sample data. It tells what was public on 26 February 2025 and is no news article.",
    },
    { kind: "heading", text: "Barrels" },
    {
      kind: "paragraph",
      text: "On 4 August 2020 BP set out its plans for the ten years to come: “Over the same period, bp’s oil and gas production is expected to reduce by at least one million barrels of oil equivalent a day, or 40%, from 2019 levels.”",
    },
    {
      kind: "paragraph",
      text: "The figure did not last half of that time. On 7 February 2023 the company wrote: “This 2030 production would be around 25% lower than bp’s production in 2019, excluding production from Rosneft, compared to bp’s previous expectation of a reduction of around 40%”. And on 26 February 2025 it announced the opposite of a cut: “growing production to 2.3-2.5mmboed in 2030”.",
    },
    { kind: "heading", text: "Bottles" },
    {
      kind: "paragraph",
      text: "In October 2019 Unilever named a target for new plastic: “Reduce our use of virgin plastic packaging by 50% by 2025, with one third coming from an absolute plastic reduction”. In April 2024 it became “Reduce our virgin plastic footprint – by 30% by 2026, and 40% by 2028”.",
    },
    { kind: "heading", text: "Machines" },
    {
      kind: "paragraph",
      text: "Google’s principles for artificial intelligence of June 2018 had a list of what it would not do: “we will not design or deploy AI in the following application areas: […] Weapons or other technologies whose principal purpose or implementation is to cause or directly facilitate injury to people”. The list is missing from the principles of February 2025, which promise “Implementing appropriate human oversight, due diligence, and feedback mechanisms to align with user goals, social responsibility, and widely accepted principles of international law and human rights.”",
    },
    {
      kind: "paragraph",
      text: "OpenAI’s rules for users said until 10 January 2024: “We don’t allow the use of our models for the following: […] Activity that has high risk of physical harm, including: Weapons development; Military and warfare”. Since that day they say: “Don’t use our service to harm yourself or others – for example, don’t use our services to promote suicide or self-harm, develop or use weapons, injure others or destroy property”.",
    },
  ],
};

const glasgow: ArticleSample = {
  ...STET,
  slug: "the-coal-sentence-of-glasgow",
  title: "Sample summary: the coal sentence of Glasgow",
  publishedOn: "2021-11-14",
  lang: "en",
  blocks: [
    {
      kind: "paragraph",
      text: "Stet wrote this summary for its sample data. It tells what was public on 14 November 2021 and is no news article.",
    },
    {
      kind: "paragraph",
      text: "The first draft that the British presidency of the climate conference put on the table, on 10 November 2021, called on all states to “accelerate the phasing-out of coal and subsidies for fossil fuels”.",
    },
    {
      kind: "paragraph",
      text: "Three days and two drafts later it read “accelerating efforts towards the phase-out of unabated coal power and inefficient fossil fuel subsidies”. That evening India asked in the hall for another word, and the conference adopted “accelerating efforts towards the phasedown of unabated coal power and phase-out of inefficient fossil fuel subsidies”.",
    },
  ],
};

const inChinese: ArticleSample = {
  ...STET,
  slug: "three-climate-promises-in-chinese",
  title: "示例摘要：三条气候承诺的措辞之变",
  publishedOn: "2026-02-05",
  lang: "zh",
  blocks: [
    {
      kind: "paragraph",
      text: "本文由 Stet 为示例数据自行撰写，讲的是截至 2026 年 2 月 5 日的公开消息，并非任何媒体的原文。",
    },
    { kind: "heading", text: "达峰：由“左右”到“之前”" },
    {
      kind: "paragraph",
      text: "2015 年 6 月 30 日，中国向联合国提交国家自主贡献文件，写明“二氧化碳排放2030年左右达到峰值并争取尽早达峰”。2020 年 9 月 22 日，习近平在联合国大会一般性辩论上说：“二氧化碳排放力争于2030年前达到峰值”。这一次改写，是把时间收紧了。",
    },
    { kind: "heading", text: "绿电：两成不变，年份在走" },
    {
      kind: "paragraph",
      text: "台湾的目标最初是“綠電發電占比2025年將達20%”。2025 年 9 月 26 日，经济部对外的说法是“2大目標包括2026年11月再生能源占比20%、以及2030年30%不變”。2026 年 2 月 5 日，部长龚明鑫坦言赶不上：“20%一定會達成，只是時程上會往後延”。新的日期他没有给出。",
    },
    { kind: "heading", text: "煤：一词之差" },
    {
      kind: "paragraph",
      text: "2021 年 11 月格拉斯哥气候大会收场时，印度临时要求把煤电由“逐步淘汰”改为“逐步减少”，各方虽有不满，仍予通过。",
    },
  ],
};

export const rewordedArticles: ArticleSample[] = [companies, glasgow, inChinese];

/** Slugs of the articles. */
export const COMPANIES = companies.slug;
export const GLASGOW = glasgow.slug;
export const CHINESE = inChinese.slug;
