import { readForms } from "./form";

/** Forms that were read wrongly in texts written afresh, each kind beside its like. */
export const ENGLISH_UNSEEN = readForms(
  "English, unseen texts",
  `
The risk fell from 8.1 to 6.4 cases. = 8.1 cases ; 6.4 cases
The wait rose from 13.1 to 14.4 weeks. = 13.1 weeks ; 14.4 weeks
Sales grew from 3.1 to 4.2 million tonnes. = 3100000 tonnes ; 4200000 tonnes
Support fell from 47 to 41 per cent. = 0.47 share ; 0.41 share
Orwell's Animal Farm and 1984 are on the list. = -
He ran in 2008 and 2012. = 2008-01-01..2008-12-31 year ; 2012-01-01..2012-12-31 year
Rain is expected on Friday night. = 2026-08-07..2026-08-07 day
Temperatures could climb to 39C on Monday. = 39 C ; 2026-08-10..2026-08-10 day
Smoke could be seen on Monday. = 2026-08-03..2026-08-03 day
The flights scheduled for Monday were cancelled. = -
A warning is in force from 2pm on Friday until 6am on Saturday. = -
Up to 80mm could fall by the end of Saturday. = ..80 mm up_to ; ..2026-08-08 day
A cold front arrives Sunday. = 2026-08-09..2026-08-09 day
Passengers face strikes in September, the union announced. = 2026-09-01..2026-09-30 month
In September, the union announced strikes. = 2025-09-01..2025-09-30 month
It has maximum sustained winds of 120 mph. = 120 mph
The maximum fine is £500, with a maximum term of 2 years. = 500 £ ; ..2 years up_to
Of the 650 seats, 98 changed hands. = 650 seats
It has 98 registered voters. = 98 voters
The airline flies 24 Boeing 787-9 Dreamliners to 30 countries. = 24 Dreamliners ; 30 countries
Two P-8A Poseidon aircraft took part. = 2 aircraft
The number rose by 164 to 4,667. = 164 ; 4667
The number rose by 3 to 5 per cent. = 0.03..0.05 share
You must be 18 years of age or older. = 18.. years at_least
Radio 4's Today programme drew 5 million listeners. = 5000000 listeners
Today, 40 shops closed. = 40 shops ; 2026-08-06..2026-08-06 day
GDP grew between April and June. = 2026-04-01..2026-06-30 month
GDP will grow between October and December. = -
Inflation edged up to 2.1%. = 0.021 share
It offers up to 5 GB. = ..5 GB up_to
Options over 1.5 million shares lapsed. = 1500000 shares
Shares were sold at 240p each. = 240 p
The stream is in 240p. = -
By the early 2030s it will be gone. = -
It was warm on the last day of July. = 2026-07-31..2026-07-31 day
It opened on the first day of March 2024. = 2024-03-01..2024-03-01 day
Use three-quarters of a cup of milk. = 0.75 cup
More than 2000 people marched. = 2000.. people more_than
Exports are higher than 2019. = 2019-01-01..2019-12-31 year
You agree not to send more than 100 messages per hour. = ..100 messages up_to
It applies to estates over £2 million but not to those under £325,000. = 2000000.. £ more_than ; ..325000 £ less_than
He was cleared of two counts but convicted of a third. = 2 counts
The price was cut by a third. = 0.333333333 share
Seas could rise by 0.4 metres by 2100. = 0.4 metres ; ..2100-12-31 year
It performs 1.7 quintillion calculations. = 1700000000000000000 calculations
Nine in ten schools ban phones. = 0.9 share
One man in eight cities voted. = 8 cities
The magnet has a field of 13 tesla. = 13 tesla
Refunds may take up to 10 days. = ..10 days up_to
It took 2hrs 48mins. = 2 hrs ; 48 mins
The convoy left at 1800 hrs. = -
`,
);

export const CHINESE_UNSEEN = readForms(
  "Chinese, unseen texts",
  `
产量由2.1增至3.4万吨。 = 21000 吨 ; 34000 吨
8月7日夜间至8日白天有暴雨。 = 2026-08-07..2026-08-08 day
10日夜间起，冷空气将影响我省。 = 2026-08-10.. day
8日起浙江沿海风力将增强。 = 2026-08-08.. day
5日起停牌。 = 2026-08-05.. day
将于10日前后登陆。 = 2026-08-10..2026-08-10 day
颱風最快9日發布警報。 = 2026-08-09..2026-08-09 day
明後兩天有雨，週日起天氣好轉。 = 2026-08-09.. day
周一起，油价上调。 = -
明后天最高33℃。 = 33 ℃
补贴最高33万元。 = ..330000 ¥ up_to
手续费按3%收取，最低5元。 = 0.03 share ; 5.. ¥ at_least
早鸟优惠最低65折。 = 0.65 share
年金自5月起調高3%。 = 0.03 share
年金自9月起調高3%。 = 0.03 share ; 2026-09-01.. month
累計至6月底達4,300億元。 = 430000000000 ¥ ; ..2026-06-30 month
他在100米半决赛中抢跑。 = 100 米
他跑了两米半。 = 2.5 米
同比增长两位数。 = -
公司有两位副总。 = 2 位
處新台幣1,800元以上、3,600元以下罰鍰。 = 1800..3600 NT$
风力达7级，阵风达10级以上。 = 7 级 ; 10.. 级 at_least
三级以上医院 = -
勞動部表示，115年1月1日起，每月工資調升。 = 2026-01-01.. day
請撥打95188轉3諮詢。 = -
科技南十二路18号2栋A座603室 = -
九巴960線與貨車相撞。 = -
坐977路到终点。 = -
規模5.1地震，最大震度4級。 = 4 級
全军贯彻中央八项规定精神。 = -
出台八项措施。 = 8 项
小巴收費將調高五毫至一元。 = 0.5..1 ¥
超过规定时速百分之五十 = 0.5.. share more_than
最高可處違法所得十倍罰款。 = ..10 倍 up_to
质量约为地球5倍。 = 5 倍 about
跑了十圈，吃了两粒药。 = 10 圈 ; 2 粒
三分球40投17中。 = -
21-14、18-21、21-19险胜。 = -
以其近12个月支付的服务费为限。 = 12 个月
用了近12个月时间。 = 12 个月 about
剩下的两千块寄回了家。 = 2000 ¥
搬来两千块砖。 = 2000 块
四六级考试和一二·九运动 = -
每股純益1.33元，為近四年同期最低。 = 1.33 ¥ ; 4 年
申請人須於截止日期前14日遞交。 = 14 日
他参演了《七十二家房客》，收了七十二家店的租。 = 72 家
铁人三项赛用时9小时8分57秒。 = -
从三里屯到五道口，再到七里河和七台河。 = -
中華隊在12強賽獲勝。 = -
主帅本季第20次获胜，本周三连胜。 = -
判處有期徒刑8月。 = -
开展4000亿元MLF操作。 = 400000000000 ¥
分红不少于母公司净利润的60%。 = 0.6.. share at_least
导出近三个月的账单。 = 3 个月
工期540日曆天，豪取3連勝。 = 540 日曆天
水位一天上升3.6公尺。 = 3.6 公尺
用了一天。 = 1 天
他以四杆优势夺冠，打出588环。 = 4 杆 ; 588 环
304不锈钢管长3米。 = 3 米
釀2死5傷。 = -
明日零時起，汽油調降0.3元。 = 2026-08-07.. day ; 0.3 ¥
`,
);
