import { readForms } from "./form";

/** Sentences of councils, courts, courses and teams, as they were first written down. */
export const ENGLISH_COUNCIL = readForms(
  "English, councils, courts and teams",
  `
The parish council will spend £48,500 on 12 new bus shelters. = 48500 £ ; 12 shelters
Two thirds of all cod is now farmed. = 0.666666667 share
The airline will add 35 routes by the end of 2028. = 35 routes ; ..2028-12-31 year
Flood defences have cost the county $3.25 million since 2018. = 3250000 $ ; 2018-01-01.. year
Just 14% of patients got a bed within four hours. = 0.14 share ; ..4 hours up_to
A kilo of rice now costs 68 rupees. = 68 ₹
The state has sanctioned Rs 12.5 crore for 40 schools. = 125000000 ₹ ; 40 schools
Over 1.5 lakh farmers have applied so far. = 150000.. farmers more_than
The hotel has cut its water use by a fifth. = 0.2 share
Seven in ten drivers admit to speeding. = 0.7 share
The bond yields 5.25 percent and matures in 2034. = 0.0525 share ; 2034-01-01..2034-12-31 year
Its 30-year mortgage rate rose 12 basis points to 6.9%. = 30 year ; 0.12 point ; 0.069 share
A gallon is about 3.8 litres. = 3.8 litres about
Nobody should drink more than 14 units a week. = ..14 units up_to
The plan would cap rents at £1,200 a month. = ..1200 £ up_to
Pupils must attend at least 190 days. = 190.. days at_least
She bought 40 acres for less than half a million dollars. = 40 acres ; ..500000 $ less_than
Two to five per cent of cases are severe. = 0.02..0.05 share
Output will be 10 to 15 million barrels. = 10000000..15000000 barrels
He was 17 when he scored his 100th goal. = -
The law came into force on 25 May 2018. = 2018-05-25..2018-05-25 day
In the third quarter of 2025, profit was $2.1bn. = 2025-07-01..2025-09-30 quarter ; 2100000000 $
The first half of 2026 saw 31 mergers. = 2026-01-01..2026-06-30 half_year ; 31 mergers
Parliament returns on 1 September. = 2026-09-01..2026-09-01 day
The strike ended on Tuesday after nine days. = 2026-08-04..2026-08-04 day ; 9 days
The bridge shut last month for repairs. = 2026-07-01..2026-07-31 month
The minister will answer questions on Monday. = 2026-08-10..2026-08-10 day
Two years ago the mill closed. = 2024-01-01..2024-12-31 year
The 11/04/2026 deadline slipped. = -
Between 2015 and 2020, 900 pubs shut. = 2015-01-01..2020-12-31 year ; 900 pubs
Prices in the 1970s rose by 13% a year. = 1970-01-01..1979-12-31 decade ; 0.13 share
The Chicago 7 were tried in 1969. = 1969-01-01..1969-12-31 year
Blink-182 and U2 topped the bill. = -
Maroon 5 sold 98 million records. = 98000000 records
He lives at 10 Downing Street with two cats. = 2 cats
Call us on 020 7946 0018 from 9 to 5. = -
Model 3 sales fell 12%. = 0.12 share
Five Nights at Freddy's earned $297m. = 297000000 $
Under Article 370, 4 million people lost rights. = 4000000 people
The B-side of his 45 is rare. = -
The new A-levels have 3 grades above B. = 3 grades
On day three of the Test, England made 402. = -
In game two, he hit 4 threes. = 4 threes
SpaceX flew 23 Starlink satellites on Flight 10. = 23 satellites
It's 4,000 steps to the top. = 4000 steps
It shrank from eight bedrooms to five. = 8 bedrooms
The 1.5C limit was agreed in Paris in 2015. = 1.5 C ; 2015-01-01..2015-12-31 year
Ten of the fifteen judges agreed. = 15 judges
The charity feeds 200 to 250 people every day. = 200..250 people
Tickets: £15, or £10 for students. = 15 £ ; 10 £
His blood pressure was 145 over 90. = -
The 6-1 favourite won by three lengths. = 3 lengths
They were outnumbered three to one. = -
`,
);

