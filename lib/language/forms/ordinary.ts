import { readForms } from "./form";

/** Forms of ordinary texts that were once read wrongly or not at all, each beside its like. */
export const ENGLISH_ORDINARY = readForms(
  "English, ordinary texts",
  `
The motion fell by 40 votes to 38. = 40 votes ; 38 votes
It was lost by 38 votes to 40. = 38 votes ; 40 votes
They agreed by nine votes to six. = 9 votes ; 6 votes
They won by three goals to two. = 3 goals ; 2 goals
Waits fell from 12 weeks to 9. = 12 weeks
It takes 9 to 12 weeks. = 9..12 weeks
The rise is backdated to May. = 2026-05-01..2026-05-31 month
The church dates back to 1834. = 1834-01-01..1834-12-31 year
The 1967 war lasted six days. = 1967-01-01..1967-12-31 year ; 6 days
Iran's 1979 revolution changed much. = 1979-01-01..1979-12-31 year
The 2012 Olympics were held in London. = 2012-01-01..2012-12-31 year
It was written into the 2010 Equality Act. = 2010-01-01..2010-12-31 year
It is in the 2026 Budget. = 2026-01-01..2026-12-31 year
The 2008 crash cost millions. = 2008-01-01..2008-12-31 year
She won the 1500 metres race. = 1500 metres
The 2000 seat venue is full. = -
The 2000 workers went home. = 2000 workers
The 2024 Ford Focus is cheap. = -
A storm is forecast for Sunday. = 2026-08-09..2026-08-09 day
The vote is scheduled for Monday. = 2026-08-10..2026-08-10 day
The vote was scheduled for Monday. = -
The talks had been planned for Tuesday. = -
Data may be kept for as long as 60 days. = ..60 days up_to
It takes as little as 5 minutes. = 5.. minutes at_least
As few as 10 people came. = 10.. people at_least
The rate rose by a tenth of a point. = 0.1 point
It lost half a point. = 0.5 point
The cost could top $3 billion. = 3000000000.. $ more_than
The bill tops £40,000. = 40000.. £ more_than
The top 10 firms pay more. = -
It must be done by 2028-29. = ..2029-12-31 year
It grew in 2028-29. = 2028-01-01..2029-12-31 year
Exports were up 3% on 2019. = 0.03 share ; 2019-01-01..2019-12-31 year
That is an improvement on 2023. = 2023-01-01..2023-12-31 year
It cooled to minus 9C. = -9 C
He won by 1 min 12 secs. = 1 min ; 12 secs
He was paid £900 plus VAT. = 900 £
It costs $500 plus. = 500.. $ at_least
The report is due by the end of the month. = ..2026-08-31 month
It will open by the end of the year. = ..2026-12-31 year
It will open by year-end. = ..2026-12-31 year
Pay by the end of the month in which it falls due. = -
It starts on the 15th of next month. = 2026-09-15..2026-09-15 day
It starts on the first of this month. = 2026-08-01..2026-08-01 day
It is held on the first Tuesday of November. = -
It is held on the second Sunday in May 2027. = 2027-05-09..2027-05-09 day
Revenue in 2023 was 4% up from a year earlier. = 0.04 share ; 2023-01-01..2023-12-31 year ; 2022-01-01..2022-12-31 year
Profit fell in the first half. = 2026-01-01..2026-06-30 half_year
Profit will fall in the second half. = -
They scored twice in the first half. = -
It lies at 52 degrees north. = -
`,
);

export const CHINESE_ORDINARY = readForms(
  "Chinese, ordinary texts",
  `
屋里坐着二三十个人。 = 20..30 个
共有15个人报名。 = 15 个
缴纳三项个人所得税。 = 3 项
每三个老人中就有一个独居。 = -
应在10天前通知对方。 = -
提前10天通知对方。 = 10 天
他10天前回国。 = 2026-07-27..2026-07-27 day
会议召开15天前发出通知。 = -
去年产量为500万吨，比上年增加20万吨。 = 2025-01-01..2025-12-31 year ; 5000000 吨 ; 2024-01-01..2024-12-31 year ; 200000 吨
2023年产量比上年增长5%。 = 2023-01-01..2023-12-31 year ; 2022-01-01..2022-12-31 year ; 0.05 share
5月份价格较上月下降1%。 = 2026-05-01..2026-05-31 month ; 2026-04-01..2026-04-30 month ; 0.01 share
产量比上年增长5%。 = 2025-01-01..2025-12-31 year ; 0.05 share
该岛位于东经121度。 = -
三年期以上贷款利率为4%。 = 3.. 年 at_least ; 0.04 share
9月第二個星期六起生效。 = -
每月第一个星期二开会。 = -
单位面积300方呎。 = 300 方呎
本季累计12轰。 = 12 轰
本季出口上升。 = 2026-07-01..2026-09-30 quarter
款项分两期支付。 = 2 期
二期工程开工。 = -
近三年复合收益率达8%。 = 3 年 ; 0.08 share
历时近三年建成。 = 3 年 about
用了近两个月时间。 = 2 个月 about
`,
);
