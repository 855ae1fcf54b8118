import { readForms } from "./form";

/** Forms as news, offices, companies and posts write them, each kind beside a like one that is read otherwise. */
export const ENGLISH_NEWS = readForms(
  "English, as the news writes",
  `
A BMI above 30 counts as obese. = 30.. more_than
He pleaded guilty to 30 counts of fraud. = 30 counts
A dozen or so protesters waited outside. = 12 protesters about
A couple of hundred people turned up. = -
Growth is in low single digits. = -
Some five or six hundred workers walked out. = 500..600 workers about
Just shy of 2 million people voted. = ..2000000 people less_than
City lost 0-3 at home. = -
They lost 2-3 on penalties. = -
They lost 2-3 games a season. = 2..3 games
The motion was rejected 49-51. = -
The limit rises to $24,500. = 24500 $
We limit speeds to 20 mph. = ..20 mph up_to
Rooms cost £25pp for 4 guests. = 25 £ ; 4 guests
Support fell 3pp. = 3 point
It was a 1-in-100-year flood. = -
The airport handled 1 234 000 passengers. = 1234000 passengers
Some 12 500 homes lost power. = 12500 homes about
Call 020 7946 0018. = -
It was 1.55C warmer, with highs of 38C. = 1.55 C ; 38 C
Seat 12C is free. = -
The difference was significant (p < 0.05). = -
It does not apply to loans under £500. = ..500 £ less_than
It must not be kept for longer than 30 days. = ..30 days up_to
File your Form 10-K within 60 days. = ..60 days up_to
It runs on two GPUs. = 2 GPUs
More than 117.3m displaced people were counted. = 117300000.. people more_than
The office is open Monday to Friday. = -
It will open by end-2026. = ..2026-12-31 year
It will run from mid-June to early 2027. = -
It lasts from mid-June 2026 to late August 2026. = 2026-06-01..2026-08-31 month
It lasts from May 2026 to 2030. = 2026-05-01..2030-12-31 year
Sales grew in the three months to May. = 3 months ; 2026-05-01..2026-05-31 month
It will lift off no earlier than February 2027. = 2027-02-01.. month
Sections 4 to 7 come into force on 1 October. = 2026-10-01..2026-10-01 day
The hearing is on 10 August. = 2026-08-10..2026-08-10 day
Under Resolution 2231 (2015), sanctions return. = -
Rents are up between 8 and 12 per cent. = 0.08..0.12 share
The Labour vote is 22% (-2). = 0.22 share
`,
);

export const CHINESE_NEWS = readForms(
  "Chinese, as the news writes",
  `
这事儿八成是他干的。 = -
其中八成是女性。 = 0.8 share
约八成会员来自外地。 = 0.8 share about
游客三三两两地散步，老人一五一十地讲了经过。 = -
“三超两高”企业年产值上亿。 = 100000000.. at_least
双11当天快递量突破6亿件。 = 600000000.. 件 more_than
他从211高校毕业，进了一家996的公司。 = -
请登录12306网站。 = -
中国队以0-1不敌沙特队。 = -
第90+3分钟进球。 = -
最低温零下15℃至零下20℃。 = -20..-15 ℃
气温为零下15至20度。 = -20..-15 度
投资120亿令吉建厂。 = 12000000000 令吉
均价62万新元。 = 620000 新元
的士起錶加價兩元至31元。 = 2 ¥ ; 31 ¥
每程加0.2至0.9元。 = 0.2..0.9 ¥
自2026年9月1日起至2027年8月31日止。 = 2026-09-01..2027-08-31 day
过去十年间，森林面积增加22%。 = 10 年 ; 0.22 share
猪肉12块5一斤。 = 12.5 ¥
鸡蛋每斤四块五左右，便宜两三毛。 = 4.5 ¥ about ; 2..3 毛
急症室逾四成為次緊急。 = 0.4.. share more_than
當中四成半為女生。 = 0.45 share
转售量环比跌2成5。 = 0.25 share
第一成为冠军。 = -
113學年度註冊率跌破八成。 = ..0.8 share less_than
114年7月1日起，公托月費降為3,500元。 = 3500 ¥ ; 2025-07-01.. day
115年度預算案 = 2026-01-01..2026-12-31 year
建筑已有110年历史。 = 110 年
核定114至117年計畫。 = -
粉丝涨了10万+，谢谢大家！ = 100000.. at_least
等了半天。 = -
工期缩短半天。 = 0.5 天
南向资金连续5日净流入。 = 5 日
李超5日表示歉意。 = 2026-08-05..2026-08-05 day
展会10日至15日在上海举行。 = -
展会将于10日至15日举行。 = 2026-08-10..2026-08-15 day
代表团3日至5日访问了上海。 = 2026-08-03..2026-08-05 day
会议将于20日召开。 = 2026-08-20..2026-08-20 day
1月下旬至2月中旬为春运高峰。 = 2026-01-01..2026-02-28 month
8月10日停水。 = 2026-08-10..2026-08-10 day
血压高于140/90毫米汞柱即为高血压。 = -
有效率91.3%（P＜0.05）。 = 0.913 share
周一至周五营业。 = -
`,
);
