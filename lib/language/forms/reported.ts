import { readForms } from "./form";

/** Forms that other readers of numbers and dates are reported to misread, each kind beside its like. */
export const ENGLISH_REPORTED = readForms(
  "English, reported of other readers",
  `
See you on Friday. = 2026-08-07..2026-08-07 day
I'll be out on Tuesday and back on June 21. = 2026-08-11..2026-08-11 day ; 2027-06-21..2027-06-21 day
Set it for June 21 and buy 3 cups of sugar. = 2027-06-21..2027-06-21 day ; 3 cups
Let's meet on Wednesday. = 2026-08-12..2026-08-12 day
Put it out on a Friday. = -
It was put out on Friday. = 2026-07-31..2026-07-31 day
The wage rises to £12.21 an hour in April. = 12.21 £
The wage rose to £12.21 an hour in April. = 12.21 £ ; 2026-04-01..2026-04-30 month
He worked on SOA Suite 11g and 12c. = -
Add 11g of salt. = 11 g
Free cash flow was negative $71.5 million. = -71500000 $
It had a negative effect on the $32 fund. = 32 $
It moved 24,500 t, or 3 t per head. = 24500 t ; 3 t
Profit was 14.7c per security. = 14.7 c
Cut a board of 18 1/4 x 4 1/4 inches. = -
Eggs cost $4.95 a dozen. = 4.95 $
A dozen eggs cost $4.95. = 12 eggs ; 4.95 $
The period may not be less than 28 days or more than 90 days. = 28.. days at_least ; ..90 days up_to
No more than three seats nor less than two seats are kept. = ..3 seats up_to ; 2.. seats at_least
It is less than 28 days or more than 90 days. = ..28 days less_than ; 90.. days more_than
The race over two miles is worth £175,000. = 2 miles ; 175000 £
Prices are up 6.1% from July 2025. = 0.061 share ; 2025-07-01..2025-07-31 month
The rate is cut to 5% from July 2025. = 0.05 share ; 2025-07-01.. month
The strike begins at 12:01 a.m. Monday. = 2026-08-10..2026-08-10 day
He weighs 16 stone and built 16 stone walls. = 16 stone ; 16 walls
They live over two miles away. = 2.. miles more_than
Spreads widened by 50 bps to 210 basis points. = 0.5 point ; 2.1 point
Costs will be cut by $2bn to $3bn. = 2000000000..3000000000 $
The limit is 30 mph, or 20 near schools. = 30 mph
The Buyer shall pay ten percent (10%) of it. = 0.1 share
It pays 5% (2.5% of it in cash). = 0.05 share ; 0.025 share
I'd like 3/4 of a pound of ham. = 0.75 pound
They added two pounds of flour. = 2 pounds
They cleared two million pounds of debt. = 2000000 £
He qualified 12th, two tenths off the pace. = -
She shot 68-72-70 at Six Flags. = -
Three people died and a fourth was injured. = 3 people
A quarter was spent, a fourth of it on pay. = 0.25 share ; 0.25 share
It was hot on the 4th of July last year. = 2025-07-04..2025-07-04 day
Sales fell between January and March last year. = 2025-01-01..2025-03-31 month
It was heard in case 24-1234. = -
He watched 28 Days Later and 12 Angry Men. = -
He waited 28 days for 12 angry men. = 28 days ; 12 men
Unemployment among 16- to 24-year-olds climbed. = 16..24 year
`,
);

