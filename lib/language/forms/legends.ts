import { readForms } from "./form";

/** Sentences of legends, bands, brands and roads that hold numbers, as they were first written down. */
export const ENGLISH_LEGENDS = readForms(
  "English, legends, bands and brands",
  `
The Beatles' One topped charts in 35 countries. = 35 countries
Friends ran for ten seasons on NBC 4. = 10 seasons
He plays No 8 for the Under-20s. = -
Two-Face and Deadshot escaped. = -
Four-time winner Ronaldo, 39, scored two. = -
Platform 9¾ is at King's Cross. = -
The 4-minute mile fell in 1954. = 4 minute ; 1954-01-01..1954-12-31 year
Six Feet Under ran for 63 episodes. = 63 episodes
Thirteen Reasons Why has four seasons. = 4 seasons
The Thirty Years' War began in 1618. = 1618-01-01..1618-12-31 year
The Hundred Days Offensive ended on 11 November 1918. = 1918-11-11..1918-11-11 day
Studio 54 and Club 33 reopened. = -
He drank a 7 Up and ate a Five Guys burger. = -
Sum 41 and The 5.6.7.8's played. = -
WD-40 and 3-in-One oil cost $6. = 6 $
Form 990s list 12 donors. = 12 donors
She wore size 8 shoes, No. 23 on her back. = -
It was a 10-7 defeat, their 3rd in 4 games. = 4 games
The Patriot missile PAC-3 flew 60 km. = 60 km
Article II, Section 2 gives the president 10 days. = 10 days
Highway 61 Revisited is 51 minutes long. = 51 minutes
Two-step verification needs a 6-digit code. = 6 digit
The Dow hit 40,000 for the first time. = 40000
Mach 2 is about 2,450 km/h. = 2450 km/h about
A perfect 10, said all seven judges. = 7 judges
He was one over par after 13 holes. = 13 holes
A $5-a-day habit cost her $1,825 a year. = 5 $ ; 1825 $
Nineteen Eighty-Four sold 30 million copies. = 30000000 copies
Lines 1 to 3 and bus 14 are shut. = -
`,
);

export const CHINESE_LEGENDS = readForms(
  "Chinese, legends, bands and brands",
  `
十二生肖与二十八星宿。 = -
六扇门捕快捉拿江洋大盗三人。 = 3 人
三聚氰胺与二氧化碳。 = -
他在八中读高二，住七号楼。 = -
五常大米每斤六元。 = 6 ¥
九华山、千山和百丈崖。 = -
四喜丸子、八宝饭、三鲜馅饺子。 = -
万宝路与七匹狼降价两元。 = 2 ¥
三伏天最热的十天。 = 10 天
七擒孟获，六出祁山。 = -
二锅头一瓶十五元。 = 15 ¥
五线谱与六弦琴。 = -
一加手机与三星手机。 = -
四通八达的路网长三千公里。 = 3000 公里
五环以内禁放烟花。 = -
三令五申之后，仍有七人违规。 = 7 人
他身兼三职，一人分饰两角。 = -
十月革命与五月风暴。 = -
两广总督与三省六部。 = -
百团大战歼敌两万五千人。 = 25000 人
一百零八好汉聚义。 = -
三八线以北十公里。 = 10 公里
八二年的拉菲卖两万块。 = 20000 ¥
十项全能冠军得八千四百分。 = 8400 分
五四式手枪与八一式步枪。 = -
一七八八年建城。 = 1788-01-01..1788-12-31 year
他排在第三十八位，落后二十六杆。 = 26 杆
三成以下免赔，七成以上全赔。 = ..0.3 share up_to ; 0.7.. share at_least
九九重阳，百善孝为先。 = -
一分为二看问题。 = -
`,
);
