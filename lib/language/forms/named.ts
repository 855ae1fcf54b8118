import { readForms } from "./form";

/** Sentences with numbers in names, scores, ages, ranges, halves and times of day, as they were first written down. */
export const ENGLISH_NAMED = readForms(
  "English, names, ages, scores",
  `
The Kentucky Derby is run over a mile and a quarter. = -
Red Rum won three Grand Nationals. = 3 Nationals
The Tour's 18th stage covers 179.1km with 4,500m of climbing. = 179.1 km ; 4500 m
Her personal best in the 100m hurdles is 12.41 seconds. = 100 m ; 12.41 seconds
Liverpool went 2-0 down after 20 minutes but won 3-2. = 20 minutes
The Springboks named six forwards on a 6-2 bench. = 6 forwards
He sealed it 7-6 (7-4), 6-7 (5-7), 6-4 on his fifth match point. = -
The Nikon Z6 III shoots 6K video at 60 frames per second. = 60 frames
The A380's four engines burn 11 tonnes of fuel an hour. = 4 engines ; 11 tonnes
They drove a Ford F-150 and two Transit vans. = 2 vans
Dune: Part Two opened to $82.5m in 4,071 cinemas. = 82500000 $ ; 4071 cinemas
Adele's 25 sold 3.38 million copies in its first week. = 3380000 copies
He read One Hundred Years of Solitude in three days. = 3 days
The Thirty-Nine Steps was filmed four times. = 4 times
Channel 4 and Radio 1 cut 240 posts. = 240 posts
Our ten-year-old has read all seven Harry Potter books. = 10 year ; 7 books
It will take a year or two, maybe three. = -
The village of 1,200 people lost 19 homes. = 1200 people ; 19 homes
The 1,200-person village has one shop. = 1200 person
Sixty per cent of 2,000 adults polled agreed. = 0.6 share ; 2000 adults
In all, 1984 people applied, 2,016 of them women. = 1984 people ; 2016
She was born in 1984 and emigrated in 2016. = 1984-01-01..1984-12-31 year ; 2016-01-01..2016-12-31 year
The bridge, built in 1894, is 244 metres long. = 1894-01-01..1894-12-31 year ; 244 metres
The summit is 2,016 metres above sea level. = 2016 metres
A half-time lead of 14 points was not enough. = 14 points
Half of all marriages last 12 years or less. = 0.5 share ; ..12 years up_to
He worked half days for half a year. = 0.5 year
At half past nine, half the staff had left. = 0.5 share
The 9.15 a.m. briefing lasted 50 minutes. = 50 minutes
The blast, at 21:04 local time, killed two people. = 2 people
Twelve noon on 1 September 2026 is the cut-off. = 2026-09-01..2026-09-01 day
Under-fives travel free; 5- to 15-year-olds pay half. = 5..15 year
Aged just 17, she became the youngest of four champions. = 4 champions
A man in his 40s was hit by two cars. = 2 cars
Those born in the 1960s pay 3% more. = 1960-01-01..1969-12-31 decade ; 0.03 share
The rate is between 4.25% and 4.5%, up a quarter point. = 0.0425..0.045 share ; 0.25 point
The target range is 4.25-4.50 percent. = 0.0425..0.045 share
It raised its forecast to 6-7% from 4-5%. = 0.06..0.07 share ; 0.04..0.05 share
Shares trade at $12.40, within a $9 to $15 range. = 12.4 $ ; 9..15 $
Article 5(1)(f) GDPR and recital 39 apply. = -
The court cited [2019] UKSC 41 at paras 50-52. = -
Lot 7, a Ming vase, made 1.2 million euros. = 1200000 €
Count 1 carries up to 20 years, count 2 far less. = ..20 years up_to
He got 10 to 15 years for each of three murders. = 10..15 years ; 3 murders
No more than 10% of 2019 levels will be emitted by 2050. = ..0.1 share up_to ; 2019-01-01..2019-12-31 year ; ..2050-12-31 year
Temperatures will be 3-4C above average. = 3..4 C
The quake was 10km deep and 6.8 in magnitude. = 10 km
Voyager 1 is 15 billion miles away. = 15000000000 miles
CO2 levels reached 427 ppm in May 2025. = 427 ppm ; 2025-05-01..2025-05-31 month
The protein has 1,273 amino acids. = 1273 acids
Phase 3 trials of the drug, ABT-494, enrolled 685 patients. = 685 patients
A 1 in 100 chance is 1 per cent. = 0.01 share ; 0.01 share
Your first order over $50 ships free. = 50.. $ more_than
Passwords must have 8 to 64 characters, including one digit. = 8..64 characters
Keep receipts for six years; we may audit on five days' notice. = 6 years ; 5 days
`,
);