export const CHINESE_REPORTED = readForms(
  "Chinese, reported of other readers",
  `
小明每天收拾房间，队伍里没有人敢放肆。 = -
陆兆显和伍佰在台北开唱，票价壹仟贰佰元。 = 1200 ¥
这批白银重一百两，他又买了二两茶叶。 = 100 两 ; 2 两
一两个月后见分晓，花了两千两百元。 = 1..2 个月 ; 2200 ¥
他身高一米八五，弟弟1米7，跳远8米15。 = 1.85 米 ; 1.7 米 ; 8.15 米
单人床宽一米，百米跑9秒83。 = 1 米
每斤便宜了三毛五。 = -
超过了百分之零点九，跌破了三千点。 = 0.009.. share more_than ; ..3000 点 less_than
每月大概要存三千一。 = 3100 about
含量大于或者等于80毫克。 = 80.. 毫克 at_least
最高立减二百元。 = ..200 ¥ up_to
身高1.2米（含）至1.5米购半价票。 = 1.2..1.5 米
每小时耗电约两度。 = 2 度 about
约四分一市民赞成。 = 0.25 share about
年过半百的他在两会期间提交议案。 = -
公司发布半年报，半年后再看。 = 0.5 年
一万米长跑他用了二十八分十五秒。 = 10000 米
每十人中约有一人挨饿。 = -
二十三条立法后再议。 = -
依照本法第九条和二十三条意见。 = 23 条
三轮车司机拉着三只松鼠的货。 = -
三轮谈判后，三只老虎获救。 = 3 轮 ; 3 只
四人间每晚120元，五人制足球赛开赛。 = 120 ¥
三人组成评审组。 = 3 人
六个核桃和七匹狼的股价上涨。 = -
六个苹果三元，三元食品涨停。 = 6 个 ; 3 ¥
三百六十行，行行出状元；半斤八两，四两拨千斤。 = -
五家渠、三台县和十六国。 = -
2007年与2009年之间裁员两千人。 = 2007-01-01..2009-12-31 year ; 2000 人
2007年与2009年裁员两千人。 = 2007-01-01..2007-12-31 year ; 2009-01-01..2009-12-31 year ; 2000 人
约好周五见面，提醒我周六交水费。 = 2026-08-07..2026-08-07 day ; 2026-08-08..2026-08-08 day
博物馆周一闭馆。 = -
黄牛号炒到两千一个，借款三万一天利息十元。 = 2000 ; 30000 ; 10 ¥
共一千一百一十个。 = 1110 个
阵风七级，他是七级工。 = 7 级
饭前半小时服用。 = 0.5 小时
前半小时没有进球。 = -
全场打八五折，折上九五折，站上40美元。 = 0.85 share ; 0.95 share ; 40.. $ at_least
廿三日上午抵达，其他年级三日返校。 = -
已被多项研究证实[3-5]。 = -
2026财年第一季度净利润增长15%。 = 0.15 share
工期为2025年3月至2027年年底。 = -
2024年及以后年度适用税率为15%。 = 2024-01-01.. year ; 0.15 share
第1、2节车厢与2节车厢。 = 2 节
加一又二分之一杯牛奶。 = 1.5 杯
明年春节是2月6日，除夕在2月5日。 = 2027-01-01..2027-12-31 year ; 2027-02-06..2027-02-06 day ; 2027-02-05..2027-02-05 day
去年公司在3月上市，今年3月盈利。 = 2025-01-01..2025-12-31 year ; 2025-03-01..2025-03-31 month ; 2026-03-01..2026-03-31 month
零三年那天下着雪。 = -
自2027年元旦起调价，明年元旦放假。 = 2027-01-01.. day ; 2027-01-01..2027-01-01 day
2027年春节前完工。 = -
五家岗、三台阁和五人墙。 = -
他完成了从0到1的突破，又上1对1课程。 = -
擬發行七百億港元零售債券，港元七百億。 = 70000000000 HK$ ; 70000000000 HK$
二月二龙抬头，三月三放假，七月流火。 = -
三月三日、三月三十日放假。 = 2026-03-03..2026-03-03 day ; 2026-03-30..2026-03-30 day
周五见，八百伴百货。 = 2026-08-07..2026-08-07 day
一年之计在于春，租期一年。 = 1 年
下周三开庭，上周三已提交证据。 = 2026-08-12..2026-08-12 day ; 2026-07-29..2026-07-29 day
处拘留三日，为期三日，三日内改正。 = 3 日 ; 3 日 ; ..3 日 up_to
二年级三班和三班公交车。 = 3 班
九成人口赞成，第九成人学校。 = 0.9 share
建筑面积一百二十平。 = 120 平
把二百五打发走，花了二百五十块钱。 = 250 ¥
预估8日至10日有雨。 = 2026-08-08..2026-08-10 day
續集在第三季上線。 = -
支援120W快充。 = 120 W
`,
);
