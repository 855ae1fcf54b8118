/** Both scripts in one question. */
export const MIXED = `
OpenAI superalignment 20% 算力 四年 | openai-20-percent-compute-superalignment
Sam Altman 承诺 safety 20% 全公司 | altman-at-least-20-percent-company-wide
Leike 说 safety 排在产品后面 | leike-compute-not-delivered-safety-behind-products
Schulman 加入 Anthropic | schulman-leaves-openai-for-anthropic
GPT-3 发布太早 Amodei 离开 | amodeis-left-over-gpt-3-release
Community Notes 说 20% 是给 Superalignment 团队的 | readers-note-pledge-was-for-superalignment
Musk 告 OpenAI 要求 void 微软 licence | toberoff-new-suit-differs-void-microsoft-licence
pre-training 的算力让给 post-training | schulman-compute-should-move-to-post-training
Google AI 不做 weapons | google-will-not-design-ai-for-weapons
COP26 最终文本 phasedown 煤电 | glasgow-phasedown-of-unabated-coal
BP 2030 产量 比2019 低25% | bp-output-25-percent-lower-in-2030
Unilever 原生塑料 2025 减半 | unilever-half-the-virgin-plastic-by-2025
Asterwick 裁员 3500 人 Ellery | ellery-jobs
Tidegate Bank 客户数据 被盗 | stolen-data
澜墨科技 chip 自主研发 没有 foreign patents | own-chip
驰穹 robotaxi 一亿 km | robotaxi
Beiqueling 关停 coal 机组 2030 | coal-units
ＯｐｅｎＡＩ　承诺　２０％　算力 | openai-20-percent-compute-superalignment
`;
