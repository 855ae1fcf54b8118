import { UNNAMED, type Who } from "./who";

/** Text that went through `foldHan`. */
const SURNAMES =
  "卓赖覃冼岳阙佘佟闵翁阮邱仝敖赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封储靳段富巫乌焦巴牧山谷车侯全班秋仲宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎乔苍双闻翟谭贡劳申扶堵冉宰雍桑桂牛寿通边扈燕冀浦尚农温庄晏柴瞿阎连茹习艾容向古易廖终居步都耿满弘匡国文寇广东欧利师巩聂晁付方白闫兰芦代池朴荆丛丘楼迟栗蔺蒲苟粘勾敖融冷辛阚那简饶曾沙丰关查红游竺权盖益桓公肖涂牟隋辜晋苑姬屠蒙鄢楚鞠谌胥麦邝";
/** Whether a character, simplified, is a usual family name. */
export const isSurname = (character: string): boolean => character !== "" && SURNAMES.includes(character);
const COMPOUND = "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木";
const HAN_NAME = `(?:(?:${COMPOUND})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})`;
const FOREIGN = "\\p{Script=Han}{1,8}(?:[·•・‧]\\p{Script=Han}{1,8}){1,3}";
/** Characters that write the sounds of foreign names. */
const SOUNDS =
  "阿埃艾安昂奥巴白班邦包保鲍贝本比彼宾波伯勃博布查川茨达戴丹当道德登邓迪蒂丁东顿多俄厄恩尔法凡范菲费芬丰佛夫弗福富盖甘冈高戈哥格根古哈海汉豪赫黑亨洪胡华怀霍基吉加贾简姜杰金津卡凯坎康考科克肯库夸奎拉莱兰朗劳勒雷里李丽利莉连列林琳卢鲁伦罗洛马玛迈曼芒梅门蒙米密敏明莫默姆穆纳娜南内尼涅宁纽农努诺欧帕潘庞佩蓬皮平珀普齐奇恰钱乔切琴丘让热仁荣茹瑞撒萨塞桑瑟沙山绍申圣施舒斯丝松苏索塔泰坦汤唐陶特腾提田汀图托瓦万旺威韦维魏温沃乌伍武西希锡夏香肖谢辛欣匈休许雅亚扬耶叶伊易因英尤约扎泽曾詹珍朱兹佐森逊琼柯薇妮娅茜芙芭莎赛翰彻策舍奈耐蕾伽柏狄杜葛冯钦滕";
/** Names of Tibet, Mongolia and Xinjiang, of two such words. */
const UNSURNAMED =
  "(?:扎西|平措|次仁|卓玛|尼玛|旦增|丹增|索朗|格桑|多吉|洛桑|嘎玛|达瓦|普布|巴桑|边巴|白玛|央金|拉姆|顿珠|旺堆|罗布|桑吉|才让|坚赞|江措|贡布|仁青|阿旺|土登|格勒|旺姆|德吉|买买提|吐尔逊|阿不都|热合曼|艾尔肯|古丽|巴特尔|其木格|图雅|苏和|那仁|哈斯|巴雅尔){2}";
const LATIN = "[A-Z][\\p{Script=Latin}\\d.'’&-]*(?: [A-Z][\\p{Script=Latin}\\d.'’&-]*){0,4}";
const TITLE =
  "(?:首席执行官|首席[\\p{Script=Han}]{2,4}官|首席[\\p{Script=Han}]{2,6}(?:家|师)|执行长|营运长|财务长|次长|立委|署长|县市长|市议员|主任委员|副总统|参议员|众议员|政务委员|总编|社长|党魁|干事长|官房长官|国务卿|参谋长|检察长|里长|村长|镇长|党委书记|总裁|CEO|CFO|COO|CTO|董事长|董事|主席|会长|理事长|秘书长|总干事|主任|局长|部长|厅长|司长|处长|署长|行长|所长|院长|校长|市长|省长|州长|县长|区长|书记长|召集人|总召|发起人|秘书|当选人|候选人|副市长|科长|书记|总理|总统|首相|国王|大臣|防长|外长|财长|议长|特首|司令|大使|总领事|新闻官|发言人|负责人|创始人|创办人|联创|联合创始人|总经理|经理|总监|主管|合伙人|教授|副教授|讲师|研究员|分析师|经济学家|科学家|工程师|设计师|策略师|律师|法官|检察官|医师|医生|护士|教师|老师|干事(?!长)|司机|业主|店主|学生|家长|院士|博士|专家|学者|顾问|议员|代表|委员|村民|居民|店主|农户|教练|队长|馆长|站长|台长|团长|主编|总编辑|作者|导演|巨头|掌门人|领队|投手|捕手|球员|选手|主控官|检控官|船长|机长|会计师|评论员|志愿者|成员(?![国单身])|组员|街坊|住户|租客|乘客|车主|店员|农民|渔民|牧民|商户|摊主)";
