/** Claims that are kept in Chinese alone: id, speaker, day, words; then how English reports would ask for them. */
export const CHINESE_CLAIMS = `
metro | lin | 2023-01-09 | 全市将在五年内新建三条地铁线路。
  The city is to build three new subway lines within five years
air | lin | 2024-01-15 | 去年全市空气质量优良天数达到三百天。
  There were 300 days of good air quality in the city last year
drains | lin | 2022-08-30 | 年底前完成所有老旧小区的排水管网改造。
  drainage pipes in all old residential communities will be renovated by the end of the year
kindergarten | lin | 2024-03-05 | 今后三年新增两万个公办幼儿园学位。
  mayor promises 20,000 more places in public kindergartens
small-firms | lin | 2023-08-02 | 小微企业所得税减半征收，政策延长到2027年。
  Income tax for small businesses is halved until 2027
bribes | lin | 2024-07-11 | 前副市长因收受贿赂被判处有期徒刑十二年。
  The former deputy mayor was sentenced to twelve years in prison for taking bribes
homework | zhou | 2021-09-01 | 小学一二年级不布置书面家庭作业。
  no written homework in the first two years of primary school
teacher-pay | zhou | 2022-09-10 | 中小学教师工资不低于当地公务员平均水平。
  teachers' wages will not be lower than those of civil servants
school-lunch | zhou | 2023-05-20 | 全市中小学午餐将全部由学校食堂供应。
  Lunch in all primary and middle schools will come from the school's own canteen
tutoring | zhou | 2022-03-01 | 学科类校外培训机构压减了九成。
  The number of after-school tutoring institutions was cut by 90%
short-sight | zhou | 2024-06-06 | 中小学生近视率连续三年下降。
  The rate of myopia among pupils has fallen three years in a row
gm-rice | qingsuiling | 2022-10-16 | 我们承诺不在大米产品中使用转基因原料。
  The company pledged to use no genetically modified ingredients in its rice
villages | qingsuiling | 2023-12-20 | 我们已经帮助八百个村庄的农民增加收入。
  It says that it has helped farmers in 800 villages to raise their income
ice-cream | qingsuiling | 2024-07-22 | 因检出沙门氏菌，公司召回全部批次的冰淇淋。
  Qingsuiling recalls all its ice cream after salmonella was found
new-factory | qingsuiling | 2021-11-11 | 新工厂将为当地提供五千个就业岗位。
  the new factory will bring five thousand jobs
coal-units | beiqueling | 2022-04-18 | 2030年前关停全部燃煤机组。
  All coal-fired units will be shut down before 2030
power-price | beiqueling | 2023-02-28 | 居民电价三年内不上涨。
  Household electricity prices will not rise for three years
photovoltaic | beiqueling | 2024-12-30 | 今年新增光伏装机容量是去年的两倍。
  twice as much solar capacity was installed this year as last year
accident | beiqueling | 2023-07-07 | 这起事故造成七人死亡、二十三人受伤。
  Seven people died and 23 were injured in the accident
chat-records | lanmo | 2024-04-12 | 用户的聊天记录不会用于训练模型。
  Users' chat records are not used to train its models
no-layoffs | lanmo | 2023-10-26 | 公司没有裁员计划，网上的传言不属实。
  The company denies rumours online that it plans layoffs
own-chip | lanmo | 2024-09-03 | 我们的芯片完全自主研发，没有使用外国专利。
  Lanmo claims its chip was developed independently, without foreign patents
minors | lanmo | 2022-06-01 | 未成年人每天使用时间不超过四十分钟。
  Minors may use the app for no more than 40 minutes a day
founder | lanmo | 2024-05-30 | 创始人离职是因为与董事会在上市问题上意见不合。
  The founder left because of a disagreement with the board over going public
commission | chiqiong | 2023-03-15 | 平台向司机的抽成最高不超过两成。
  The platform takes at most 20% commission from its drivers
deposit | chiqiong | 2021-08-19 | 共享单车的押金七个工作日内退还。
  Deposits for shared bikes are returned within seven working days
robotaxi | chiqiong | 2024-10-10 | 无人驾驶出租车已经安全行驶一亿公里。
  Its driverless taxis have travelled 100 million kilometres safely
doctors-hours | he | 2022-12-05 | 三成医生每周工作超过六十个小时。
  Thirty percent of doctors work more than sixty hours a week
copyright | he | 2024-02-20 | 我已经起诉该公司侵犯著作权。
  She has sued the company for infringement of copyright
river-water | he | 2023-09-28 | 这条河的水质比十年前明显改善。
  The water quality of the river is much better than ten years ago
`;
