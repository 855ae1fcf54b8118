import { readForms } from "./form";

/** More sentences with numbers in names, scores, ages, halves and times of day, as they were first written down. */
export const ENGLISH_CALLED = readForms(
  "English, what is called so",
  `
The Oxford 1,500-seat hall sold out in 9 minutes. = 1500 seat ; 9 minutes
Seabiscuit paid $8.40, $4.20 and $3.00. = 8.4 $ ; 4.2 $ ; 3 $
The 24 Hours of Le Mans drew 329,000 spectators. = 329000 spectators
She holds the 10,000m record at 29:01.03. = 10000 m
The Bulls went 72-10 and won their fourth ring. = -
Ohtani's 50-50 season brought him a $700m deal. = 700000000 $
Warne took 708 Test wickets at 25.41. = 708 wickets
India declared at 456 for 7, a lead of 288. = -
Spurs' 4-4-2 beat a 3-5-2 by two goals. = 2 goals
The Rangers' power play went 0-for-3. = -
Dozens of fans queued; hundreds more watched. = -
The M1 Abrams weighs 66.8 tonnes. = 66.8 tonnes
A Cessna 172 carried three passengers. = 3 passengers
HMS Triumph fired 12 Tomahawks. = 12 Tomahawks
The S-400 battery has eight launchers. = 8 launchers
Airbus delivered 66 A320s last month. = 66 A320s ; 2026-07-01..2026-07-31 month
The PlayStation 5 outsold the Xbox by three to one. = -
GTA VI made $1bn in 3 days. = 1000000000 $ ; 3 days
Android 14 runs on 4,000 models. = 4000 models
The Eurostar 9014 was 55 minutes late. = 55 minutes
Rocky IV and Toy Story 3 are on at 8. = -
District 9 cost $30m. = 30000000 $
The Four Seasons lasts 40 minutes. = 40 minutes
The Taming of the Shrew has five acts. = 5 acts
Fahrenheit 451 has sold 10 million copies. = 10000000 copies
A Tale of Two Cities was serialised in 1859. = 1859-01-01..1859-12-31 year
Six of the Best was a gig for 30,000. = 30000
The Secret Seven met in shed number 4. = -
"Around the World in 80 Days" took her 80 minutes. = 80 minutes
He is two-faced and second-rate, said one of nine jurors. = 9 jurors
On cloud nine, she thanked all 90 donors. = 90 donors
It was the eleventh hour when 11 MPs rebelled. = 11 MPs
Six of one, half a dozen of the other, he shrugged. = -
The 50-minute drive is worth it ten times over. = 50 minute ; 10 times
The second half began at 4.05 pm. = -
By half-time on Saturday they led by 20. = 2026-08-01..2026-08-01 day
We open from 8 till late, seven days a week. = 7 days
The 6pm to 2am shift pays £14.50 an hour. = 14.5 £
He turned 80 on Sunday; his wife is 78. = 2026-08-02..2026-08-02 day
Police want a man aged 30 to 35, about 6ft tall. = 30..35 ; 6 ft about
Over-75s and under-25s pay £3. = 3 £
Seventy-something Morris has five grandchildren. = 5 grandchildren
Pensions rise with the highest of earnings, CPI or 2.5%. = 0.025 share
The 60/40 portfolio lost 16% in 2022. = 0.16 share ; 2022-01-01..2022-12-31 year
Its Tier 1 ratio is 14.1%, against a 10.5% minimum. = 0.141 share ; 0.105.. share at_least
Form W-2 is due by January 31, 2027. = ..2027-01-31 day
Under s.172 directors owe seven duties. = 7 duties
Title IX turned 50 in 2022. = 2022-01-01..2022-12-31 year
UN Resolution 242 was passed in November 1967. = 1967-11-01..1967-11-30 month
Under Reg. 6 a fee of $35 applies to each of the first 3 copies. = 35 $ ; 3 copies
The pH fell from 8.2 to 8.1. = -
Iodine-131 decays by half every 8 days. = 0.5 share ; 8 days
Three Gorges Dam can produce 22.5 GW. = 22.5 GW
`,
);