export const CHINESE_COUNCIL = readForms(
  "Chinese, councils, courts and teams",
  `
区政府拟投入三千二百万元改造十二所小学。 = 32000000 ¥ ; 12 所
全省新增高标准农田两百一十万亩。 = 2100000 亩
老年人乘车优惠从五折改为三折。 = 0.5 share ; 0.3 share
每公斤小麦收购价二元四角。 = 2.4 ¥
约有一成五的商铺空置。 = 0.15 share about
该疗法使死亡风险降低百分之十八。 = 0.18 share
罚款一万元以上三万元以下。 = 10000..30000 ¥
年满六十五周岁可免费乘车。 = 65 周岁
工程总投资一百二十亿元，工期四年。 = 12000000000 ¥ ; 4 年
失业金每月两千一百元，最长领取二十四个月。 = 2100 ¥ ; ..24 个月 up_to
三家银行合计放贷五亿三千万元。 = 3 家 ; 530000000 ¥
全县六成以上村庄通了天然气。 = 0.6.. share at_least
新校区占地八百八十亩，可容纳学生一万五千名。 = 880 亩 ; 15000 名
他连续工作了三十六个小时。 = 36 个小时
去年出口额为2.3亿美元，同比下降近两成。 = 2025-01-01..2025-12-31 year ; 230000000 $ ; 0.2 share about
计划2028年6月底前通车。 = ..2028-06-30 month
7月29日，法院作出判决。 = 2026-07-29..2026-07-29 day
第三季度预计亏损8000万元至1.2亿元。 = 2026-07-01..2026-09-30 quarter ; 80000000..120000000 ¥
本周三，调查组抵达现场。 = 2026-08-05..2026-08-05 day
下月起，医保缴费上调三十元。 = 2026-09-01.. month ; 30 ¥
力争三年内实现全覆盖。 = ..3 年 up_to
民國114年12月底，全台共有老人四百六十萬。 = 2025-12-01..2025-12-31 month ; 4600000
立委要求三個月內提出報告。 = ..3 個月 up_to
中央銀行調升利率半碼。 = -
停車費每半小時新台幣二十元。 = 0.5 小時 ; 20 NT$
本季營收年增一成二，達新台幣八十六億元。 = 2026-07-01..2026-09-30 quarter ; 0.12 share ; 8600000000 NT$
港鐵去年接載乘客十九億人次。 = 2025-01-01..2025-12-31 year ; 1900000000 人次
逾三分之二受訪僱主計劃加薪。 = 0.666666667.. share more_than
失業率微升零點一個百分點。 = 0.1 point
市民可於十四日內提出上訴。 = ..14 日 up_to
颱風「海葵」最大陣風達十四級。 = 14 級
三振出局後，他退居二線。 = -
六福珠宝、周六福和六必居上榜。 = -
三一重工中标三亿元项目。 = 300000000 ¥
他是独生子，排行老三。 = -
二月二，剃龙头。 = -
一刻钟便民生活圈覆盖八成社区。 = 0.8 share
五险一金缴存比例为百分之十二。 = 0.12 share
双十一前夕，快递员日送三百单。 = 300 单
十三届全国人大常委会第三十次会议。 = -
广州九运会与十运会。 = -
七楼住户八十二岁的老人走失。 = 82 岁
每位家长限带一名儿童。 = -
百万大奖花落谁家。 = -
万亿级产业集群已有三个。 = 3 个
这座千年古城有四个城门。 = 4 个
六十岁生日那天，他跑了四十二公里。 = 60 岁 ; 42 公里
九三阅兵邀请二十六国元首。 = 26 国
他四岁学琴，十二岁登台。 = 4 岁 ; 12 岁
`,
);
