/*
 * Chinese words for persons in office, places and things of one class, a class a line: each of them is another one than the
 * rest, but for those with a stroke between them. Simplified. What is a kind of another word has its own line: an exchange of
 * the two is told by how far each reaches.
 */
const CLASSES = `
总统 总理/首相 国家主席 副总统 副总理 部长 副部长 省长 副省长 州长 市长 副市长 县长 区长 镇长 乡长 村长 局长 副局长 厅长 处长 科长 署长 司长 议长 大使 总督 特首/行政长官
校长/院长 副校长 教授/副教授 讲师 班主任 辅导员
董事长 首席执行官/行政总裁/总裁 首席财务官/财务总监 首席技术官/技术总监 总经理 监事 董事 独立董事 法定代表人 总工程师 总会计师
法官 检察官 警察/民警/警员 律师 公证员 仲裁员 陪审员
教师/老师 医生/医师/大夫 护士 司机/驾驶员 消防员 工程师 记者 会计/会计师 厨师 矿工 渔民/渔户 农民/农户 牧民/牧户 军人 科学家/科研人员 公务员 环卫工人 快递员 外卖员/骑手 保安/保安员 飞行员 船员/海员
老人/老年人/长者 儿童/少儿 婴儿/婴幼儿 孕妇/孕产妇 残疾人/残障人士 青年/青年人 中年人
男性/男子/男人 女性/妇女/女子/女人
小学生 中学生 高中生 初中生 大学生 研究生 本科生 博士生 硕士生 留学生
人民法院/法院 人民检察院/检察院 公安机关/公安局/警方 海关 监察委员会/监委 税务机关/税务局 人民代表大会/人大 政治协商会议/政协 人民政府/政府
教育部/教育局 财政部/财政局/财政厅 外交部 国防部 公安部 民政部/民政局 司法部/司法局 商务部/商务局 水利部/水利局/水务局 交通运输部/交通部/交通局/交通运输局 农业农村部/农业部/农业局/农业农村局 生态环境部/环境保护部/环保部/环保局/生态环境局 自然资源部/国土资源部 卫生部/卫生健康委员会/卫健委/卫生局 文化部/文化和旅游部 科技部/科学技术部 住房和城乡建设部/建设部/住建部 国家发展和改革委员会/国家发展改革委/发改委 应急管理部 审计署/审计局 统计局 气象局 邮政局 林业局 体育局 档案局 中国人民银行/人民银行/央行 证监会 银保监会/银监会
董事会 监事会 理事会 股东会/股东大会 职工代表大会/职代会 审计委员会 薪酬委员会 业主委员会/业委会 居民委员会/居委会 村民委员会/村委会
医院 学校 图书馆 博物馆 体育馆/体育场 美术馆 科技馆 文化馆 养老院/敬老院 孤儿院/福利院 托儿所 幼儿园 监狱 银行 邮局 警察局/派出所 消防站 诊所 药店 酒店/宾馆/旅馆 餐厅/餐馆 超市 商场 工厂 剧院/剧场 电影院 公园 动物园 植物园 菜市场/农贸市场 加油站 充电站 垃圾场/垃圾填埋场 污水处理厂/污水厂 自来水厂 发电厂/电厂 变电站 公墓
小学 中学 高中 初中 大学 幼儿园 职业学校/中职 技校/技工学校
机场 火车站 汽车站 地铁站 公交站 港口/码头 停车场 高速公路 铁路 地铁 公路 桥梁/大桥 隧道 水库 大坝/水坝 堤防/堤坝 运河 步道 自行车道 人行道 电网 管道
公交车/公交/公共汽车/巴士 火车/列车 高铁 轮船/船舶 飞机 自行车/单车/脚踏车 出租车/计程车/的士 卡车/货车 客车 轿车 摩托车 拖拉机 渡轮/轮渡 有轨电车 校车 救护车 消防车 警车
住房 办公楼/写字楼 厂房 仓库 商铺/店铺 车位/停车位 电梯 宿舍 厕所/公厕 食堂
钢铁/钢材/钢 铝/铝材 铜 锌 镍 锂 钴 钛 铅 黄金 白银 稀土 铁矿石 铝土矿
水泥 玻璃 木材 塑料 橡胶 纸张 陶瓷 沥青 棉花 羊毛 丝绸 皮革 化肥 农药
煤炭/煤 石油/原油 天然气 汽油 柴油 煤油 氢气/氢能 核能/核电 风能/风电/风力发电 太阳能/光伏/光伏发电 水电/水力发电 地热/地热能 生物质/生物质能 火电/煤电 潮汐能
二氧化碳 甲烷 二氧化硫 氮氧化物 一氧化碳 臭氧 氢氟碳化物
铅 汞 砷 镉 铬 硝酸盐 氟化物 微塑料
小麦 水稻/稻谷/大米/稻米 玉米 大豆/黄豆 油菜/油菜籽 花生 马铃薯/土豆 甘蔗 茶叶 咖啡 烟草 蔬菜 水果 苹果 葡萄 橙子 香蕉
牛肉 猪肉 羊肉 鸡肉 鸡蛋 牛奶/鲜奶 奶粉 食盐 食糖 食用油
老虎 大象 熊猫/大熊猫 鲸鱼 海豚 海龟 鲨鱼 藏羚羊 金丝猴 丹顶鹤
森林/林地 草原/草地 湿地 沙漠 河流 湖泊 海洋 耕地/农田 冰川 珊瑚礁 红树林
疟疾 癌症 艾滋病 结核病/肺结核 糖尿病 流感/流行性感冒 肝炎 麻疹 霍乱 埃博拉 高血压 心脏病 抑郁症 狂犬病 小儿麻痹症/脊髓灰质炎
增值税 消费税 所得税 房产税 遗产税 关税 印花税 资源税 契税 碳税 环保税/环境保护税 车船税 土地增值税 营业税
养老保险 医疗保险 失业保险 工伤保险 生育保险 车险/机动车保险 人寿保险/寿险
水费 电费 燃气费/煤气费 学费 房租/租金 物业费/物业管理费 停车费 取暖费/供暖费 通行费/过路费 医疗费/医药费 运费 手续费
养老金/退休金 失业金/失业保险金 奖学金 助学金 住房公积金/公积金 低保金/最低生活保障金 抚恤金 生育津贴
护照 身份证/居民身份证 驾驶证/驾照 签证 居住证 户口簿/户口本 毕业证/毕业证书 结婚证 房产证 营业执照
姓名 邮箱/电子邮箱/电子邮件地址/邮箱地址 电话号码/手机号/手机号码 身份证号/身份证号码 通讯录/联系人 指纹 银行卡号/银行账号 浏览记录 聊天记录 人脸/面部特征 病历 血型 信用记录
电脑/计算机 手机 电视/电视机 空调 冰箱 洗衣机 平板电脑 路由器 摄像头 充电器
疫苗 药品/药物 口罩 呼吸机 医疗器械
核武器 生物武器 化学武器 地雷 集束弹药 导弹 坦克 战斗机 潜艇 航空母舰/航母
英语/英文 汉语/中文/华语/普通话 法语/法文 德语/德文 日语/日文 俄语/俄文 西班牙语 阿拉伯语 韩语 粤语
数学 物理 化学 生物 历史 地理 音乐 美术 体育
早餐/早饭 午餐/午饭 晚餐/晚饭
收入/营收/营业收入 利润/盈利 成本 资产 负债 产值
价格/售价 产量 质量/品质 销量/销售量
东部 西部 南部 北部 中部 东北部 西北部 东南部 西南部
`;

