/** Claims that are kept in English alone: id, speaker, day, words; then how Chinese reports would ask for them. */
export const ENGLISH_CLAIMS = `
homes | marsh | 2024-03-12 | We will build four thousand affordable homes in Norvale by 2028.
  市长承诺2028年前新建4000套保障性住房
  马什说过要盖四千套经济适用房
bus-fares | marsh | 2023-09-01 | Bus fares in Norvale will stay frozen until the end of 2026.
  公交车票价到2026年底之前都不会涨
trees | marsh | 2022-04-22 | The city will plant one million trees along its streets within ten years.
  该市将在十年内沿街种下一百万棵树
crime | marsh | 2024-10-02 | Crime in the city centre has fallen by a third since I took office.
  女市长称上任以来市中心犯罪率下降了三分之一
libraries | marsh | 2023-02-14 | Not a single library will be closed on my watch.
  任期内一座图书馆都不会关闭
lifts | ruiz | 2023-05-15 | Every railway station in Caldera will have a lift for wheelchair users by 2030.
  2030年前每座火车站都将为轮椅使用者安装电梯
potholes | ruiz | 2024-01-20 | We will repair every pothole within forty-eight hours of a report.
  路面坑洞接到报告后48小时内修好
tarn-bridge | ruiz | 2022-11-11 | The new bridge over the Tarn will open two years late and cost twice as much as planned.
  新桥将推迟两年通车，造价是原计划的两倍
high-speed | ruiz | 2021-06-30 | High-speed trains will link the capital and Port Ellery in ninety minutes.
  高铁将把首都到埃勒里港的行程缩短到90分钟
nurses | okafor | 2024-05-12 | We will hire six thousand more nurses before the next election.
  卫生部长：下次选举前再招聘6000名护士
surgery | okafor | 2023-08-08 | No patient will wait longer than eighteen weeks for surgery.
  病人等待手术的时间不超过18周
vaccine | okafor | 2021-12-01 | Three quarters of adults have had at least one dose of the vaccine.
  四分之三的成年人至少接种了一剂疫苗
  75%的成人打过至少一针疫苗
smoking | okafor | 2022-07-19 | Smoking will be banned in all outdoor restaurants from next January.
  明年一月起所有露天餐厅禁止吸烟
scientists | okafor | 2024-11-03 | I resign because the cabinet ignored the warnings of its scientists.
  她辞职的原因是内阁无视科学家的警告
  奥卡福斯为什么辞职
strike-trains | caldermoor | 2023-03-17 | A fifth of all trains were cancelled during the strike.
  罢工期间两成列车被取消
late-trains | caldermoor | 2022-09-09 | Passengers whose train is more than thirty minutes late get their money back.
  列车晚点超过半小时的乘客可以全额退款
electric-only | asterwick | 2021-04-21 | From 2035 we will sell nothing but electric cars.
  这家车企2035年起只卖电动汽车
brakes | asterwick | 2024-02-29 | Asterwick recalls 120,000 cars because of faulty brakes.
  因刹车故障召回十二万辆汽车
battery | asterwick | 2023-06-06 | Our battery keeps eighty percent of its capacity after ten years.
  电池用了十年之后仍能保持八成容量
ellery-jobs | asterwick | 2024-08-27 | We will cut 3,500 jobs at the Ellery plant.
  埃勒里工厂将裁员三千五百人
shares | asterwick | 2024-09-15 | The chief executive sold his shares a week before the loss was announced.
  首席执行官在公布亏损前一周卖掉了自己的股票
carbon-air | pelorin | 2021-10-05 | The airline will be carbon neutral by 2040.
  这家航空公司将在2040年实现碳中和
hand-luggage | pelorin | 2023-04-04 | Hand luggage stays free of charge on every flight.
  所有航班的手提行李都不收费
rural-branches | tidegate | 2024-01-08 | None of our rural branches will be closed before 2027.
  2027年之前不会关闭任何一家乡村支行
rate-cuts | tidegate | 2023-12-12 | We pass on every cut in the interest rate to our borrowers in full.
  银行把每一次降息都全部让利给贷款人
stolen-data | tidegate | 2022-05-25 | The personal data of two million customers was stolen in the cyberattack.
  网络攻击中两百万客户的个人数据被盗
  潮门银行200万用户信息泄露
sugar | brookwell | 2022-02-02 | We will reduce the sugar in our breakfast cereals by 25 percent.
  早餐麦片的含糖量将减少四分之一
eggs | brookwell | 2021-03-30 | By 2026 all our eggs will come from cage-free hens.
  2026年起鸡蛋全部来自非笼养母鸡
wage-rent | lindqvist | 2024-06-18 | In no large city does the minimum wage cover the rent.
  工会领袖：最低工资在任何大城市都付不起房租
overtime | lindqvist | 2023-11-24 | Warehouse workers were never paid for their overtime.
  仓库工人的加班费从来没有发过
`;