const ORGANIZATION =
  "(?:公司|集团|协会|学会|联盟|党团|党部|联合会|商会|工会|总会|基金会|委员会|理事会|董事会|管委会|部|局|署|厅|府|院|所|中心|大学|学院|医院|银行|法院|检察院|政府|办公室|办|组织|机构|研究院|实验室|团队|股份|科技|汽车|航空|证券|保险|能源|资本|食品|建筑|建设|地产|置业|药业|制药|电子|电器|传媒|影业|航运|物流|重工|钢铁|化工|电力|供电|燃气|水务|铁路|巴士|公交|零售|百货|酒店|软件|通信|半导体|生物|医疗|教育|出行|外卖|通讯社|新华社|社|[日晚晨早商快]报|时报|周刊|杂志|电视台|网|委|央行|白宫|国会|议会|联合国|欧盟|世卫组织|党|军方|使馆|大使馆|海关|交易所|法庭)";
/** Anybody of that sort, told with an article or by its sort alone. */
const GENERIC =
  /^[市县省区]府$|^(?:该|本|某|一[家位名个些]|多[家位名]|有关|相关|各|其|这[家位些个]?|那[家位些个]?|[两三四五数几十][余几]?[家位名]|部分|一些|许多|不少|当地|我|他|她|它|咱|您|你|知情|业内|外界|有|接近|熟悉|了解|来自)|^(?:(?:总|分|子|母|新|大|小)?公司|集团|协会|部门|机构|组织|政府|法院|银行|大学|医院|学院|中心|团队|办公室|董事会|委员会|官方|媒体|外媒|校方|院方|警方|军方|党|社|网|部|局|院|所|办|委|科技|能源|资本|保险|汽车|股份|食品|建筑|建设|地产|置业|药业|制药|电子|电器|传媒|影业|航运|物流|重工|钢铁|化工|电力|供电|燃气|水务|铁路|巴士|公交|零售|百货|酒店|软件|通信|半导体|生物|医疗|教育|出行|外卖)$/u;
/** Words of a sentence, not of a name. */
const NO_NAME =
  /[在对向就从的了是这那着过们吗呢吧把被让使将也还都就才只很更最没不]|已经|可以|可能|应该|以及|因为|所以|如果|但是|而且|自己/u;
/** The last character belongs to what follows. */
const ADVERB_LAST = /.{2}[曾也还又则已均都再昨今并即便仍正就却才亦称说]$/u;
const NAMELESS = /^(?:[${SURNAMES}]?(?:先生|女士|某某?))$|.(?:先生|女士|某)$|方面$|官方$|^于是|^和|^与/u;
/** Begins with the character of a surname, and is no name. */
const NO_PERSON =
  /[部局会社院司厅府方层民家员者人们国省市县区校团党军队网报台处所署委办行业界]$|^(?:华尔街|马斯克|明尼|安理|高盛|通用|通信|广东|江苏|江西|山东|山西|云南|安徽|贵州|海南|东盟|东京|武汉|温州|宁波|康菲|万科|万达|贝壳|巴黎|巴西|古巴|英伟|路透|成都|常州|金融|连续|应当|时至|于此|全体|全球|全国|双方|左右|和谐|文化|文章|文件|文告|文书|公众|公告|公开|向来|那时|都会|单单|平时|易于|包括|元首|国务|国防|国家|平台|通知|通报|通过|终于|时任|时间|明确|成员|成立|高管|高级|高通|强调|管理|项目|关于|乐观|安全|常见|满意|荣获)/u;
const REFERRED =
  /^(?:该|这家|本|上述)(?:[署局部厅校院]|公司|集团|协会|机构|部门|企业|组织|大学|银行|中心|联盟|学会|基金会|委员会)$/u;
const VOICE =
  /(?:的?(?:新闻)?发言人|的?(?:有关|相关)?负责人|的?(?:有关|相关)?人士|方面|官方|的?(?:官方)?(?:推文|推特|声明|博客|博文|公告|帖子|公开信|通报|财报|年报|报告|官网|微博|公众号))$/u;

/** What a body is to the matter, before its name: 施工单位恒立电梯公司, 平台方快达公司, 市场研究机构Pellum. */
const ROLE =
  "(?:(?:承运|施工|承建|建设|运营|经营|开发|设计|监理|主办|承办|协办|供货|供应|收购|投资|平台|场地|厂|物业|资|甲|乙)方|(?:施工|承建|建设|运营|经营|开发|设计|监理|主办|承办|主管|涉事|涉案|中标|招标|代理|责任|业主|养护|物业)(?:单位|企业|公司|机构|平台|部门)|运营商|开发商|承建商|承办商|供应商|制造商|生产商|经销商|代理商|零售商|代工厂|品牌[方商]|总包方|分包方|房企|车企|药企|创企|母公司|子公司|控股股东|大股东|(?:关注|环保|民间|行业|公益|人权|维权)(?:团体|组织)|竞争对手)";