/** Provinces, cities and states, without what they are: 北京 and 北京市 are one. */
const PLACES = `
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾
石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 杭州 宁波 温州 合肥 福州 厦门 南昌 济南 青岛 郑州 武汉 长沙 广州 深圳 珠海 东莞 佛山 南宁 海口 三亚 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 台北 高雄 台中 台南
中国 美国 英国 法国 德国 日本 韩国 朝鲜 印度 俄罗斯 加拿大 澳大利亚 新西兰 巴西 墨西哥 阿根廷 智利 秘鲁 南非 埃及 尼日利亚 肯尼亚 埃塞俄比亚 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 波兰 乌克兰 土耳其 希腊 以色列 伊朗 伊拉克 沙特阿拉伯 越南 泰国 缅甸 老挝 柬埔寨 马来西亚 新加坡 印度尼西亚 菲律宾 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 蒙古 哈萨克斯坦 阿富汗
亚洲 欧洲 非洲 北美洲 南美洲 大洋洲 拉丁美洲
亚洲 欧洲 非洲 北美 南美 东南亚 中东 中亚 南亚
`;

/** Of each word its places: which class, and which of its members. */
const places = new Map<string, Map<number, number>>();
for (const [line, words] of [...CLASSES.trim().split("\n"), ...PLACES.trim().split("\n")].entries())
  for (const [member, names] of words.split(" ").entries())
    for (const name of names.split("/")) {
      const known = places.get(name) ?? new Map<number, number>();
      places.set(name, known.set(line, member));
    }

const LONGEST = Math.max(...[...places.keys()].map(({ length }) => length));
const PLACE_KIND = /(?<=.{2})(?:特别行政区|自治区|省|市)$/u;

/** The classes of the thing that a phrase ends with; a single character is a thing only by itself. */
function classesOf(phrase: string): ReadonlyMap<number, number> | undefined {
  const plain = phrase.replace(/们$/u, "").replace(PLACE_KIND, "");
  for (let length = Math.min(LONGEST, plain.length); length > 0; length--) {
    const found = length > 1 || plain.length === 1 ? places.get(plain.slice(-length)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether two folded phrases end with two things of one class, of which no one takes the other's name. */
export const areDistinctThings = (one: string, other: string): boolean =>
  placesShared(one, other) === "other";

/** Whether two folded words are names of one thing. */
export const areSameThing = (one: string, other: string): boolean =>
  (places.has(one) && places.has(other) && placesShared(one, other) === "same") ||
  namesPlace(one, other) ||
  namesPlace(other, one);

/** Whether a place is named once with what it is, and once without: 成都市, 成都. */
const namesPlace = (long: string, short: string): boolean =>
  placeNames.has(short) && long !== short && long.replace(PLACE_KIND, "") === short;

/** Whether two phrases end with one thing of a class, or with two; null where they share no class. */
function placesShared(one: string, other: string): "same" | "other" | null {
  const [a, b] = [classesOf(one), classesOf(other)];
  const shared = [...(a ?? [])].filter(([line]) => b?.has(line));
  if (shared.length === 0) return null;
  return shared.some(([line, member]) => b?.get(line) === member) ? "same" : "other";
}

const placeNames = new Set(PLACES.trim().split(/\s+/u));
const WHERE =
  /^[在于](?:(?:我国|本国|中国|本省|本市|本县|本区)?(?:大陆|境内|国内|内地|全国|全省|全市|全球|城区|市区|主城区|农村|农村地区|城镇|沿海地区|区域)(?:范围)?内?)$/u;

/** Whether folded words say where, and nothing else: 在中国大陆, 在上海. */
export const saysWhere = (words: string): boolean =>
  WHERE.test(words) ||
  placeNames.has(
    words
      .replace(/^[在于]/u, "")
      .replace(PLACE_KIND, "")
      .replace(/(?:境内|地区)$/u, ""),
  );