export const CHINESE_NAMED = readForms(
  "Chinese, names, ages, scores",
  `
第三十三届奥运会共产生329枚金牌。 = 329 枚
中国男篮76比73险胜，第四节单节净胜9分。 = 9 分
半程马拉松全长21.0975公里。 = 21.0975 公里
他在男子1500米自由泳决赛中获得第五名。 = 1500 米
梅西梅开二度，球队5比1大胜。 = -
她连续三年入选最佳阵容。 = 3 年
环法第七赛段长157.1公里。 = 157.1 公里
影院同日上映《一九四二》和《1917》。 = -
刘慈欣的《三体》销量超过2900万册。 = 29000000.. 册 more_than
电影《八佰》票房31.1亿元。 = 3110000000 ¥
六小龄童和三毛都到场了。 = -
万科、千方科技、百济神州等五家公司停牌。 = 5 家
大疆Mini 4 Pro重249克，售价4788元。 = 249 克 ; 4788 ¥
理想L9纯电续航280公里，零百加速5.3秒。 = 280 公里 ; 5.3 秒
鸿蒙5.0适配机型达40余款。 = 40.. 款 more_than
尼康Z8可拍摄8K视频。 = -
骁龙8至尊版跑分超过300万。 = 3000000.. more_than
八字还没一撇，就先夸下海口。 = -
一年之内三易其稿。 = ..1 年 up_to
他百思不得其解，一夜白头。 = -
十年如一日，她照顾老人二十载。 = -
两眼一抹黑，三下五除二就办完了。 = -
全市十大工程完成七项。 = 7 项
三公经费压减百分之十五。 = 0.15 share
本市一卡通覆盖八成以上公交线路。 = 0.8.. share at_least
“四好农村路”新增2.1万公里。 = 21000 公里
三北工程区完成造林3800万亩。 = 38000000 亩
十四届全国人大四次会议表决通过。 = -
国发〔2024〕1号文件第十二条废止。 = -
根据GB/T 19001—2016标准认证。 = -
一审判决被告赔偿原告二十万元，二审维持原判。 = 200000 ¥
死刑，缓期二年执行。 = 2 年
刑期自2026年3月1日起至2031年2月28日止。 = 2026-03-01..2031-02-28 day
每逾期一日，按未付款的万分之三支付违约金。 = 0.0003 share
醉驾标准为每百毫升血液酒精含量80毫克。 = 80 毫克
驾龄三年以上、年龄六十周岁以下者可报名。 = 3.. 年 at_least ; ..60 周岁 up_to
二十多岁的小伙子一顿能吃三碗饭。 = 20.. 岁 more_than ; 3 碗
她四十来岁，有两个孩子。 = 40 岁 about ; 2 个
早上七点到晚上十点营业，全年无休。 = -
14时46分，列车准点发车，载客1186人。 = 1186 人
半夜三点，半个城的人都没睡。 = -
半年报显示，公司上半年净亏损2.3亿元。 = 230000000 ¥ ; 2026-01-01..2026-06-30 half_year
下半场第78分钟，他头球破门。 = -
一半以上的家长每周陪读五小时。 = 0.5.. share at_least ; 5 小时
沪深300指数跌1.3%，上证50跌0.9%。 = 0.013 share ; 0.009 share
期铜收报78210元/吨。 = 78210 ¥
开盘价18.5元至19.2元，换手率3.4%。 = 18.5..19.2 ¥ ; 0.034 share
美联储将利率维持在4.25%至4.50%。 = 0.0425..0.045 share
预计全年营收增长10%-15%。 = 0.1..0.15 share
可溶性固形物含量每100克不低于12克。 = 12.. 克 at_least
钠离子电池能量密度达160瓦时/公斤。 = 160 瓦时/公斤
全球平均气温较工业化前升高1.55℃。 = 1.55 ℃
嫌疑人驾驶一辆无牌三轮车逃逸三十公里。 = 30 公里
密码须为8至20位字符。 = 8..20 位
优惠券自领取之日起7日内有效。 = ..7 日 up_to
本店满三件打八折，每单限用一张。 = 3 件 ; 0.8 share
年假5天起，逐年加1天。 = 5.. 天 at_least ; 1 天
`,
);
