import { segmenter } from "../text";
import { wordsIn } from "../wordLists/functionWords";

/** Units of two characters and more; those that measure may follow 个. */
const LONG = wordsIn(`
毫安时 安时 千伏安 毫秒 微秒 纳秒 毫摩尔 微摩尔 摩尔 百帕 方呎 方尺 平方呎 平方尺 平方哩 平方码 立方呎 平方公尺 立方公尺 平方公分 公里每小时 尼特 流明 勒克斯 坎德拉 牛米 牛顿 焦耳 安培 欧姆 瓦时 千牛 马赫 平方公里 平方千米 平方米 平方英尺 平方英里 平方厘米 平方毫米 立方毫米 立方厘米 平方分米 立方分米 立方米 立方英尺 公里 千米 厘米 毫米 微米 纳米 公顷 公斤 千克 毫克 微克
毫升 英里 英尺 英寸 海里 光年 摄氏度 华氏度 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 太瓦时 太瓦 度电 吨标准煤 标准箱 标箱 加仑 盎司 英亩
公亩 公分 公吨 公尺 公升 市斤 个月 工作日 工作天 交易日 自然日 日历日 日历天 小时 钟头 星期 礼拜 分钟 秒钟 季度 年度 周年 周岁 世纪 学时 课时 学分 学年 学期
床位 车位 泊位 岗位 席位 座位 摊位 名额 户次 人次 批次 艘次 剂次 台次 件次 人份 架次 车次 班次 场次 例次 字节 兆赫 千赫 赫兹 像素 公升 家庭 项目 部门 门店
成员 条款 人月 人年 兆帕 千帕 兆字节 千卡 大卡 千伏 伏特 分贝 马力 海里 层楼 级台阶 平米 平方 立方 点钟 县市 省市 省区市 年级 地级市
元人民币 块钱 日元 日圆 令吉 韩元 韩圆 新元 新加坡元 瑞典克朗 挪威克朗 丹麦克朗 瑞士法郎 新币 加元 加币 澳元 澳币 纽元 新西兰元 泰铢 卢布 瑞郎 法郎 克朗 里拉 比索 披索 雷亚尔 兰特 越南盾 印尼盾
迪拉姆 里亚尔 第纳尔 谢克尔 兹罗提 福林 坚戈 澳门元 澳门币 葡币 图格里克 格里夫纳
`);

/** What is counted with 个 rather than measured: 两个岗位 are two 个. */
const COUNTED = new Set(
  wordsIn(
    "床位 车位 泊位 岗位 席位 座位 摊位 名额 家庭 项目 部门 门店 成员 条款 像素 字节 地级市 县市 省市 省区市",
  ),
);

/** Measure words, and units of one character. */
const SHORT =
  "两平毛毫圈杆局环行手轰仙男女勺瓩呎吋哩浬磅码桌堂格坪国省个名位家项条件种套台辆人户款所座份期部批张间篇本届级棵株只头艘架枚吨亩米里斤克升尺寸度倍次场处例票枪发颗粒片块层栋幢排队支枝把根匹门口面盘杯瓶罐箱袋包桶盒封首曲幅卷册页章节段句字词步轮回趟遍番顿餐组班团岁年天日周分秒站股笔宗桩滴束朵窝群帮对双副捆串瓦伏焦斗担顷尾羽宿席孔锭则起架挺门梯航路顶床间幕集拨波针剂碗壶坛筐堆捧沓尊丸锅笼碟任伙球记";

/** After a numeral of one character only these are counted: 一面, 三方 and 两会 are words. */
const PLAIN =
  "两勺毛毫圈粒杆盘个名位项条种套台辆户款座份张间篇勺片道局块幕剂卷棵株只艘架枚吨亩米斤克升倍次场例票栋幢层颗瓶箱袋岁年天周秒件家所人轮组班日处宗笔顿趟起任";
/** After 两 these are counted too: 二期 is the second, 两期 are two. */
const PLAIN_TWO = "部本期届批步句段章封首册页杯碗桶盒包头匹根枝朵堂盘夜男女";
/** So many people: 三四十个人; but 三项个人所得税. */
const PEOPLE =
  /^个人(?!所得|信息|账户|养老|贷款|消费|住房|客户|用户|投资|名下|隐私|资料|数据|独资|项目|单项|全能|赛|能|奖)/u;
