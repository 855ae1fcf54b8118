/** A part of the words that were said. */
export const QUOTES = `
safety culture and processes have taken a backseat | leike-compute-not-delivered-safety-behind-products
"as we said last july" | altman-pledge-same-as-july-2023 altman-at-least-20-percent-company-wide
return to hands-on technical work | schulman-reason-alignment-hands-on-work
first time to relax since co-founding | brockman-on-leave-until-year-end
a much more forceful lawsuit | toberoff-new-suit-differs-void-microsoft-licence
2.3-2.5mmboed | bp-output-grows-to-2030
one third coming from an absolute plastic reduction | unilever-half-the-virgin-plastic-by-2025
whose principal purpose is to cause injury to people | google-will-not-design-ai-for-weapons
accelerate the phasing-out of coal | glasgow-draft-phasing-out-of-coal
优化过头 | schulman-over-apologising-is-over-optimisation
替 GPT-4 做过对抗测试 | saunders-and-kokotajlo-left-openai
争取尽早达峰 | china-co2-peak-around-2030
只是时程上会往后延 | taiwan-renewables-20-percent-later
"not a single library" | libraries
ignored the warnings of its scientists | scientists
every cut in the interest rate | rate-cuts
“网上的传言不属实” | no-layoffs
没有使用外国专利 | own-chip
在上市问题上意见不合 | founder
政策延长到2027年 | small-firms
`;