const ROLE_BEFORE = new RegExp(`^\\p{Script=Han}{0,6}?${ROLE}`, "u");
/** What sort of body it is, before a name in Latin letters. */
const SORT_BEFORE_LATIN =
  /^\p{Script=Han}{0,10}(?:机构|公司|企业|平台|网站|集团|巨头|厂商|品牌|智库|媒体|杂志|日报|实验室|组织|团体|基金|银行|商|社)(?=[A-Z])/u;

const whole = (source: string) => new RegExp(`^${source}$`, "u");
const PERSON_TITLED = whole(
  `(?<desc>(?:[^，,。、]{0,16}?${TITLE}、)?[^，,。、]{0,24}?${TITLE}(?:兼[^，,。、]{0,12}?${TITLE})*)[：:]?(?<name>${FOREIGN}|${UNSURNAMED}|${HAN_NAME}|${LATIN}|[${SOUNDS}]{2,6})`,
);
const TITLED_AFTER = whole(
  `(?<name>${FOREIGN}|${HAN_NAME}|${LATIN})(?:教授|副教授|院士|博士|律师|医生|总统|总理|首相|主席|部长|主任|校长|院长|议员|市长)`,
);
/** 蔡总统, 田: of whom only the family name is told, with an office or by itself. */
const SURNAME_TITLED = whole(`(?<name>[${SURNAMES}])(?<office>${TITLE})?`);
/** 爆料账号苹果哥: a name that somebody took. */
const ACCOUNT =
  /^[^，,。、]{0,16}(?:账号|帐号|博主|网红|UP主|大V|主播)〇?(?<name>[^有的，,。、：\s〇]{2,10})〇?$/u;
/** 民建联陈大文: a party before its member. */
const OF_PARTY = whole(
  `\\p{Script=Han}{1,6}(?:党|民建联|工联会|圆桌|阵线|联盟|力量)(?<name>[${SURNAMES}]\\p{Script=Han}{2})`,
);
const LATIN_ONLY = whole(`(?<name>${LATIN})(?:公司|集团|团队)?`);
const FOREIGN_ONLY = whole(`(?<name>${FOREIGN})`);
/** A foreign surname alone: only the rest of the article tells whose. */
const SOUNDS_ONLY = whole(`(?<name>[${SOUNDS}]{2,5})`);
const HAN_ONLY = whole(`(?<name>${HAN_NAME})`);
const ORGANIZATION_ONLY = whole(`[\\p{Script=Han}\\p{Script=Latin}\\d·（）() ]{1,22}${ORGANIZATION}`);
const ORGANIZATION_NAMED =
  /^(?:白宫|国会|联合国|欧盟|央行|世卫组织|新华社|路透社|法新社|美联社|彭博社|中新社|共同社|外交部|商务部|教育部|财政部|国防部|国务院|工信部|发改委|最高法|卫健委|人社部|住建部|交通运输部|生态环境部|农业农村部|公安部|民政部|司法部|水利部|文旅部|证监会|央视|人民日报|环球时报)$/u;

const person = (name: string) => ({ form: "name", name, kind: "person" }) as const;
const organization = (name: string) => ({ form: "name", name, kind: "organization" }) as const;

