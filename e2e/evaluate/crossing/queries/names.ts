/** The same speaker under other names: question, then the claims that answer it. */
export const NAMES = `
奥特曼说至少两成计算资源用于全公司安全 | altman-at-least-20-percent-company-wide
奧特曼 計算資源 安全工作 | altman-at-least-20-percent-company-wide
奥尔特曼承诺20%算力给安全 | altman-at-least-20-percent-company-wide
薩姆·奧特曼 全公司 安全 20% | altman-at-least-20-percent-company-wide
sama at least 20% of computing resources | altman-at-least-20-percent-company-wide
Altman said it was the same pledge as last July | altman-pledge-same-as-july-2023
Open AI dedicates compute to superintelligence alignment | openai-20-percent-compute-superalignment
舒曼离开 OpenAI 的原因 | schulman-reason-alignment-hands-on-work schulman-not-for-lack-of-support
約翰·舒爾曼 加入 Anthropic | schulman-leaves-openai-for-anthropic
Schulman on chatbots that apologise | schulman-over-apologising-is-over-optimisation
布洛克曼休长假 | brockman-on-leave-until-year-end
gdb sabbatical | brockman-on-leave-until-year-end
格雷格·布羅克曼 年底 休假 | brockman-on-leave-until-year-end
雷克说安全文化让位于产品 | leike-compute-not-delivered-safety-behind-products
簡·萊克 指責 OpenAI 沒有兌現算力 | leike-compute-not-delivered-safety-behind-products
蘇茨克維 萊克 同一天離開 | sutskever-and-leike-left-on-the-same-day
Sutskever and Leike leave together | sutskever-and-leike-left-on-the-same-day
馬斯克 受騙 非營利 | musk-says-he-was-deceived-about-openai
伊隆·马斯克说自己被OpenAI骗了 | musk-says-he-was-deceived-about-openai
達里奧·阿莫迪 為什麼離開 OpenAI | amodeis-left-over-gpt-3-release
阿莫代离开的原因 GPT-3 | amodeis-left-over-gpt-3-release
Mądry moved to AI reasoning | madry-moved-from-safety-to-reasoning
科科塔洛 离职 | saunders-and-kokotajlo-left-openai
British Petroleum production growth 2030 | bp-output-grows-to-2030
碧辟 油气产量 减少40% | bp-output-40-percent-lower-by-2030
聯合利華 原生塑膠 減半 | unilever-half-the-virgin-plastic-by-2025
習近平 二氧化碳 達峰 | china-co2-peak-before-2030
MOEA renewables November 2026 | taiwan-renewables-20-percent-in-november-2026
蔡英文 綠電 20% | taiwan-renewables-20-percent-in-2025
中方 二氧化碳 2030年左右达峰 | china-co2-peak-around-2030
馬什 凍漲公車票價 | bus-fares
奧卡福斯 辭職 | scientists
澜墨是否用聊天记录训练模型 | chat-records
Qingsuiling rice genetically modified | gm-rice
`;
