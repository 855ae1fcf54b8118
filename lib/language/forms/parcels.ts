import { readForms } from "./form";

/** Sentences of prices, verdicts, weather and terms, as they were first written down. */
export const ENGLISH_PARCELS = readForms(
  "English, parcels of news",
  `
The unit price dropped from 1.25 to 0.95 euros. = 1.25 € ; 0.95 €
A 7 in 10 majority backed the deal. = 0.7 share
Sales in the two weeks to 4 January rose 3.1%. = 0.031 share ; 2 weeks ; 2026-01-04..2026-01-04 day
She has three brothers and a half-sister. = 3 brothers
The mayor, who is 61, won 53.4% of the vote. = 0.534 share
Some 4.5 lakh homes will get power by March 2027. = 450000 homes about ; ..2027-03-31 month
At 6.30 on Friday morning a lorry hit two cars. = 2026-07-31..2026-07-31 day ; 2 cars
Minus 12 degrees was recorded overnight. = -12 degrees
The debt-to-GDP ratio is 98.6 percent. = 0.986 share
More than 40 per cent, or 2,300, of the posts are vacant. = 0.4.. share more_than ; 2300
The levy applies from the first of next month. = 2026-09-01.. day
I have read Fahrenheit 451 twice in 12 months. = 12 months
The US Open final lasted 4 hours 54 minutes. = 4 hours ; 54 minutes
Nvidia is worth $3 trillion, ten times its 2022 value. = 3000000000000 $ ; 10 times ; 2022-01-01..2022-12-31 year
The bus takes ten minutes, the tram fifteen. = 10 minutes
Bring two passport photos and a form in triplicate. = 2 photos
The average wait is two and a half months. = 2.5 months
He faces between 5 and 15 years in jail. = 5..15 years
The 1988 and 1996 Games were held in Seoul and Atlanta. = 1996-01-01..1996-12-31 year
In total, three-fifths of members voted. = 0.6 share
The bill passed its second reading by 12 votes. = 12 votes
A one-off payment of $250 goes to every third household. = 250 $
The suspect fled in a Peugeot 308 at about 100mph. = 100 mph about
Line up on page 3 of form 1040. = -
The panel of nine meets twice a year. = -
GDP is expected to expand 1.9% in 2027 and 2.1% in 2028. = 0.019 share ; 2027-01-01..2027-12-31 year ; 0.021 share ; 2028-01-01..2028-12-31 year
They were last seen on the evening of 30 July. = 2026-07-30..2026-07-30 day
The tax-free allowance is £12,570. = 12570 £
Workers walked 10,000 steps, or about five miles. = 10000 steps ; 5 miles about
`,
);

export const CHINESE_PARCELS = readForms(
  "Chinese, parcels of news",
  `
该公司市值蒸发三千亿美元。 = 300000000000 $
全程票价由三百二十元降至二百五十元。 = 320 ¥ ; 250 ¥
婴儿潮一代约七千六百万人。 = 76000000 人 about
住房公积金贷款额度提高到一百二十万元。 = 1200000 ¥
男女比例为一百零五比一百。 = -
法定节假日加班支付三倍工资。 = 3 倍
该药需在2至8摄氏度保存。 = 2..8 摄氏度
冷空气将使气温下降6至8℃。 = 6..8 ℃
本周末共有十二场婚礼。 = 12 场
四月二十三日是世界读书日。 = 2026-04-23..2026-04-23 day
他每天骑行二十余公里上班。 = 20.. 公里 more_than
大学四年，他拿了三次奖学金。 = 4 年 ; 3 次
五年规划第三年，目标完成过半。 = 5 年 ; 0.5.. share more_than
首付款比例由三成降至两成。 = 0.3 share ; 0.2 share
一般纳税人适用百分之十三的税率。 = 0.13 share
该剧共四十集，每集四十五分钟。 = 40 集 ; 45 分钟
原告请求赔偿十八万六千元，一审支持九万元。 = 186000 ¥ ; 90000 ¥
在三十四个省级行政区中排名第七。 = 34 个
市民可于八月底前免费参观。 = ..2026-08-31 month
行政院擬編列兩百五十億元預算。 = 25000000000 ¥
高雄輕軌日均運量兩萬六千人次。 = 26000 人次
法定年齡由十八歲降至十六歲。 = 18 歲 ; 16 歲
香港中學文憑試有五萬人報考。 = 50000 人
澳門六月酒店入住率達八成七。 = 2026-06-01..2026-06-30 month ; 0.87 share
三更半夜，两只野猫打架。 = 2 只
十字绣与九连环是四大爷的爱好。 = -
第三产业占六成，第二产业占三成二。 = 0.6 share ; 0.32 share
请输入六位密码或扫描二维码。 = 6 位
他把一百二十分的考卷答了一百一十八分。 = 120 分 ; 118 分
`,
);
