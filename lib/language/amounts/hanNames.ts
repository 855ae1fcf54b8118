import { hanRange } from "../hanNumerals";
import { chineseUnitAt, peopleOrPoint } from "./chineseUnits";

/** What only says which one: 第三, 邮编, 初三. */
const NAMED_BEFORE =
  /(?:第|邮编|邮政编码|文号|证号|〔|农历|阴历|(?<![最当起年月])初|闰|康熙|雍正|[乾干]隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元|公元前?|[东西]经|[南北]纬|十有|民国|令和|平成|昭和|大正|明治|[月年][息利]|(?:订单|运单|快递单|单|账|卡|证|票)号码?为?|[Nn]o\.?)[:：]?\s?$|(?<=\d)转$|(?:铁人|现代|北欧|冬季|军情|连中)$|(?<![一1无成])双$/u;
/** What has a number of its own, unless something is counted: 热线12345, 微信; but 电话42部, 微信5亿用户. */
const LABELLED_BEFORE =
  /(?:版本|国道|省道|县道|乡道|波音|空客|空中客车|编号|型号|微信|代码|电话|传真|热线|专线|拨打|致电|拨通|[年月]初)[:：]?\s?$/u;
/** A name in Latin letters within Chinese words, whose number says which model: 华为Mate 60售价. */
const MODEL_IN_LATIN = /\p{Script=Han}\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? $/u;
/** What is numbered as often as counted: 编号3组. */
const NUMBERED =
  /^(?:[组群班级期版页层楼日时点栋幢座门]|线(?![索缆])|分(?!钟)|行(?:业|动|政|人|李|为|驶|程))/u;
/** A day of the week; what is done in one is counted: 周5下午, 每周3次. */
const WEEKDAY_BEFORE = /(?:周|星期|礼拜)\s?$/u;
const WEEKDAY = /^[1-7一二三四五六]$/u;
const IN_A_WEEK = /^(?:[次场个趟件篇顿遍回吨]|天(?!气)|小时|课时|学时|公里|公斤)/u;
const SMALL = "[\\d一二两三四五六七八九十]";
/** A score or a ratio: 3比2. */
const RATIO_BEFORE = new RegExp(`${SMALL}\\s?比\\s?$|\\d对$`, "u");
const RATIO_AFTER = new RegExp(`^\\s?比\\s?${SMALL}`, "u");
/** Sessions are numbered: 第十四届全国人大二次会议. */
const SESSION_BEFORE = /(?:第.{1,3}届\p{Script=Han}{0,12}|人大|政协)$/u;
/** A body or a meeting of that number: 十一届三中全会; three terms of a council are 三届. */
const SESSION_AFTER =
  /^届(?:全国|人大|政协|[一二三四五六七八九]中全会|\p{Script=Han}{0,4}(?:代表大会|委员会))/u;

/** The parts of an address follow each other: 380号12楼, 3栋2单元501室. */
const ADDRESS: [RegExp, RegExp][] = [
  [/[\d一二三四五六七八九十](?:号楼?|单元|弄|巷|段)$/u, /^(?:号|楼|层|室|户|座|栋|幢|单元|门|弄|巷)/u],
  [/[\d一二三四五六七八九十](?:栋|座|幢|楼|层)$/u, /^(?:单元|室|号|户)/u],
  [/(?:号[\d一二三四五六七八九十]{1,3}[栋幢座]|[A-Z][栋座])$/u, /^[层楼]/u],
  [/号[\p{Script=Han}\d]{2,10}(?:大厦|大楼|广场|中心)$/u, /^[层楼]/u],
];
const ADDRESS_GOES_ON =
  /^(?:(?:号楼?|单元|弄|巷|段)[\dA-Z]{1,4}(?:号|楼|层|室|座|栋|幢|单元|弄|巷)|(?:栋|座|幢|楼)(?:[\dA-Z]{1,4}(?:单元|室|号|户)|[A-Z]座))/u;

