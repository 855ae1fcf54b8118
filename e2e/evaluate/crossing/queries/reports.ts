/** A report in one language of what was said in the other, of claims of the sample. */
export const REPORTS = `
莱克：过去几年安全文化和流程让位于光鲜的产品 | leike-compute-not-delivered-safety-behind-products
这家公司曾说未来四年拿出已到手算力的两成解决超级智能对齐 | openai-20-percent-compute-superalignment
致参议员的信里说，20%的计算资源投入安全相关研究 | openai-letter-20-percent-safety-research
舒尔曼想更深入地研究对齐，回到一线做技术 | schulman-reason-alignment-hands-on-work
他说自己九年来第一次放松，休假到年底 | brockman-on-leave-until-year-end
律师说这次的诉讼要有力得多 | toberoff-new-suit-differs-void-microsoft-licence
初稿要求加快淘汰煤炭和化石燃料补贴 | glasgow-draft-phasing-out-of-coal
谷歌：不设计用来伤人的武器类人工智能 | google-will-not-design-ai-for-weapons
谷歌称将以适当的人类监督和尽职调查来开发AI | google-appropriate-human-oversight
禁止将模型用于武器开发、军事与战争 | openai-no-weapons-military-warfare
英国石油2030年产量比2019年低四分之一左右 | bp-output-25-percent-lower-in-2030
英国石油要把日产量提高到230万桶以上 | bp-output-grows-to-2030
联合利华：2026年前原生塑料减少三成，2028年前减少四成 | unilever-30-percent-less-by-2026
the alignment and post-training team was led by Schulman until GPT-4o | schulman-led-alignment-and-post-training
Ryan Lowe, who helped to lead GPT-4 alignment, was gone by the end of March | ryan-lowe-left-openai
Kokotajlo and Saunders of the superalignment team resigned as well | saunders-and-kokotajlo-left-openai
GPT-3 came out before safety had been thought through | amodeis-left-over-gpt-3-release
pre-training should give way to post-training | schulman-compute-should-move-to-post-training
carbon dioxide to peak around 2030 and as early as possible | china-co2-peak-around-2030
China wants its carbon emissions to peak before 2030 | china-co2-peak-before-2030
green electricity will reach 20% in 2025 | taiwan-renewables-20-percent-in-2025
the 20% will be reached, but later than planned | taiwan-renewables-20-percent-later
renewables at 20% in November 2026 and still 30% in 2030 | taiwan-renewables-20-percent-in-november-2026
`;
