/** The same number, share or day in another way of writing it. */
export const NUMERALS = `
OpenAI 把五分之一的算力用于超级对齐 | openai-20-percent-compute-superalignment
OpenAI pledges one fifth of its compute over four years to superalignment | openai-20-percent-compute-superalignment
百分之二十的计算资源用于全公司的安全工作 | altman-at-least-20-percent-company-wide
二成算力 超级智能对齐 四年 | openai-20-percent-compute-superalignment
台湾绿电两成 2025年 | taiwan-renewables-20-percent-in-2025
a fifth of Taiwan's power from renewables in 2025 | taiwan-renewables-20-percent-in-2025
英国石油 油气产量 减少四成 | bp-output-40-percent-lower-by-2030
BP output two fifths below 2019 | bp-output-40-percent-lower-by-2030
BP production a quarter lower in 2030 | bp-output-25-percent-lower-in-2030
Unilever fifty percent less virgin plastic packaging | unilever-half-the-virgin-plastic-by-2025
联合利华原生塑料包装减少百分之五十 | unilever-half-the-virgin-plastic-by-2025
联合利华 原生塑料 三成 2026 | unilever-30-percent-less-by-2026
4,000 affordable homes by 2028 | homes
crime in the centre is down 33.3% | crime
potholes repaired within 2 days | potholes
potholes repaired within 48 hours | potholes
6,000 more nurses | nurses
75% of adults vaccinated with at least one dose | vaccine
20 percent of trains cancelled in the strike | strike-trains
trains over half an hour late: money back | late-trains
因刹车问题召回12万辆车 | brakes
80% of battery capacity after a decade | battery
three and a half thousand jobs cut at Ellery | ellery-jobs
2m customers' data stolen | stolen-data
a quarter less sugar in breakfast cereals | sugar
空气质量优良天数300天 | air
公办幼儿园新增20000个学位 | kindergarten
受贿的前副市长被判12年 | bribes
校外培训机构压减90% | tutoring
帮助800个村庄的农民增收 | villages
新工厂带来5000个岗位 | new-factory
事故造成7死23伤 | accident
未成年人每天不超过40分钟 | minors
平台抽成最多20% | commission
共享单车押金7个工作日退还 | deposit
无人出租车安全行驶1亿公里 | robotaxi
30%的医生每周工作超过60小时 | doctors-hours
二〇三〇年前关停全部燃煤机组 | coal-units
中国二氧化碳排放二〇三〇年前达峰 | china-co2-peak-before-2030
什么承诺是2023年7月5日作出的 OpenAI 算力 | openai-20-percent-compute-superalignment
what OpenAI told US senators on 31 July 2024 | openai-letter-20-percent-safety-research
二〇二四年八月一日 奥特曼 安全 算力 | altman-at-least-20-percent-company-wide
5 August 2024 Schulman joins Anthropic | schulman-leaves-openai-for-anthropic
瑞安·洛 三月底 离开 | ryan-lowe-left-openai
`;
