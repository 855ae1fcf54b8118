/**
 * Words of claims for which the dictionary has an old translation first, or none. English before the bar (a hyphen
 * joins the words of an expression), simplified Chinese after it, the most usual first. What promises are about is in
 * `lib/language/wordLists/concepts.ts`.
 */
export const NEWS_VOCABULARY = `
promise pledge commit commitment vow | 承诺 许诺 保证
guarantee assure | 保证 担保
announce announcement | 宣布 公布
dedicate devote allocate | 投入 拨出 用于
compute computing computing-power | 算力 计算资源
superintelligence | 超级智能
superalignment | 超级对齐
large-language-model | 大语言模型 大模型
chatbot | 聊天机器人
chip semiconductor | 芯片 半导体
gpu | 显卡 图形处理器
algorithm | 算法
reasoning | 推理
pre-training pretrain pretraining | 预训练
post-training posttraining | 后训练
over-optimization overoptimization | 过度优化
apologize apology sorry | 道歉
hallucination | 幻觉
startup start-up | 初创公司 创业公司
co-founder cofounder | 联合创始人 共同创始人
found founder | 创始人 创办 创立
chief-executive chief-executive-officer ceo | 首席执行官 总裁
chief-scientist | 首席科学家
chairman chairwoman chair | 主席 董事长
spokesman spokeswoman spokesperson | 发言人
executive | 高管
layoff lay-off redundancy job-cut | 裁员
resign quit step-down | 辞职 离职
leave depart departure | 离开 离职 离任
fire sack dismiss | 解雇 开除
hire recruit | 招聘 聘用
retire | 退休
join | 加入
take-leave sabbatical vacation | 休假 长假
move reassign transfer | 调任 调离
team | 团队 小组
colleague | 同事
lawsuit suit sue | 起诉 诉讼 官司
court | 法院
judge | 法官
lawyer attorney | 律师
prosecutor | 检察官
accuse accusation allege | 指控 指责
deceive mislead | 欺骗 误导
deny | 否认
investigate probe | 调查
fine | 罚款
arrest | 逮捕 拘留
sentence | 判处 判刑
jail prison | 监狱
bribe bribery corrupt corruption | 贿赂 腐败
fraud | 欺诈 诈骗
leak | 泄露 泄漏
withdraw | 撤回 撤出
void invalid | 无效 作废
licence | 许可 授权
subsidiary | 子公司
merger merge acquire acquisition takeover | 合并 收购
shareholder | 股东
share stock | 股票 股份 股价
revenue | 收入 营收
loss | 亏损 损失
debt | 债务 负债
loan | 贷款
mortgage | 房贷 按揭
bank | 银行
budget | 预算
deficit | 赤字
interest-rate | 利率
inflation | 通胀 通货膨胀
unemployment jobless | 失业 失业率
recession | 衰退
economy economic | 经济
growth grow | 增长
tariff | 关税
trade | 贸易
export | 出口
import | 进口
pension | 养老金 退休金
welfare benefit | 福利
subsidy subsidize | 补贴
allowance | 津贴 补贴
minimum-wage | 最低工资
overtime | 加班
strike | 罢工
union | 工会
contract | 合同
bid tender | 招标 投标
bankrupt bankruptcy | 破产
close shut closure | 关闭
open | 开放 开通 开业
launch release | 发布 推出 上线
delay postpone | 推迟 延期 延迟
cancel scrap abolish | 取消 废除
suspend halt | 暂停 停止
resume | 恢复
ban prohibit | 禁止 禁令
allow permit | 允许
raise hike | 提高 上调 涨
cut slash | 削减 下调 减少
freeze | 冻结
rise climb | 上涨 上升 增长
fall drop decline | 下降 下跌 减少
triple | 三倍
exceed surpass | 超过 超出
reach | 达到
expand extend | 扩大 延长 扩建
complete finish | 完成 完工
start begin | 开始 启动
end stop | 结束 停止
fail | 失败 未能
fulfil honour keep-promise | 兑现 履行
break-promise renege | 食言 违背
deadline | 期限 截止
quarter | 季度
percent percentage | 百分之
total | 总计 总共
average | 平均
population | 人口
birth-rate fertility | 生育率 出生率
census | 人口普查
capita per-capita | 人均
household family | 家庭 住户
resident inhabitant | 居民
citizen | 公民 市民
voter | 选民
ballot | 选票
poll survey | 民调 民意调查 调查
candidate | 候选人
campaign | 竞选
party | 政党
parliament congress | 议会 国会
senator | 参议员
senate | 参议院
lawmaker legislator mp | 议员
bill | 法案
law legislation act | 法律 法案
policy | 政策
reform | 改革
minister secretary | 部长 大臣
prime-minister premier | 总理 首相
president | 总统 主席 总裁
mayor | 市长
governor | 州长 省长
official | 官员
government | 政府
council | 议会 委员会
committee | 委员会
commission | 佣金 抽成 提成
ambassador | 大使
sanction | 制裁
ceasefire truce | 停火
invade invasion | 入侵
missile | 导弹
police | 警察 警方
crime | 犯罪
murder | 谋杀 杀害
shooting shoot gun | 枪击 枪支
death die dead killed kill | 死亡 丧生 遇难
injure injured wounded | 受伤 伤者
victim | 受害者 遇难者
earthquake | 地震
flood | 洪水 水灾
drought | 干旱
storm typhoon hurricane | 台风 飓风 暴风雨
wildfire | 山火 野火
pollute pollution | 污染
air-quality smog | 空气质量 雾霾
greenhouse-gas | 温室气体
carbon-neutral net-zero carbon-neutrality | 碳中和 净零
emission emit | 排放
global-warming | 全球变暖
climate-change | 气候变化
temperature | 气温 温度
waste rubbish garbage trash | 垃圾 废物
landfill | 填埋
clean | 清洁
river | 河流
bridge | 桥梁 大桥
technical technology technique | 技术
work | 工作
dam | 大坝 水坝
species | 物种
wildlife | 野生动物
electric-car electric-vehicle ev | 电动汽车 电动车 新能源汽车
battery | 电池
charging-station charging-point charger | 充电站 充电桩
metro subway underground | 地铁
bus | 公交 公共汽车 巴士
tram | 有轨电车 电车
high-speed-rail | 高铁 高速铁路
line | 线路
station | 车站
ticket fare | 车票 票价
passenger | 乘客 旅客
airline | 航空公司
parking | 停车
bicycle cycle bike | 自行车 单车
lane | 车道
traffic | 交通
disease illness | 疾病
virus | 病毒
pandemic epidemic | 疫情 大流行
infection infect | 感染
cancer | 癌症
clinic | 诊所
nurse | 护士
doctor physician | 医生
bed | 床位 病床
surgery operation | 手术
insurance | 保险 医保
smoking smoke tobacco | 吸烟 烟草
alcohol | 酒精 饮酒
diet | 饮食
kindergarten nursery childcare | 幼儿园 托育
university college | 大学 高校
tuition | 学费
scholarship | 奖学金
lunch school-meal | 午餐
library | 图书馆
museum | 博物馆
park | 公园
stadium | 体育场
playground | 操场 游乐场
community | 社区
affordable-housing affordable-home social-housing public-housing | 保障房 保障性住房 公屋 公租房
apartment flat | 公寓 套房
tenant | 租户 租客
landlord | 房东
construction | 建设 施工
renovate refurbish | 翻新 改造
volunteer | 志愿者
charity | 慈善
donation donate | 捐款 捐赠
refund reimburse | 退款
warranty | 保修
recall | 召回
complaint complain | 投诉
customer-service | 客服
password | 密码
encrypt encryption | 加密
hacker hack | 黑客
cyberattack | 网络攻击
internet online | 互联网 网络 网上
website | 网站
app application | 应用
phone smartphone | 手机
social-media | 社交媒体
video | 视频
game | 游戏
search | 搜索
robot | 机器人
self-driving driverless autonomous | 自动驾驶 无人驾驶
satellite | 卫星
rocket | 火箭
space | 太空
moon | 月球
scientist | 科学家
experiment | 实验
study | 研究
expert | 专家
journalist reporter | 记者
newspaper | 报纸
rumour rumor | 谣言 传闻
film movie | 电影
football soccer | 足球
olympic | 奥运
gold-medal | 金牌
tourist tourism visitor | 游客 旅游
hotel | 酒店
restaurant | 餐厅 餐馆
supermarket | 超市
organic | 有机
egg | 鸡蛋
meat | 肉类
rice | 大米 稻米
salt | 盐
gender | 性别
equal equality | 平等
disabled disability | 残疾
elderly pensioner senior | 老人 老年人
youth young teenager | 青年 年轻人
human-right | 人权
immigrant immigration migrant migration | 移民
asylum | 庇护
minority | 少数
poverty poor | 贫困
homeless | 无家可归
public | 公共 公办 公立
private | 私人 民营 私立
institution agency | 机构
tutor | 辅导 补习 培训
platform | 平台
driver | 司机 驾驶员
small-business | 小企业 小微企业 中小企业
income-tax | 所得税
halve | 减半
double twice | 翻倍 两倍 加倍
borrower | 借款人 贷款人
brake | 刹车 制动
warn warning | 警告
ignore | 无视 忽视
forecast expect | 预计 预期
estimate | 估计
target goal aim | 目标
plan | 计划 方案
agree agreement deal | 协议 同意
sign | 签署
support | 支持
oppose opposition | 反对
criticise criticism | 批评
threaten threat | 威胁
attack | 袭击 攻击
protest demonstration | 抗议 示威
crisis | 危机
measure | 措施
rule regulation | 规定 法规
standard | 标准
quality | 质量 品质
service | 服务
project | 项目 工程
centre center | 中心
capacity | 产能 容量
install | 安装
factory | 工厂
shortage lack | 短缺 缺乏
demand | 需求 要求
supply | 供应
market | 市场
consumer | 消费者
industry | 行业 工业
agriculture | 农业
region area | 地区
national state | 国家
local | 地方 当地
international | 国际
world global | 全球 世界
trillion | 万亿
musk | 马斯克
trump | 特朗普 川普
biden | 拜登
putin | 普京
google | 谷歌
apple | 苹果
microsoft | 微软
amazon | 亚马逊
facebook | 脸书
tesla | 特斯拉
twitter | 推特
huawei | 华为
tencent | 腾讯
alibaba | 阿里巴巴
boeing | 波音
toyota | 丰田
reuters | 路透社
bloomberg | 彭博社
`;
