import { readForms } from "./form";

/** Numbers as they stand in texts on sport, food, law, medicine, money, weather, science, history and machines. */
export const ENGLISH_FIELDS = readForms(
  "English, many fields",
  `
He shot a six-under-par 66 to lead by two strokes. = 2 strokes
The 400m hurdles final starts at 20:15 GMT. = 400 m
Add 250g of flour and 2 tbsp of sugar. = 250 g ; 2 tbsp
He faces up to 20 years in prison and a $250,000 fine. = ..20 years up_to ; 250000 $
Clause 14.2 limits liability to £1 million. = ..1000000 £ up_to
The drug lowered LDL by 38 mg/dL. = 38 mg/dL
There is a 70% chance of rain on Friday. = 0.7 share ; 2026-08-07..2026-08-07 day
The pressure dropped to 968 hPa. = 968 hPa
Add 10 mL of 2% NaCl solution. = 10 mL ; 0.02 share
A 65-inch 4K TV costs £549. = 65 inch ; 549 £
iOS 17.4 fixes two bugs. = 2 bugs
The song is in 4/4 time at 120 bpm. = 120 bpm
Mix cement and sand in a ratio of 1 to 3. = -
It costs north of $10 million. = 10000000.. $ more_than
He earns six figures. = -
Page views topped 3.1m in July. = 3100000.. more_than ; 2026-07-01..2026-07-31 month
The survey's margin of error is plus or minus 3 percentage points. = 3 point
There are 52 weeks in a year and 7 days in a week. = 52 weeks ; 7 days
Petrol rose by 2p to 148.3p a litre. = 2 p ; 148.3 p
He was fined $1,500 plus $420 in costs. = 1500 $ ; 420 $
Up to six inches of snow could fall by Saturday. = ..6 inches up_to ; ..2026-08-08 day
The particle has a mass of 125 GeV. = 125 GeV
The compound C6H12O6 weighs 180 g/mol. = 180 g/mol
Dissolve 4 grams of NaOH in 100 mL of water. = 4 grams ; 100 mL
An RTX 4090 draws 450 W. = 450 W
The 2025 Toyota Camry gets 51 mpg. = 51 mpg
The school, for 4- to 11-year-olds, has 210 pupils. = 4..11 year ; 210 pupils
Fuel economy is 6.2 litres per 100 km. = 6.2 litres
The reactor, unit 3, is rated at 1,600 MWe. = 1600 MWe
Farmers get 75 paise per litre of milk. = 75 paise
The lottery has odds of 1 in 14 million. = 7.14285714e-8 share
The race covers 3,404 km over 21 stages. = 3404 km ; 21 stages
Doctors prescribed 500 mg tablets three times a day. = 500 mg ; 3 times
EBITDA came in at $212m versus $198m a year ago. = 212000000 $ ; 198000000 $ ; 2025-01-01..2025-12-31 year
A lightning bolt heats air to 30,000 K in an instant. = 30000 K
The laser has a wavelength of 532 nm. = 532 nm
Caesium-137 has a half-life of 30.2 years. = 30.2 years
The 1967 war lasted six days. = 6 days
macOS 15 needs 4 GB of memory. = 4 GB
A pack of 12 AA batteries is £6. = 12 batteries ; 6 £
The MacBook's 13-inch screen has 2560 x 1664 pixels. = 13 inch
The company was founded two years ago. = 2024-01-01..2024-12-31 year
The deadline was moved from June 1 to July 15. = 2026-06-01..2026-06-01 day ; 2026-07-15..2026-07-15 day
`,
);

export const CHINESE_FIELDS = readForms(
  "Chinese, many fields",
  `
他在男子200米蝶泳中游出1分52秒64。 = 200 米
加入两勺生抽、半勺老抽和适量清水。 = 2 勺
每日食盐摄入量不宜超过5克。 = ..5 克 up_to
每10万人中约有35例肺结核。 = 35 例 about
沪指跌0.86%，报3042.17点，成交额不足7000亿元。 = 0.0086 share ; 3042.17 点 ; ..700000000000 ¥ less_than
恒生指數收報17,201點，跌312點。 = 17201 點 ; 312 點
光速约为每秒30万公里。 = 300000 公里 about
盐酸浓度为0.1摩尔每升。 = 0.1 摩尔每升
公元前221年，秦统一六国。 = -
民國112年度總預算歲出2兆7191億元。 = 2023-01-01..2023-12-31 year ; 2719100000000 ¥
客服热线400-820-8820，24小时开通。 = 24 小时
小米14 Ultra配备16GB内存。 = 16 GB
比亚迪唐DM-i售价17.98万元起。 = 179800.. ¥ at_least
约莫四五十户人家。 = 40..50 户 about
截至8月3日24时，累计报告12例。 = ..2026-08-03 day ; 12 例
该项目始于上世纪80年代。 = 1980-01-01..1989-12-31 decade
水库水位上涨1.5米至98.3米。 = 1.5 米 ; 98.3 米
全场五折起。 = 0.5.. share at_least
涨价两毛钱。 = 2 毛
每份約含420大卡熱量。 = 420 大卡 about
空腹血糖6.1毫摩尔/升。 = 6.1 毫摩尔/升
近视率比上年下降1.2个百分点。 = 1.2 point ; 2025-01-01..2025-12-31 year
创业板指收盘涨1.24%，站上1900点。 = 0.0124 share ; 1900.. 点 at_least
台股上漲126點，成交量3,912億元。 = 126 點 ; 391200000000 ¥
12级台风登陆，最低气压965百帕。 = 12 级 ; 965 百帕
乾隆五十八年，马戛尔尼来华。 = -
公元618年，李渊建立唐朝。 = -
荣耀Magic6售价4399元起。 = 4399.. ¥ at_least
搭载骁龙8 Gen 3处理器。 = -
RTX 4060显卡功耗115瓦。 = 115 瓦
《黄河》第四乐章长6分30秒。 = -
半年前的承诺。 = -
近五年来，累计培训12万人次。 = 5 年 ; 120000 人次
二十四节气之一。 = -
三心二意、七上八下。 = -
四川、九寨沟和五台山。 = -
全程限速120公里/小时。 = 120 公里/小时
保费每年不到一千块。 = ..1000 ¥ less_than
選手須在四十分鐘內完成十道題目。 = ..40 分鐘 up_to ; 10 道
最高可判监七年及罚款50万港元。 = ..7 年 up_to ; 500000 HK$
盗窃公私财物价值一千元至三千元以上的，应当立案。 = 1000..3000 ¥
每次两片，一日三次。 = 2 片 ; 3 次
今冬最低气温跌破零下30℃。 = ..-30 ℃ less_than
電池容量5000毫安時，充電只需35分鐘。 = 5000 毫安時 ; 35 分鐘
建安五年，曹操败袁绍于官渡。 = -
令和七年度防卫费达8.7万亿日元。 = 2025-01-01..2025-12-31 year ; 8700000000000 日元
昭和二十年八月十五日，日本投降。 = 1945-08-15..1945-08-15 day
请把材料寄到100031信箱。 = -
机票订单号为784-2356901233。 = -
麒麟9010处理器性能提升三成。 = 0.3 share
Switch 2首周卖出350万台。 = 3500000 台
参会者有百十来人。 = -
上个月底他辞去职务。 = 2026-07-01..2026-07-31 month
五月花号搭载102名乘客。 = 102 名
`,
);