/** Words of a place after a number and a unit: 三元桥, 六里桥, 五棵松. */
const PLACE =
  /^[一二三四五六七八九十百千]{1,2}(?:台[山县河区阁市]|家(?:渠|[村子庄店坊营寨堡屯窝岗湾嘴沟][镇乡村]?(?!的?老?人|们))|间房[乡镇]|块石|门[峡口头]|角[山镇湖]|斗[坪山]|顶[山镇]|盘[山水]|元[桥里坊]|里[桥屯庄堡铺营店河墩台坪岗]|道[口沟岭河湾区江街]|条石|棵松(?!树))/u;

/** Firms, goods and things that are called by a number and what is counted elsewhere: 三只松鼠, 三轮车, 五人制. */
const CALLED =
  /^(?:八百伴|三只松鼠|六个核桃|七匹狼|三棵树(?=[,.;；、""“”]|$|涂料|股份|集团|公司|品牌|漆)|三顿半|七天(?=连锁|酒店)|三元(?=食品|股份|牛奶|乳业|奶粉|生物)|十三行(?![诗字代文])|十六国|十四行诗|十二门徒|三百六十行|[三四五]毛(?=党|特效|猫)|五笔(?=字[型形]|输入|编码)|五倍子|三秒胶|三只手(?![机表镯套枪环提电雷臂指工术])|三道眉|八家将(?=成员|文化|阵头|表演|团|出巡|[,.;、"”]|$)|十七孔桥|四轮定位|军情[五六]处|二杆子|[一二三四]元(?=论|醇|化|音|酸|数|区(?!间)|次|方程|函数|结构|对立|体系|复始|一次)|[二三四五六七八九十百千]次(?=元|[方幂型曲]|函数|方程|多项式|根式|样条|元文化)|二次(?=世界大战|大战|革命|污染)|[二三四五七八十]项(?=全能|式(?!样))|三位(?=一体|博士)|[一二三四五六七八九十亿]{1,3}位(?=元(?![老首帅勋])|数(?![不千百十学据控]|字(?:货币|经济|化|技术|平台|艺术|营销|产业|政府|人民|媒体|出版|中国))|制(?![片造作]))|[二三四六八]倍(?=体|性(?![能价感]))|[四六八十二]{1,3}面体|[二三]十?八?度线|[六八十三一]{1,3}字(?=诀|经|真言|箴言|母)|[一二三四五六七八九十]{1,4}章(?=经(?![费济营理验]))|[二两]人(?=台|世界)|[一二多]年(?=生(?:草|植物|作物|花|木|宿根|蔬))|一[百千万]个(?=不|为什么|放心|问号)|[一二两三四五]班(?=制|倒|轮)|五毛党|四处(?=[,.;、]|[走逃寻找奔打求流蔓扩张碰躲传散搜看是都可弥飘乱查筹借招漂游作])|(?:七十二|三十六)行|五十步|千儿八百|十万(?:个为什么|个冷笑话|八千里|火急)|(?:二十三|23)条(?=立法|法例)|一百单八|一百零?八(?:将|好汉|罗汉)|二十八宿|九层塔|五道杠|六道轮回|[一二两三四五六七八九]六?件套|[一二两三四五六七八九]轮(?:车|马车|摩托|电动|驱动|汽车|货车|自行车)|[一二两三四五六七八九十]{1,2}人(?:制(?![止造定服作裁订])|帮(?![忙助扶工])|墙|足球|游(?!行)|行(?![进窃凶贿为走驶])|组(?![成织建])|床|房(?!屋)|餐|舱|艇|转(?![移院运入出岗正学业])|车(?!祸)|间(?![的接隔]))|[一二三四五六七八九十]点钟)/u;

/** A tenth of a yuan, unless it ends there, and what is done with a price. */
const TENTH = /^毛(?!钱|[,.;；!?)]|$|左右|[一每起以多])/u;
const PRICE_BEFORE = /[价降涨贵宜卖花赚少多差减加收值要了块元角是调]$/u;

/** A road of that number: 科技南十二路18号, 北二环. */
const ROAD_AFTER = /^[路街环巷](?![节境保比线])/u;

/** Numbers that are names of what follows. */
const NAMES =
  /^(?:7[0-8]7(?:-[1-9]\d\d)?(?:客机|飞机|机型|系列)|360(?:公司|集团|安全|浏览器|搜索)|(?:110|119|120|122|12\d{3}|95\d{3}|100\d{2}|985|211|996|007|315|618|双11)(?:急救|接警|指挥中心|客服|热线|电话|高校|大学|工程|院校|工作制|报警|平台|网站|官网|客户端|小程序|服务|网|工单|的?公司|生活|加班|晚会|大促|购物|号段)|7-11(?:便利|超商|门店|店)|84(?=消毒)|(?:20|7|8|七|八|二十)国集团|一年一度|一日三餐|一时|[〇零○一二三四五六七八九]{4}年|(?:19|20)\d\d年度|\d{2,4}(?:民|刑|行|执|知|商)(?:初|终|再|申|监|特)|\d{1,5}(?:号|国道|省道|县道|乡道|大楼|大厦|系列|系统|指数|型(?![号材])|频道|\p{Script=Han}{0,8}(?:热线|专线))|9[258](?=无铅|汽油)|\d{1,3}楼(?![栋房宇])|\d{3,4}室(?![内外友])|\d{1,2}秒\d{1,2}(?![\d.米公万])|[\d一二三四五六七八九十]{1,3}分钟?零?[\d一二三四五六七八九十]{1,3}秒|一千零一夜|[一二三四五六七八九十百\d]{1,4}强(?![度烈力制劲大化台风震降])|[\d一二两三四五六七八九十]{1,3}个?小时[\d一二三四五六七八九十]{1,3}分[\d一二三四五六七八九十]{1,3}秒|\d{1,2}对\d{1,2}(?!\d)|0到1(?![\d.])|\d{1,3}投[仅只]?\d{1,3}中|[一二三四五六七八九十\d]{1,3}[·・•][一二三四五六七八九十\d]|[一二三四五六七八九十\d]{1,2}连[胜败霸冠]|\d{1,4}(?:线(?![缆索])|路(?![军大纵人信]))|\d(?:\.\d)?[的]?(?:地震|强震|余震|有感)|八项规定|五项原则|三条红线|三个代表|四个(?:自信|意识|全面|现代化)|两个(?:维护|确立|一百年|百年)|\d{5,6}信箱|\d{2,5}(?:处理器|芯片|显卡|系列|机型|客机|战机)|二十四节气|[一二两三四五六七八九十\d]位数(?![学据控])|三心二意|七上八下|(?:[五六七八九]|十[一-九]?|二十一?|廿一?|[5-9]|1\d|2[01])世纪|[一两二]千零?[一二三四五六七八九十百零]{1,5}年|\d{1,4}手[机表环]|[一二三123]手(?![续机表术套工臂指册段枪])|[一二三四五六七八九十\d]{1,3}(?:号|年级|线城市|院(?![子校士线落系])|审(?![计批核判查理议讯])|婚(?![礼宴纱房车庆姻恋])|把手(?![枪术机表电铲套工锯斧雷])|甲医|中全会|路车|路公交|字头|季报|(?<!(?:\d\d\d|2[5-9]|[3-9]\d))点钟?(?![一二三四五六七八九\d万亿])))/u;

/** Sayings that count nothing. */
const SAYING =
  /说三道四|胡说八道|不管三七二十一|一亩三分地|[一七]点一滴|一点一点|一[成]不变|一折两段|一波三折|七嘴八张|七折八扣|三脚两步|三言两句|七年之痒|三分钟热度|判若两人|十年如一日|语惊四座|环顾四周|[烟火烽]四起|货比三家|三人成虎|人五人六|约法三章|绕梁三日|脚踏两[只条]船|[年]复一年|日复一日|一年到头|一天到晚|一年四季|连中三元|未达一间|正经八百|三班倒|脚踩两[只条]船|九天揽月|九天玄女|负[一二三]层|块儿八毛|三番[五两]次|三天两头|三天打鱼|两天晒网|五次三番|一年半载|十天半月|三年五载|三五成群|百里挑一|一日千里|三令五申|四面八方|五花八门|七嘴八舌|三言两语|三步并作?两步|千军万马|千家万户|千山万水|千言万语|万水千山|千变万化|千辛万苦|千方百计|百年大计|百分百|一五一十|三长两短|五湖四海|四分五裂|七零八落|八九不离十|一去二三里|烟村四五家|亭台六七座|八九十枝花|一[年日]之计|半斤八两|四两拨千斤|五十步笑百步|九死一生|百儿八十|万儿八千|十年树木|十年磨一剑|十年寒窗|三十年河[东西]|八百里加急|二百五(?![十点万亿元块多余斤公米吨平个人])|一个头两个大|不说两家话|三个(?:臭皮匠|和尚|女人一[个台])|一千个(?:读者|观众|人眼[里中])|一千个哈姆|两个黄鹂|飞流直下三千尺|白发三千丈|此地无银三百两|新官上任三把火|货[问比]三家|上下五千年|五百年前是一|唐诗三百首|八[杆竿]子打不|蜡烛两头烧|三大纪律八项注意|四项基本原|士别三日|如隔三秋|一日不见|一日夫妻|[百千十]年修得|不为五斗米|三尺微命|三过家门|六出祁山|七擒七纵|烟花三月|八千里路|三十功名|四百八十寺|二十四桥|十年生死|三人行|冰冻三尺|积雪三尺|举头三尺|三岁看[大老]|七岁看老|一寸光阴|九曲十八弯|三百六十五里路|两[耳眼]不[闻见]|八抬大轿|行百里|半九十|好汉三个帮|篱笆三个桩|早起三光|一个巴掌拍不响|三十年媳妇|五十弦|不出三[日天]必|一个萝卜一个坑|九牛二虎|九牛一毛|十全十美|万无一失/gu;

/** 20号 may be a day. */
const MOST_DAYS = 31;
/** 号 for people and 点 for what is said measure; 500号 of a road and 三点 of a day do not. */
const measuresPeople = (written: string, unit: string) =>
  unit === "号" &&
  !/[1-9]$/u.test(written) &&
  (/[几多来]/u.test(written) || (hanRange(written)?.low ?? Number(written)) > MOST_DAYS);
const isPoint = (before: string, unit: string) =>
  unit === "点" && !TIME_OF_DAY.test(before) && !/(?:周|星期|礼拜)[一二三四五六日天]$/u.test(before);

/** Whether something is counted beside a label. */
function isCounted(written: string, after: string): boolean {
  if (/[百千万亿]$/u.test(written)) return true;
  if (NUMBERED.test(after)) return false;
  const unit = chineseUnitAt(after, 0, written);
  return /^(?:行|通(?![知报过话告]))/u.test(after) || (unit !== undefined && !unit.isNoun);
}

function isWeekday(before: string, written: string, after: string): boolean {
  if (!WEEKDAY_BEFORE.test(before) || !WEEKDAY.test(written)) return false;
  // 每周五部门例会 has a weekday.
  if (!/\d/u.test(written)) return !IN_A_WEEK.test(after);
  return /^.会/u.test(after) || !isCounted(written, after);
}

/** A time of day: 凌晨3时抵达, 6日15时. */
const TIME_OF_DAY =
  /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜|夜里|今晨|今晚|当晚|\d[日号])$/u;
/** A year of long ago: 始建于1056年. */
const IN_YEAR = /[于自从至]$/u;

/** The base of a rate: 每10万人. */
const BASE_BEFORE = /每\s?$/u;
const BASE = /^(?:[一1]?(?:[百千万]|10{2,7})万?|十万|10万|10)$/u;
const OF_BASE =
  /^(?:名|个)?(?:人|居民|儿童|新生儿|妇女|女性|男性|活产|户|平方公里|克|毫升|股|公里|千米|平方米)/u;

/** Indices that are called by how many shares they hold: 北证50, 沪深300; 上证3000点 are points. */
const INDEX_BEFORE =
  /(?:沪深|中证|科创|北证|上证|深证|纳斯达克|纳指|标普|日经|富时|罗素|东证|恒生|创业板)\s?$/u;
const INDEX = /^(?:30|40|50|100|180|200|225|300|500|800|1000|2000)$/u;

/** One in so many: 每五个成年人中就有一个. */
const ONE_OF_BEFORE = /每\s?$/u;
const ONE_OF = /^(?:个|名|位)?\p{Script=Han}{1,8}[中里](?:就|便|大?约|至少|平均)?有/u;

/** A day of each month: 每月廿五日, 次月15日前. */
const EACH_MONTH = /[每当次翌隔逐各]个?月的?$/u;

/** Whether a firm or a thing is called so: 三元食品 has no three yuan. */
export const isCalled = (written: string, after: string) => CALLED.test(written + after);

/** Whether a number stands in a saying: 一成不变 is no tenth; of 一年四季三次 the last is counted. */
export function isSaying(before: string, written: string, after: string): boolean {
  if (!/\p{Script=Han}/u.test(written)) return false;
  const lead = before.slice(-4);
  const [start, end] = [lead.length, lead.length + written.length];
  return Array.from((lead + written + after.slice(0, 4)).matchAll(SAYING)).some(
    ({ index, 0: words }) => index < end && index + words.length > start,
  );
}

/** Of 3至8节车厢 the coaches are told, not how many they are. */
const PLACES_AFTER = /^(?:车厢|[为是住设均]|座椅|业主)/u;
const COUNTED_BEFORE = /(?:[约共有达设建加增减了]|每\p{Script=Han}?)$/u;

/** Whether a range says from which to which: 3至8节车厢为二等座. */
export const isFromTo = (before: string, unit: string, after: string) =>
  /^[节层排页]$/u.test(unit) && PLACES_AFTER.test(after) && !COUNTED_BEFORE.test(before);

/** Whether Chinese words beside a number say that it only names or orders something. */
export function isHanName(before: string, written: string, after: string): boolean {
  const unit = peopleOrPoint(after);
  if (NAMED_BEFORE.test(before)) return true;
  if (isSaying(before, written, after)) return true;
  if (unit) return !measuresPeople(written, unit) && !isPoint(before, unit);
  if (NAMES.test(written + after) || PLACE.test(written + after) || isCalled(written, after)) return true;
  // 三毛 is a name where no price is told.
  if (/^[一二三四五六七八九]$/u.test(written) && TENTH.test(after) && !PRICE_BEFORE.test(before)) return true;
  if (written === "四十" && /东$/u.test(before) && after.startsWith("条")) return true;
  if (ROAD_AFTER.test(after) && (/[东南西北中]$/u.test(before) || /^.\d{1,4}号/u.test(after))) return true;
  if (isWeekday(before, written, after)) return true;
  if (TIME_OF_DAY.test(before) && /^[时点](?![间长差数])/u.test(after)) return true;
  if (BASE_BEFORE.test(before) && BASE.test(written) && OF_BASE.test(after)) return true;
  if (/^\d{1,2}$/u.test(written) && /^时(?![间长差数代段期限刻])/u.test(after)) return true;
  if (INDEX.test(written) && INDEX_BEFORE.test(before) && !after.startsWith("点")) return true;
  // An inning: 7局下.
  if (/^局[上下](?![来去午])/u.test(after)) return true;
  if (ONE_OF_BEFORE.test(before) && ONE_OF.test(after)) return true;
  if (EACH_MONTH.test(before) && /^[日号]/u.test(after)) return true;
  // 98年洪水 may be the flood of 1998, 13年8月 a month of 2013.
  if (
    /(?:^|[,.;；!?])$/u.test(before) &&
    /^[789]\d$/u.test(written) &&
    /^年\p{Script=Han}(?<![来间前内后多以的历老])/u.test(after)
  )
    return true;
  if (/^[01789]\d$/u.test(written) && /^年\d{1,2}月/u.test(after)) return true;
  // 零三年 is the year 2003.
  if (/^[零〇][一二三四五六七八九]$/u.test(written) && after.startsWith("年")) return true;
  if (/年级$/u.test(before) && after.startsWith("班")) return true;
  // A day of the month: 其他年级三日返校; 五日以内 and 为期三日 last.
  if (
    after.startsWith("日") &&
    /^[一二三四五六七八九十廿卅]{1,3}$/u.test(written) &&
    /^日(?=\p{Script=Han})(?![内后前间以之的期游起至到或及和与左多半余拘行假未不]|上(?!午))/u.test(after) &&
    !/(?:[有共了近约逾满每过足超达续期第]|连续|为期|至少|最[多长]|不超过|不少于|提前|推[迟后]|延[长期后]|暂停|停[业产职课牌]|关[闭押]|羁押|住院|历时|用时|休[假息]|公示|[一二三四五六七八九十]至)$/u.test(
      before,
    )
  )
    return true;
  if (IN_YEAR.test(before) && /^1\d{3}$/u.test(written) && /^年(?![间来内多])/u.test(after)) return true;
  if (LABELLED_BEFORE.test(before) && !isCounted(written, after)) return true;
  if (MODEL_IN_LATIN.test(before) && /^\d{1,3}$/u.test(written) && !isCounted(written, after)) return true;
  if (RATIO_BEFORE.test(before) || RATIO_AFTER.test(after)) return true;
  if (ADDRESS_GOES_ON.test(after) || ADDRESS.some(([left, right]) => left.test(before) && right.test(after)))
    return true;
  if (SESSION_AFTER.test(after) || (/^次(?:会议|全会)/u.test(after) && SESSION_BEFORE.test(before)))
    return true;
  if (/\d[秒米]$/u.test(before) && /^\d{1,2}$/u.test(written)) return true;
  return (
    (/[\d一二三四五六七八九十][点时]$/u.test(before) && /^分/u.test(after)) ||
    (/[\d一二三四五六七八九十]分$/u.test(before) && /^秒/u.test(after))
  );
}

/** What is numbered before digits that count nothing: 图2显示, 附件3规定. */
const LABEL_BEFORE =
  /(?:(?<![地版企意试力贪构草])图|(?<![代发报手仪钟外电水列])表|附件|附录|附表|专栏|步骤|方案|案例|安卓|鸿蒙|专题|公式)\s?$/u;
/** A model before what it is one of: RTX 4060显卡, 8 Gen 3处理器. */
const LATIN_BEFORE = /[A-Za-z] $/u;
/** A model: 歼-20, 东风-41; not a number below zero of what is measured. */
const MODEL_BEFORE = /\p{Script=Han}-$/u;
const BELOW_ZERO = /^(?:度|摄氏度|华氏度|点|分|米|公里|千米|厘米|毫米|℃|°)/u;

/** Whether a number belongs to the label before it. `unit` is what is measured or, where `isNoun`, counted. */
export function isLabelled(before: string, unit: string, isNoun: boolean): boolean {
  if (isNoun && /^\p{Script=Han}/u.test(unit) && LATIN_BEFORE.test(before)) return true;
  if (MODEL_BEFORE.test(before)) return !BELOW_ZERO.test(unit);
  return (unit === "" || isNoun) && LABEL_BEFORE.test(before);
}