/** Whom a phrase names, read to its last character; `isKnown` says which names are on record. */
export function readName(phrase: string, isKnown: (name: string) => boolean): Who {
  const words = phrase
    .trim()
    .replace(/[（(][^）)]{1,40}[）)]/gu, "")
    .replace(/^(?:而|但|可|不过|然而|另外|随后|对此|其中|同时|此外|日前|近日|今天|昨天|目前|现在)[，,]?/u, "")
    .trim();
  if (words === "") return UNNAMED;
  if (isKnown(words)) return { form: "name", name: words, kind: "person" };
  if (/^[他她其]$|^(?:他|她)本人$/u.test(words)) return { form: "reference", kind: "person" };
  if (REFERRED.test(words)) return { form: "reference", kind: "organization" };
  const surname = SURNAME_TITLED.exec(words)?.groups;
  if (surname?.name)
    return {
      ...person(surname.name),
      isLone: true,
      family: { name: surname.name, office: surname.office ?? "" },
    };
  const account = ACCOUNT.exec(words)?.groups?.name;
  if (account && !NO_NAME.test(account)) return person(account);
  const titled = PERSON_TITLED.exec(words)?.groups?.name;
  if (titled && isPersonal(titled, isKnown)) return person(titled);
  const member = OF_PARTY.exec(words)?.groups?.name;
  if (member && !NO_PERSON.test(member) && isPersonal(member, isKnown)) return person(member);
  const voiced = words.replace(VOICE, "");
  if (voiced !== words) {
    if (isKnown(voiced)) return person(voiced);
    return readOrganization(voiced);
  }
  const before = TITLED_AFTER.exec(words)?.groups?.name;
  if (before && !NO_NAME.test(before)) return person(before);
  const foreign = FOREIGN_ONLY.exec(words)?.groups?.name;
  if (foreign && !NO_NAME.test(foreign)) return person(foreign);
  const bare = words.replace(SORT_BEFORE_LATIN, "");
  const latin = LATIN_ONLY.exec(bare)?.groups?.name;
  if (latin && bare !== words) return organization(latin);
  if (latin)
    return {
      form: "name",
      name: latin,
      kind: latin.includes(" ") && !/\d|\p{Lu}{2}/u.test(latin) ? "person" : "organization",
    };
  const found = readOrganization(words);
  if (found.form === "name") return found;
  const han = HAN_ONLY.exec(words)?.groups?.name;
  if (!han || NO_NAME.test(han) || NAMELESS.test(han) || ADVERB_LAST.test(han)) {
    const sounds = SOUNDS_ONLY.exec(words)?.groups?.name;
    return sounds ? { ...person(sounds), isLone: true, isDoubtful: true } : UNNAMED;
  }
  return { ...person(han), isLone: true, ...(NO_PERSON.test(han) && { isDoubtful: true }) };
}

const ALL_SOUNDS = whole(`[${SOUNDS}]{3,6}`);
/** Whether a lone name is three or more of the characters that write foreign names. */
export const isInSounds = (name: string) => ALL_SOUNDS.test(name);
const INTRODUCED = new RegExp(
  `${TITLE}(?:(?<foreign>${FOREIGN})|(?<han>(?:${COMPOUND})?[${SURNAMES}]?\\p{Script=Han}{2,3}))`,
  "gu",
);

/**
 * Who is told by office and name in a folded text. Where a name is over only what follows it tells: `goesOn` knows what
 * a sentence goes on with, and a name that stands there again is one.
 */
export function introducedPersons(text: string, goesOn: RegExp): Set<string> {
  const found = Array.from(text.matchAll(INTRODUCED), ({ groups, index, 0: all }) => {
    const { foreign, han = "" } = groups ?? {};
    if (foreign) return foreign;
    const start = index + all.length - han.length;
    const names = [4, 3, 2]
      .map((length) => text.slice(start, start + length))
      .filter((name) => HAN_ONLY.test(name));
    if (names.some((name) => name.length === 2 && (NO_NAME.test(name) || NO_PERSON.test(name))))
      return undefined;
    // Where it is not plain how long a name is, somebody is told there all the same.
    return (
      names.find((name) => {
        if (NO_NAME.test(name) || NAMELESS.test(name) || NO_PERSON.test(name)) return false;
        return (
          goesOn.test(text.slice(start + name.length)) ||
          (name.length > 2 && text.indexOf(name, start + 1) !== -1)
        );
      }) ?? names[0]
    );
  });
  return new Set(found.filter((name) => name !== undefined));
}

const OFFICE_BEFORE = new RegExp(`^.*${TITLE}(?=\\p{Script=Han}+[·•・‧])`, "u");

/** A foreign name without the office before it. */
export const bareForeignName = (name: string) => name.replace(OFFICE_BEFORE, "");

/** Whether somebody is told by office and name in a folded text. */
export const isIntroduced = (name: string, text: string) => new RegExp(`${TITLE}${name}`, "u").test(text);

function isPersonal(name: string, isKnown: (name: string) => boolean): boolean {
  if (isKnown(name)) return true;
  return (
    !NO_NAME.test(name) &&
    !NAMELESS.test(name) &&
    !ADVERB_LAST.test(name) &&
    !new RegExp(`${TITLE}|${ORGANIZATION}$`, "u").test(name) &&
    !/[与及、]/u.test(name) &&
    (!name.includes("和") || (/^.和.$/u.test(name) && !isSurname(name.slice(-1))))
  );
}

function readOrganization(phrase: string): Who {
  const words = withoutRole(phrase);
  if (ORGANIZATION_NAMED.test(words)) return organization(words);
  const isOne = ORGANIZATION_ONLY.test(words) || LATIN_ONLY.test(words);
  return isOne && !GENERIC.test(words) && !NO_NAME.test(words) && !/[和与及、]/u.test(words)
    ? organization(words)
    : UNNAMED;
}

/** The name of a body without what it is to the matter, where enough of a name is left. */
function withoutRole(words: string): string {
  const rest = words.replace(ROLE_BEFORE, "");
  return rest !== words && ORGANIZATION_ONLY.test(rest) && !GENERIC.test(rest) ? rest : words;
}
