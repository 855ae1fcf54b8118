import { readForms } from "./form";

/** Sentences of districts, budgets, fares and falls, as they were first written down. */
export const ENGLISH_DISTRICTS = readForms(
  "English, districts, budgets and fares",
  `
Construction of 2,300 flats starts in January. = 2300 flats ; 2027-01-01..2027-01-31 month
One in three adults has less than £1,000 in savings. = 0.333333333 share ; ..1000 £ less_than
The levy was raised from 2.5% to 3.75% on 1 April 2026. = 0.025 share ; 0.0375 share ; 2026-04-01..2026-04-01 day
Roughly two million tonnes of food is wasted yearly. = 2000000 tonnes about
Fewer than one in five pupils passed. = ..0.2 share less_than
The pension age will be 67 by 2028. = ..2028-12-31 year
Each household gets ₹5,000 and 10 kg of rice. = 5000 ₹ ; 10 kg
The toll is now 31, with 200 missing. = -
In Q3 2025 it added 1.2m subscribers. = 2025-07-01..2025-09-30 quarter ; 1200000 subscribers
They aim to plant 60 to 70 million trees by 2040. = 60000000..70000000 trees ; ..2040-12-31 year
The budget shortfall is at least HK$4.5bn. = 4500000000.. HK$ at_least
It fell by three quarters of a percentage point. = 0.75 point
The reservoir is three-quarters full. = 0.75 share
Speed limits drop to 20mph from 17 September. = 20 mph ; 2026-09-17.. day
Half of all children under five are stunted. = 0.5 share ; ..5 less_than
A dozen MPs quit the day before yesterday. = 12 MPs ; 2026-08-04..2026-08-04 day
He has been in office since 12 May 2023. = 2023-05-12.. day
The probe lasted from October 2023 until March 2025. = 2023-10-01..2025-03-31 month
The firm made $1.5 million a day in the first half of last year. = 1500000 $ ; 2025-01-01..2025-06-30 half_year
Up to 30 children may enrol each term. = ..30 children up_to
The 18-hole course opened in the 1920s. = 18 hole ; 1920-01-01..1929-12-31 decade
No more than six players per side. = ..6 players up_to
More than a quarter of a million tickets were sold. = 250000.. tickets more_than
The ferry carries 450 passengers and 80 cars. = 450 passengers ; 80 cars
It is 40 percentage points above the 2019 level. = 40 point ; 2019-01-01..2019-12-31 year
Two or three witnesses came forward. = 2..3 witnesses
Version 17.4 of iOS arrives next week. = 2026-08-10..2026-08-16 week
The Boeing 777X is 71.8 metres long. = 71.8 metres
Ask for extension 204 or dial 1-888-555-0199. = -
In chapter 12, verse 3, he counts seven stars. = 7 stars
The Top 40 and the Billboard 200 changed in 2014. = 2014-01-01..2014-12-31 year
Les Bleus won 4-3 on penalties after extra time. = -
Under-12s need a booster seat. = -
The A320 neo, a 180-seat jet, costs $110m. = 180 seat ; 110000000 $
Zip code 60614 has 66,000 residents. = 66000 residents
Two Rivers, Wisconsin, has 11,000 people. = 11000 people
Eleven Madison Park has three stars. = 3 stars
The twenty-first century began on 1 January 2001. = 2001-01-01..2001-01-01 day
See footnote 8 and Table 3.1 of the 2024 report. = 2024-01-01..2024-12-31 year
A fortnight's rain fell in 24 hours. = 24 hours
`,
);

export const CHINESE_DISTRICTS = readForms(
  "Chinese, districts, budgets and fares",
  `
城南将新建三条地铁线路，总长六十八公里。 = 3 条 ; 68 公里
上半年共立案两千四百余件。 = 2026-01-01..2026-06-30 half_year ; 2400.. 件 more_than
该厂每天处理污水二十万吨。 = 200000 吨
首批发放消费券五千万元，每张面额五十元。 = 50000000 ¥ ; 50 ¥
全市有三分之二的小区完成改造。 = 0.666666667 share
粮食亩产比上年提高一成二。 = 2025-01-01..2025-12-31 year ; 0.12 share
预计到2035年，人口将减少百分之八。 = ..2035-12-31 year ; 0.08 share
贷款利率下浮20个基点。 = 0.2 point
购票满三张打九五折。 = 3 张 ; 0.95 share
这座桥限重四十五吨，限速六十公里。 = 45 吨 ; 60 公里
他用了不到两个小时跑完全程。 = ..2 个小时 less_than
近三成学生每天睡眠不足七小时。 = 0.3 share about ; ..7 小时 less_than
公司计划裁员一千至一千五百人。 = 1000..1500 人
这笔罚款高达一亿五千万欧元。 = 150000000 €
第十五届全运会将于十一月九日开幕。 = 2026-11-09..2026-11-09 day
去年第三季度，销量同比增长三成以上。 = 2025-07-01..2025-09-30 quarter ; 0.3.. share at_least
前天夜里，两名工人被困井下。 = 2026-08-04..2026-08-04 day ; 2 名
大后天起，景区恢复开放。 = 2026-08-09.. day
农历六月廿四是火把节。 = -
民國一一五年七月起，基本工資調至三萬元。 = 2026-07-01.. month ; 30000 ¥
令和六年能登地震。 = 2024-01-01..2024-12-31 year
二〇二七财年预算赤字两万亿日元。 = 2000000000000 日元
八月十五日至二十日，全线停运。 = 2026-08-15..2026-08-20 day
不晚于明年三月底完工。 = ..2027-03-31 month
港股今日成交二千三百億元。 = 2026-08-06..2026-08-06 day ; 230000000000 ¥
本院受理案件八百五十二宗，結案率逾九成。 = 852 宗 ; 0.9.. share more_than
新巴士可載客八十五人，票價六元八角。 = 85 人 ; 6.8 ¥
約四分之一長者獨居。 = 0.25 share about
公屋申請者平均輪候五年半。 = 5.5 年
台中市擬增設三百二十個停車位。 = 320 個
十五名議員缺席，議案以三十票對二十八票通過。 = 15 名 ; 30 票 ; 28 票
一○四人力銀行調查了兩千家企業。 = 2000 家
三重区和五股区淹水。 = -
七夕当晚，酒店入住率超九成。 = 0.9.. share more_than
百度网盘会员每月二十五元。 = 25 ¥
一号线二期工程全长十八公里。 = 18 公里
他是三级警督，从警二十年。 = 20 年
三个月大的婴儿体重六公斤半。 = 3 个月 ; 6.5 公斤
请于三十日内补正材料，一式三份。 = ..30 日 up_to ; 3 份
`,
);