/** After 二 these are no count, which takes 两: 二次, 二项, 二轮 are the second ones or words. */
const NOT_AFTER_SECOND = "次项轮毛圈道位名盘条任";
/** What is paid begins there: 月薪1.2万起. */
const FROM_ON = /^起(?:[,.;；!?)]|$)/u;
const PAY_BEFORE = /(?:[价薪费租售]|工资|月入)[^,;；]{0,9}$/u;
/** After any numeral of one character these are counted where what is counted by them follows: 三部电影, 三碗饭. */
const OF_ITS_KIND =
  /^(?:晚(?![上间报会饭餐年期婚点一二三四五六七八九十半])|碗(?=[饭面粥汤水米酒茶药])|杯(?=[水茶酒奶咖果])|封(?=信)|头(?=[牛猪羊驴骡]|大象)|匹(?=[马狼](?!的))|朵(?=[花云])|堂(?=课)|桶(?=[水油])|本(?=书|杂志|小说|字典|教材|日记)|首(?=[歌诗曲])|面(?=旗|锦旗|镜子)|支(?=队伍|球队|笔|枪|舰队|乐队|参赛)|幅(?=画|作品|照片)|把(?=刀|椅|伞|枪|钥匙|火)|门(?=课|炮|学科|外语)|口(?=井|锅)|部(?=手机|电影|影片|电视|作品|小说|法[律规]|纪录|短片|剧|动画|专著|著作|电话|电梯|长篇|新[书片剧作]))/u;
/** After 一 only what measures. */
const MEASURES =
  /^(?:年|天|周|岁|个月|小时|个小时|分钟|秒|星期|个星期|季度|个季度|世纪|个世纪|周年|吨|米|公里|千米|公斤|千克|公顷|亩|升|克|斤|度电|倍|工作日|个工作日|工作天|个工作天|千瓦时|块钱|学期|个学期)$/u;

/** Words that only begin like a measure word. */
const WORDS = new Set(
  wordsIn(`
平均 平台 平安 平时 平等 平常 平民 平行 平凡 平静 平稳 平衡 平坦 平原 平底 平板 平面 平局 平手 平方 平米 两岸 两会 两国 两地 两者 两侧 两旁 两家 两大 两项 两条 两名 两位 两种 两年 两天 两口 两党 两军 所列 所示 所述 所指 所载 所称 所附 所说 码头 格局 格式 格外 格斗 桌面 桌子 国家 国内 国际 国有 国企 国道 国资 国民 国债 国产 国庆 国籍 省份 省级 省内 省委 省长 家庭 家长 家族 家具 项目 部门 部分 部委 部长 成员 件事 年级 年代 年轻 天津 日本 日元 日报 月球 次级 间接 个人 名单 名校 层面 级别 台湾 台北 座谈 位于 位置 所有 条件 条款
任务 任何 任职 任命 任期 任意 任教 任性 任由 任凭 任免 尊重 尊严 尊敬 锅炉 锅底 堆放 堆积 堆场 碗筷 碗碟 笼罩 笼统 丸子 坛子 坛城 壶口
页面 路线 道路 场地 场馆 本市 度假 节日 节目 期间 期限 面积 口岸 口号 头部 门店 门诊 成本 元首 届时 批准 组织 组成 种类 户籍 人民 人员 人口 人才 伙伴 伙食 伙同 伙计 球队 球员 球场 球迷 球门 球星 球类 球鞋 球衣 球票 球馆 球面 记者 记录 记得 记忆 记载 记号 记住 记名
男子 女子 男性 女性 男女 男友 女友 女儿 男篮 女篮 男足 女足 男排 女排 女士 男士 男孩 女孩 男生 女生 男童 女童 局部 局面 局势 局长 局地 环比 环境 环球 环节 环保 环线 行业 行动 行为 行人 行政 行程 行使 行情 行长 手续 手术 手机 手表 手工 手段 手下 手臂 手册 手环 轰炸 轰动 仙人 仙境 仙女 毫不 毫无 毫米 毫升 毫克 毫秒 毫安 毫巴 毫厘 毫毛 毫未 毛利 毛衣 毛巾 毛线 毛坯 毛重 毛泽 毛孔 毛病 首周 首日 首次 首批 首销 首发 首月 首年 首付 首席 首都 首先 首府 首轮 首届 首位 道路 道德 道理 道歉 片区 片面 片段
台风 台账 处理 处罚 处分 处方 发展 发现 发布 片区 片面 块钱 站点 分别 分之 分为 分数 分类 时代 时间 时期 时候 周边 周末 周围 面对 面向 面临 门槛 支持 支付 支出 支部
根据 把握 排放 队伍 队员 列入 列车 字节 步骤 回应 回升 班子 团队 团体 段落 章程 句子 笔者 双方 双边 对于 对外 对象 包括 包含 群众 群体 点钟 股东 股份 股票 航班 路灯 起来 起诉 针对
波动 集团 集中 集体 席位 对口 章节 轮流 场所 例如 例外 票据 斗争 担任 担心 担保 羽毛 间断 里程 里面 尺度 人工 人均 人类 人大 条例 分子 分行 分公司 支行
`),
);