export const CHINESE_CALLED = readForms(
  "Chinese, what is called so",
  `
百米栏决赛，他以13秒02摘银。 = -
男双组合以21比18、19比21、21比15逆转。 = -
女子4×200米自由泳接力队夺冠。 = -
他罚中17记三分，得到58分。 = 17 记 ; 58 分
主队半场1球领先，终场3球大胜。 = 1 球 ; 3 球
UFC 300落幕，现场观众逾2万人。 = 20000.. 人 more_than
F1上海站第二次自由练习赛，他名列第三。 = -
连赢三局后，丁俊晖打出147满分杆。 = 3 局
长二丁火箭将41颗卫星送入轨道。 = 41 颗
歼-20S与“九天”无人机首次亮相。 = -
052D驱逐舰排水量约7500吨。 = 7500 吨 about
波音737 MAX共交付了412架。 = 412 架
比亚迪汉EV续航701公里，百公里电耗13.5度。 = 701 公里 ; 13.5 度
抖音30.5.0版可拍15分钟视频。 = 15 分钟
三体人、七龙珠和十万个冷笑话都很火。 = -
豆瓣给《三十而已》打了8.1分。 = 8.1 分
电视剧《繁花》30集共播出五亿次。 = 30 集 ; 500000000 次
电影《九品芝麻官》重映，票价三十元。 = 30 ¥
四川队的王二小与宋九江各进一球。 = -
五道口、六本木和七浦路都是商圈。 = -
三门峡至十堰的列车晚点两小时。 = 2 小时
丁丑年腊月初八，他生于九江。 = -
七十二变、三头六臂都救不了他。 = -
他是二把手，负责一线业务。 = -
两口子为这事闹了三天。 = 3 天
四大皆空，五蕴非有。 = -
七步成诗，八斗之才。 = -
百年老店，千年古镇，万亩茶园。 = -
一分耕耘，一分收获。 = -
这套方案十拿九稳。 = -
他五体投地，众人七手八脚扶起。 = -
半途而废，不如半工半读。 = -
每天走一万步，坚持了半年。 = 10000 步 ; 0.5 年
半价票15元，全价票30元。 = 15 ¥ ; 30 ¥
房价腰斩，跌去一半。 = 0.5 share
大半居民已接种，小半仍在观望。 = -
早八晚六，周末双休。 = -
三点一刻开会，四点散会。 = -
17:05至18:20，三号线停运75分钟。 = 75 分钟
他今年刚满30岁，比妻子大两岁。 = 30 岁 ; 2 岁 ; 2026-01-01..2026-12-31 year
60后和70后购房者占三成五。 = 0.35 share
7岁以上、12岁以下儿童须由家长陪同。 = 7..12 岁
社保缴费满15年方可领取养老金。 = 15 年
双休日加班按2倍工资计发。 = 2 倍
年化利率不得超过一年期LPR的四倍。 = ..4 倍 up_to ; 1 年
依据第38条第1款第3项解除合同。 = -
这部《办法》共7章56条，自公布之日起施行。 = 7 章 ; 56 条
（2023）最高法知民终1号裁定撤销原判。 = -
A股三大指数收跌，创业板指跌1.6%。 = 0.016 share
贵州茅台报1450.5元，跌0.9%，市值1.82万亿元。 = 1450.5 ¥ ; 0.009 share ; 1820000000000 ¥
10年期美债收益率升至4.3%。 = 10 年 ; 0.043 share
五险二金齐全，十三薪，月薪1.2万起。 = 12000.. at_least
pH值由7.4降至7.1。 = -
C60与碳-12的研究获奖金100万瑞典克朗。 = 1000000 瑞典克朗
每立方米PM10浓度为48微克。 = 48 微克
`,
);
