/** What verdicts say in one sentence, in each language. */
export const FINDINGS = [
  { en: "The figures of the statistics office agree.", zh: "统计部门的数据与之相符。" },
  { en: "The number is right, but it leaves out most of the cost.", zh: "数字没错，但略去了大部分成本。" },
  { en: "No document supports this.", zh: "没有任何文件能证实这一点。" },
  { en: "The budget that was passed gives less.", zh: "通过的预算给得更少。" },
  { en: "Two audits found the opposite.", zh: "两次审计得出了相反的结论。" },
  { en: "It was so until last spring and is not any more.", zh: "去年春天以前确实如此，如今不再。" },
  { en: "Work has begun in a third of the places named.", zh: "所列地点中有三分之一已经开工。" },
  { en: "The minister withdrew it a year later.", zh: "部长一年后将其撤回。" },
  { en: "Independent researchers reach a similar estimate.", zh: "独立研究者得出了相近的估计。" },
  { en: "The contract says when, and that day has passed.", zh: "合同写明了期限，而期限已过。" },
  { en: "Only a part of the money was ever paid out.", zh: "资金只拨付了一部分。" },
  { en: "Witnesses and the minutes of the meeting confirm it.", zh: "证人和会议记录都予以证实。" },
  { en: "It compares two years that cannot be compared.", zh: "所比较的两个年份没有可比性。" },
] as const;