/** What a word may not be to be counted. */
const NO_NOUN =
  /^(?:一|搭载|发布|上市|配备|采用|售价|到手|亮相|发售|开售|正式|来自|位于|属于|出现|显示|表示|关闭|启动|结束|开始|完成|关口|大关|的|了|是|在|和|与|及|或|至|到|以|之|等|多|余|几|左右|上下|以上|以下|以内|之内|内|为|将|由|对|向|从|被|把|比|较|而|但|也|都|均|并|后|前|中|里|上|下|增|减|升|降|提高|增加|减少|下降|上升|增长|用于|其中|且|于|则|不|已|未|又|再|还|只|第|元|成|分之|折|号|版|改|点|关|派|送|转|这|那|该|每|有|没)/u;

/** What stands before these is what the number did: 从42亿追加到97亿. */
const LEADS_TO = /^[到至为成][\d一二两三四五六七八九十百千万]/u;

/** People by the head and what is said point by point: 两百号人, 三点建议. */
const HEADS =
  /^号(?=人(?![民大事才质力行士物造类寿工员很多])|(?:工人|员工|职工|村民)(?!之家|新?村|宿舍|餐厅|食堂|活动|中心|医院|大学|文化|俱乐部|公寓|住宅|书屋|体育|疗养)|兄弟|弟兄|士兵)/u;
const POINTS =
  /^点(?=(?:意见|看法|原因|理由|共识|想法|措施|倡议|主张|体会|启示|结论|不同|好处|经验|思考|事实|诉求|要点|问题)|(?:建议|要求|希望|声明|说明|承诺|提示|质疑|提议)(?:[,.;:!?；]|$|[的和及与]))/u;

/** What is said to be about or up to so many is counted: 约两度. */
/** How strong a wind or a quake is, told by a rank: 阵风七级. */
const OF_WIND = /(?:风|风力|风速|震度|烈度|风力达)$/u;
const LED = /(?:约|不到|不足|超过|至少|不少于|不超过|最多|将近)$/u;

/** The measure word before people or points that are counted. */
export const peopleOrPoint = (after: string) => (HEADS.exec(after) ?? POINTS.exec(after))?.[0];

const LONGEST = 5;
const longUnits = new Set(LONG);

/** `isHalf`: 三个半月 are half a month more than three. */
export type ChineseUnit = { end: number; isNoun: boolean; isHalf: boolean };

/** What a measure is divided by: 公里/小时. */
const PER = /^(?:\/(?:天|公里)|[/每](?:升|毫升|小时|秒钟?|分钟?|平方米|立方米|公斤|千克|吨|亩|公顷))/u;

const perAt = (text: string, at: number) => PER.exec(text.slice(at, at + 5))?.[0].length ?? 0;

function longAt(text: string, at: number): number {
  for (let length = LONGEST; length > 1; length--) {
    const unit = text.slice(at, at + length);
    if (unit.length === length && longUnits.has(unit)) return length;
  }
  return 0;
}

function measureAt(text: string, at: number): number {
  const length = longAt(text, at);
  return COUNTED.has(text.slice(at, at + length)) ? 0 : length;
}

