/** Misspelt words and wrong characters. */
export const MISTAKES = `
Altmann 20% of computting resources safety | altman-at-least-20-percent-company-wide
Shulman leaves OpenAI for Antropic | schulman-leaves-openai-for-anthropic
Brokman sabbatical untill end of year | brockman-on-leave-until-year-end
Muskk decieved non-profit | musk-says-he-was-deceived-about-openai
Unilver virgin plastc packaging halve | unilever-half-the-virgin-plastic-by-2025
afordable homes Norvale 2028 | homes
recal of cars faulty breaks Asterwick | brakes
cage free hens egs | eggs
minimun wage cover rent | wage-rent
warehouse workers overtme not payed | overtime
hand lugage free | hand-luggage
libary closed on my watch | libraries
五年内新建三条地帖线路 | metro
未成年人每天使用时间不超过四十分种 | minors
公司没有裁圆计划 传言不属实 | no-layoffs
居民电价三年内不上长 | power-price
中小学生进视率连续三年下降 | short-sight
二氧化碳排放力争2030年前达到锋值 | china-co2-peak-before-2030
共享单车压金退还 | deposit
苏次克维 莱克 同一天离开 | sutskever-and-leike-left-on-the-same-day
`;
