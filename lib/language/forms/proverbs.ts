import { readForms } from "./form";

/** Sentences of bands, books, verse and proverbs that hold numbers, as they were first written down. */
export const ENGLISH_PROVERBS = readForms(
  "English, bands, verse and proverbs",
  `
The Three Gorges and the Nine Dragon Wall drew 2 million tourists. = 2000000 tourists
Agatha Christie wrote And Then There Were None and Five Little Pigs. = -
Bank of America owns 4.9% of the 50-year-old chain. = 0.049 share ; 50 year
Her 2:04:36 marathon is the fourth fastest. = -
The Phoenix Suns lost 101-99 on Monday. = 2026-08-03..2026-08-03 day
Six-time champion Serena won 6-2, 6-1. = -
Lot 49 sold for 3,200 guineas. = 3200 guineas
Catch a number 9 bus every 12 minutes. = 12 minutes
A 12-bar blues in B flat lasts 3 minutes. = 12 bar ; 3 minutes
The 64-bit chip has 8 cores and 2.4 GHz. = 8 cores ; 2.4 GHz
My PIN is not 1234. = -
Flight AA11 carried 92 people. = 92 people
The M4 was shut between junctions 15 and 17. = -
Take two tablets three times a day. = 2 tablets ; 3 times
The 5th of 8 children, he left school at 14. = 8 children
She is one of only 20 women to do so. = 20 women
First-class stamps cost £1.70, up 5p. = 1.7 £ ; 5 p
Class of '92 star Scholes won 11 titles. = 11 titles
At 38, he is the oldest of the 23 players. = 23 players
The Seventh-day Adventists have 22 million members. = 22000000 members
It happened on 9/11 and on 7/7. = -
Heinz has 57 varieties. = 57 varieties
The 101st Airborne lost 12 men. = 12 men
He won 55% to 45%. = 0.55 share ; 0.45 share
Pick up three, get one free. = -
The two-child limit affects 1.6 million children. = 1600000 children
I give it four stars out of five. = 4 stars
Tier 4 visas fell to 12,000. = 12000
Two-thirds majority needed, says Lord Two Jags. = 0.666666667 share
Type 2 diabetes affects one in 10 adults. = 0.1 share
A Category 4 storm with 130mph winds hit. = 130 mph
Omega-3 and vitamin B12 were tested on 60 mice. = 60 mice
The C-130 can carry 92 troops. = 92 troops
Chanel No. 5 costs $140. = 140 $
It was 50/50 after the first round. = -
The Hateful Eight runs 168 minutes. = 168 minutes
The Magnificent Seven is on Channel 5 at 9. = -
He earns six figures; she earns seven. = -
The odds were 100 to 1. = -
Temperatures hit the mid-30s. = -
A woman in her sixties was rescued. = -
The 2,000-year-old tomb held nine gold rings. = 2000 year ; 9 rings
It rained for forty days and forty nights. = 40 days ; 40 nights
An eight-hour day and a five-day week were won. = 8 hour ; 5 day
Twelve Angry Men opens on Saturday. = 2026-08-08..2026-08-08 day
The 7pm kick-off is at Elland Road. = -
Around 400 B.C. the wall was built. = -
Some 200 A.D. coins were found. = -
`,
);

export const CHINESE_PROVERBS = readForms(
  "Chinese, bands, verse and proverbs",
  `
七里香、八角和九里香是香料。 = -
他在三亚住了三晚，花了六千六。 = 3 晚 ; 6600
三个臭皮匠，顶个诸葛亮。 = -
三个和尚没水喝。 = -
新官上任三把火。 = -
四海之内皆兄弟。 = -
六月飞雪，七月流火。 = -
一千个读者就有一千个哈姆雷特。 = -
十里洋场，百里漕运。 = -
万里长城全长两万一千公里。 = 21000 公里
九寨沟七月游客超五十万。 = 2026-07-01..2026-07-31 month ; 500000.. more_than
五台山、四姑娘山、三清山门票各八十元。 = 80 ¥
六盘水市出台八条措施。 = 8 条
双十协定纪念馆周二闭馆。 = -
他上了二本线，比一本线低三十分。 = 30 分
三班倒的工人每月加班四次。 = 4 次
十点半钟的太阳。 = -
百岁老人与九十后孙女。 = -
七七事变与九一八。 = -
八路军一一五师歼敌千余人。 = 1000.. 人 more_than
一二九师三八五旅。 = -
第四十一次会议研究了三件议案。 = 3 件
五块五一斤，十块钱两斤。 = 5.5 ¥ ; 10 ¥ ; 2 斤
他三点到家，五点又走了。 = -
三点式泳衣与四角裤。 = -
四月天，人间芳菲。 = -
她是八五后，生于八六年。 = -
两面三刀，三心二意。 = -
他官至四品，俸禄百石。 = -
四分之一拍子与三连音。 = -
三分球与两分球各中四个。 = 4 个
一号选手与二号选手相差零点三秒。 = 0.3 秒
公交一元一票，两元封顶。 = 1 ¥ ; ..2 ¥ up_to
两个黄鹂鸣翠柳。 = -
飞流直下三千尺。 = -
他有三寸不烂之舌。 = -
五菱宏光与三菱重工。 = -
百度、千度与万得。 = -
二百米外就是七中。 = 200 米
十一中有学生九百人。 = 900 人
六必居始创于明嘉靖九年。 = -
二〇三高地与七〇一所。 = -
第一次第二次都失败，第三次成功。 = -
一波未平，一波又起。 = -
兩班制輪替，每班十二小時。 = 12 小時
三級三審，二審定讞。 = -
一二審法院均判三年。 = 3 年
三不五時，他就來借錢。 = -
五十歲以下者占六成七。 = ..50 歲 up_to ; 0.67 share
`,
);