function firstWord(text: string, at: number): string {
  const run = /^\p{Script=Han}{1,6}/u.exec(text.slice(at, at + 6))?.[0] ?? "";
  if (run === "") return "";
  for (const { segment } of segmenter("zh", "word")?.segment(run) ?? []) return segment;
  return run.slice(0, 1);
}

/** Whether words beside say that as many are counted: 三本以上, 约两度; but 三级 and 三线 are ranks. */
function isLimit(text: string, at: number, number: string): boolean {
  const before = text.slice(Math.max(0, at - number.length - 3), at - number.length);
  return (
    LED.test(before) ||
    (text.charAt(at) === "级" && OF_WIND.test(before)) ||
    (text.charAt(at) === "番" && /翻了?$/u.test(before)) ||
    /^[^级线类等方号甲环]及?以[上下内]/u.test(text.slice(at, at + 4))
  );
}

/** Where the measure word or, after digits, the noun that begins at a place ends. */
export function chineseUnitAt(text: string, at: number, number: string): ChineseUnit | undefined {
  const isDigit = /^[一二两三四五六七八九十]$/u.test(number);
  const half = /^个[多半](?=月|小时|钟头|星期|礼拜|学期|世纪|工作[日天])/u.test(text.slice(at, at + 5))
    ? 1
    : 0;
  const isHalf = half > 0 && text.charAt(at + 1) === "半";
  const ge = half
    ? (text.startsWith("月", at + 2) ? 1 : longAt(text, at + 2)) + 1
    : text.charAt(at) === "个"
      ? measureAt(text, at + 1)
      : 0;
  const long = ge ? ge + 1 : longAt(text, at);
  const found = (length: number, isNoun = false) => ({ end: at + length, isNoun, isHalf });
  if (long) return found(long + perAt(text, at + long));
  if (peopleOrPoint(text.slice(at, at + 7)) || /^口(?:人(?![口才])|之家)/u.test(text.slice(at, at + 3)))
    return found(1);
  const first = text.charAt(at);
  if (FROM_ON.test(text.slice(at, at + 2)) && PAY_BEFORE.test(text.slice(Math.max(0, at - 14), at)))
    return undefined;
  const two = text.slice(at, at + 2);
  const isWord = WORDS.has(two) && !PEOPLE.test(text.slice(at, at + 4));
  const measures =
    isDigit && !isLimit(text, at, number) ? (number === "两" ? PLAIN + PLAIN_TWO : PLAIN) : SHORT;
  const isChapter = /^章(?:[一二三四五六七八九十百\d]+[条节]|[,.;；!?]|$)/u.test(text.slice(at, at + 6));
  if (number === "二" && NOT_AFTER_SECOND.includes(first) && !isLimit(text, at, number)) return undefined;
  if (
    !isWord &&
    (measures.includes(first) || isChapter || OF_ITS_KIND.test(text.slice(at, at + 4))) &&
    first !== ""
  )
    return found(1 + perAt(text, at + 1));
  // Years: 三十余载.
  if (/[余多]$/u.test(number) && /^载(?:[,.;；!?)]|$|的|以来)/u.test(text.slice(at, at + 3))) return found(1);
  // Orders: 三百单.
  if (!isDigit && /^单(?:[,.;；!?)]|$|左右|以[上下]|业务|[快外])/u.test(text.slice(at, at + 3)))
    return found(1);
  // Cubic metres: 一千三百万方; 三方 are sides.
  if (!isDigit && /^方(?:[,.;；!?)]|$|土|水|木|混凝|砂|天然)/u.test(text.slice(at, at + 3))) return found(1);
  if (isDigit) return undefined;
  const word = isWord ? two : firstWord(text, at);
  if (
    word === "" ||
    NO_NOUN.test(word) ||
    /[了着过]$/u.test(word) ||
    LEADS_TO.test(text.slice(at + word.length, at + word.length + 2))
  )
    return undefined;
  return word.length > 1 ? found(word.length, true) : undefined;
}

/** Whether 一 counts here: 一年, 一公里; not 一家, 一个公园. */
export const oneMeasures = (unit: string) => MEASURES.test(unit);
