/**
 * Concepts of many promises, for finding an English and a Chinese wording that may belong together. Stems, as the
 * stemmer gives them, before the bar; folded Chinese after it. What is broader than what: lib/compare/lexicon/concepts.ts.
 */
const LISTED = `
comput | 算力 计算资源 计算能力
resourc | 资源
align superalign | 对齐
superintellig | 超级智能 超智能
artifici ai | 人工智能
safeti safe | 安全
model | 模型
data | 数据 资料
privaci | 隐私
user | 用户
train | 训练
research | 研究
secur | 保障 安保
emiss | 排放
carbon co2 dioxid | 碳 二氧化碳
climat | 气候
neutral | 中和
peak | 达峰 峰值
coal | 煤炭 煤电 煤
oil | 石油
gas | 天然气
fossil | 化石
renew | 可再生 再生能源
energi | 能源
power electr | 电力 电能
solar | 太阳能 光伏
wind | 风电 风能
nuclear | 核电 核能
plastic | 塑料
virgin | 原生
packag | 包装
bottl | 瓶
recycl | 回收 循环
forest deforest | 森林 毁林
tree | 树
water | 水资源 用水 饮水
ocean sea | 海洋
methan | 甲烷
vehicl car | 汽车 车辆
weapon | 武器
militari warfar | 军事 军用 战争
surveil | 监控 监视
harm | 伤害 危害
job employ | 就业 岗位 职位
worker employe staff | 员工 职工 工人
wage salari pai | 工资 薪酬 薪资
tax | 税
price | 价格 票价 售价
fee | 费用 手续费
rent | 租金 房租
hous home | 住房 房屋 住宅
school | 学校 中小学
student pupil | 学生
teacher | 教师 老师
hospit | 医院
patient | 患者 病人
vaccin | 疫苗
medicin drug | 药品 药物
food | 食品 粮食
sugar | 糖
farm farmer | 农业 农民 农场
child children | 儿童 孩子
women woman | 女性 妇女
board | 董事会
profit | 利润 盈利
invest | 投资
fund | 基金 资金
donat | 捐赠 捐款
refund | 退款 退费
deliveri deliv | 交付 送达
store shop | 门店 商店
factori plant | 工厂
supplier suppli | 供应商 供应
custom client | 客户 顾客
product | 产品
output | 产量
region | 地区
citi | 城市
road | 道路 公路
rail train | 铁路 列车
bridg | 桥
airport flight | 机场 航班
aid | 援助
refuge | 难民
border | 边境
troop | 军队 部队
elect vote | 选举 投票
transpar disclos publish report | 公开 披露 公布 报告
open-sourc | 开源
licenc licens | 许可
nonprofit non-profit | 非营利
locat | 位置
advertis ad | 广告
steel | 钢材 钢铁 钢
pipe | 管道 铅管
villag | 村庄 乡村
provinc | 省份
ministri | 部委
fire | 消防
bu bought purchas | 购买 采购
sell sold | 出售 销售
replac | 更换 替换
build built | 建造 修建 建设
protect | 保护
remov | 去除 删除
reduc cut halv lower | 减少 削减 降低
doubl | 翻番 翻倍
phase-out phaseout | 淘汰 退出
phase-down phasedown | 逐步减少
subscript subscrib | 订阅
account | 账户 账号
`;

const rows = LISTED.trim()
  .split("\n")
  .map((line) => line.split("|").map((side) => side.trim().split(/\s+/u)));

/** A stem to its concept. */
export const CONCEPT_OF_STEM: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([stems = []]) => stems.map((stem): [string, string] => [stem, stems[0] ?? stem])),
);

/** A Chinese word to its concept, the longest first so that 煤电 is not read as 煤 alone. */
export const CONCEPTS_IN_CHINESE: readonly (readonly [string, string])[] = rows
  .flatMap(([stems = [], words = []]) => words.map((word): [string, string] => [word, stems[0] ?? word]))
  .sort(([a], [b]) => b.length - a.length);
