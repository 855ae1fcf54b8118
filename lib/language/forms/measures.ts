import { readForms } from "./form";

/** The last sentences with numbers in names and measures, as they were first written down. */
export const ENGLISH_MEASURES = readForms(
  "English, names and measures",
  `
Frankel won the 2,000 Guineas by six lengths. = 6 lengths
The Grand National is run over four miles and two furlongs. = 4 miles ; 2 furlongs
Ten Hag watched his 11 men concede twice. = 11 men
Knicks 108, Celtics 105 after overtime. = -
Root made 262, his sixth double century. = -
She took silver in the K1 500m by 0.08 seconds. = 500 m ; 0.08 seconds
He carded 67 to finish on nine under. = -
The No 7 seed saved two set points. = 2 points
Eight Days a Week was recorded in seven sittings. = 7 sittings
Les Misérables has run for 38 years. = 38 years
Three Colours: Red was nominated for three Oscars. = 3 Oscars
The Six o'Clock News reached 4.1 million viewers. = 4100000 viewers
Five Ten Capital sold its stake for $60m. = 60000000 $
Line 9 of the metro will have 23 stations. = 23 stations
A B-52 and four F-16s escorted the jet. = 4 F-16s
The CFM56 engine powers 30,000 aircraft. = 30000 aircraft
Galaxy S24 Ultra: 200-megapixel camera, 12GB RAM. = 200 megapixel ; 12 GB
Bluetooth 5.3 has a range of 240 metres. = 240 metres
PS5 sales passed 65 million. = 65000000
Java 21 adds 15 features. = 15 features
Malaria killed 597,000 people in 2023, 76% of them under five. = 597000 people ; 2023-01-01..2023-12-31 year ; 0.76 share ; ..5 less_than
A pint of milk is 568ml. = 568 ml
It orbits every 88 days at 48 km/s. = 88 days ; 48 km/s
Alpha Centauri is 4.37 light-years off. = 4.37 light-years
Add 3.5 g of agar per 100 ml. = 3.5 g
GDP per head is $13,400. = 13400 $
Net new orders were 4.2 times deliveries. = 4.2 times
It paid a 3p final dividend, making 5.5p for the year. = 3 p ; 5.5 p
The rand slid to 18.92 to the dollar. = -
Clause 4(b) caps fees at 1.25% a year. = ..0.0125 share up_to
The jury deliberated for 11 hours over three days. = 11 hours ; 3 days
Magna Carta was sealed on 15 June 1215. = -
The Equality Act 2010 protects nine characteristics. = 9 characteristics
Delete the file after 90 days unless a hold applies. = 90 days
Each household may apply once in any 12-month period. = 12 month
Orders placed before 2pm ship the same day. = -
Under-18s must be with an adult over 21. = 21.. more_than
The 11-year-old won by a nose. = 11 year
`,
);

export const CHINESE_MEASURES = readForms(
  "Chinese, names and measures",
  `
潘展乐以46秒40打破100米自由泳世界纪录。 = 100 米
国乒3比0横扫瑞典，豪取五连冠。 = -
她在女子10米台决赛中拿到425.60分。 = 10 米 ; 425.6 分
勇士全队三分球40投18中。 = -
第九届亚冬会设6个大项64个小项。 = 6 个 ; 64 个
电影《七武士》片长207分钟。 = 207 分钟
五月天三场演唱会吸引十二万歌迷。 = 3 场 ; 120000 歌迷
三星堆新发现六座祭祀坑。 = 6 座
九江银行与三一重能签下五亿元订单。 = 500000000 ¥
千金药业、百利天恒双双涨停。 = -
歼-15T从福建舰弹射起飞。 = -
嫦娥七号将搭载6台国际载荷。 = 6 台
小米SU7 Ultra圈速6分46秒874。 = -
Wi-Fi 7速率可达46Gbps。 = 46 Gbps
红旗L5长5.98米，售价500万元。 = 5.98 米 ; 5000000 ¥
鸿蒙智行累计交付90万辆。 = 900000 辆
本品每片含对乙酰氨基酚0.5克。 = 0.5 克
婴儿出生体重3.2千克，身长50厘米。 = 3.2 千克 ; 50 厘米
北斗三号由30颗卫星组成。 = 30 颗
铀-235的半衰期约为7亿年。 = 700000000 年 about
地震发生在7.6千米深处，持续三十秒。 = 7.6 千米 ; 30 秒
央行开展1500亿元7天期逆回购。 = 150000000000 ¥ ; 7 天
两融余额增加32.5亿元，连升五日。 = 3250000000 ¥ ; 5 日
LPR连续三个月按兵不动。 = 3 个月
基金近一年收益率为18.2%。 = 1 年 ; 0.182 share
公司拟每股派息0.2港元。 = 0.2 HK$
最低工资标准上调至每月2690元。 = 2690 ¥
未成年人不得在22时至次日8时使用。 = -
本条例第三章第十八条修改如下。 = -
处五年以上十年以下有期徒刑，并处罚金。 = 5..10 年
诉讼费由原告负担三成，被告负担七成。 = 0.3 share ; 0.7 share
租赁期限不得超过二十年。 = ..20 年 up_to
订单超过30分钟未支付将自动取消。 = 30.. 分钟 more_than
积分满100可兑换一张优惠券。 = -
她三十而立，儿子刚满百天。 = -
这三兄弟合称“三剑客”。 = -
他一五一十地交代了三起盗窃案。 = 3 起
行政院核定三年一百二十億元計畫。 = 3 年 ; 12000000000 ¥
港股通標的增至五百五十二隻。 = 552 隻
`,
);
