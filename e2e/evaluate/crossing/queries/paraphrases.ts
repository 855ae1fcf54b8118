/** Short Chinese questions after a claim, in other words than its own. */
export const PARAPHRASES = `
OpenAI是不是没给超级对齐团队算力？ | leike-compute-not-delivered-safety-behind-products
OpenAI的承诺是给超级对齐团队的吗 | readers-note-pledge-was-for-superalignment
舒尔曼是因为公司不支持对齐才走的吗？ | schulman-not-for-lack-of-support
布罗克曼什么时候回来上班？ | brockman-on-leave-until-year-end
彼得·邓还在OpenAI吗 | peter-deng-has-left-openai
谁带领GPT-4o的后训练？ | schulman-led-alignment-and-post-training
马德里换岗以后还做安全吗 | openai-says-madry-still-works-on-safety
马斯克为什么说自己被骗？ | musk-says-he-was-deceived-about-openai
马斯克的新官司要求取消微软的授权吗 | toberoff-new-suit-differs-void-microsoft-licence
聊天机器人为什么老是道歉？ | schulman-over-apologising-is-over-optimisation
OpenAI的模型能不能用于军事？ | openai-no-weapons-military-warfare
可以用OpenAI伤害自己或别人吗 | openai-do-not-harm-yourself-or-others
谷歌会不会为武器开发人工智能？ | google-will-not-design-ai-for-weapons
英国石油2030年要增产吗？ | bp-output-grows-to-2030
联合利华什么时候把原生塑料减掉一半？ | unilever-half-the-virgin-plastic-by-2025
各国同意逐步减少煤电了吗？ | glasgow-phasedown-of-unabated-coal
中国何时碳达峰 | china-co2-peak-before-2030 china-co2-peak-around-2030
台湾的绿电目标延后了吗 | taiwan-renewables-20-percent-later
五年里要修几条地铁？ | metro
一二年级有没有书面作业？ | homework
老师的工资会不会比公务员低？ | teacher-pay
澜墨要裁员吗？ | no-layoffs
聊天记录会不会被拿去训练？ | chat-records
共享单车押金几天能退？ | deposit
小孩子每天最多能用多久？ | minors
什么时候关停燃煤机组？ | coal-units
电价三年内会涨吗？ | power-price
冰淇淋为什么被召回？ | ice-cream
大米里有没有转基因？ | gm-rice
平台抽司机多少成？ | commission
医生每周要工作多少小时？ | doctors-hours
创始人为什么离开公司？ | founder
小微企业的税减半到哪一年？ | small-firms
午餐都由学校食堂供应吗？ | school-lunch
`;
