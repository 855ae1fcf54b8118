/** Distractors: claims like those that should be found, with other numbers, invented places and other days. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  place:
    "Easthollow|Brindle Bay|Kestrel Falls|Marrowgate|Stonewick|Ashcombe Vale|Fernley Cross|Hollin Heights|Dunmoor|Westerby Sands|Quillport|Larkmead".split(
      "|",
    ),
  zhPlace:
    "青梧里市|白鹭汀县|东篱坞|石榴湾区|云岫口市|南浦渡镇|鹿鸣川|枫桥坳|碧螺港市|沙柳河县|望潮屿|松烟岭".split(
      "|",
    ),
  n: "1,200|7,000|15,000|350|80,000|2,600|430|9,500|31,000|640|11,000|5,700|180|26,000".split("|"),
  zhN: "一千二百|七千|一万五千|三百五十|八万|两千六百|四百三十|九千五百|三万一千|六百四十|一万一千|五千七百|一百八十".split(
    "|",
  ),
  share: "12%|35 percent|two thirds|a tenth|45%|60 per cent|seven percent|half|18%|95 percent|28%".split("|"),
  zhShare: "12%|百分之三十五|三分之二|一成|四成半|60%|百分之七|一半|18%|九成五|28%".split("|"),
  year: "2022|2023|2024|2027|2029|2031|2032|2033|2034|2036|2038|2045|2050".split("|"),
  small: "four|six|nine|eleven|fourteen|seven".split("|"),
  zhSmall: "四|六|九|十一|十四|八".split("|"),
};

const ENGLISH = `
{place} will build {n} new homes by {year}.
{place} will renovate {n} council flats before {year}.
Bus fares in {place} will rise by {share} in {year}.
The tram line in {place} will be extended by {small} stations in {year}.
{place} will plant {n} trees in its parks by {year}.
Burglaries in {place} fell by {share} in {year}.
{small} libraries in {place} were closed in {year}.
The station in {place} will be rebuilt in {year} at a cost of {n} million.
{n} potholes were filled in {place} last year.
The tunnel under {place} will open {small} years late.
Trains from {place} will be {share} faster from {year}.
{place} hospital will hire {n} doctors by {year}.
Patients in {place} waited {small} weeks for a scan in {year}.
{share} of children in {place} have been vaccinated against measles.
Alcohol will be banned in the parks of {place} from {year}.
The health minister of {place} resigned over a scandal in {year}.
{share} of buses in {place} were cancelled during the snow.
Passengers in {place} got {n} refunds in {year}.
{share} of new cars sold in {place} in {year} were electric.
The car maker recalls {n} vans because of faulty airbags.
The battery plant in {place} will create {n} jobs by {year}.
{n} jobs will be cut at the steel works of {place} in {year}.
The chairman bought {n} shares in {year}.
The airport of {place} will cut its emissions by {share} by {year}.
A second suitcase costs {n} more on flights to {place}.
The bank will open {small} branches in {place} by {year}.
The interest rate will be raised to {share} in {year}.
The data of {n} patients in {place} was leaked in {year}.
There will be {share} less salt in bread by {year}.
{share} of hens in {place} are kept in cages.
The minimum wage in {place} will rise by {share} in {year}.
{n} workers in {place} went on strike over pensions in {year}.
Rents in {place} rose by {share} in {year}.
The company will invest {n} million in chips by {year}.
{share} of the electricity of {place} will come from wind by {year}.
The school meals in {place} will be free for {n} pupils from {year}.
Taxes on property in {place} will fall by {share} in {year}.
{n} people lost their homes in the flood of {place} in {year}.
The river in {place} will be clean enough to swim in by {year}.
A start-up in {place} has raised {n} million for safety research.
The researcher leaves the company in {place} to join a university in {year}.
The company of {place} was sued over its data centre in {year}.
`;

const CHINESE = `
{zhPlace}将在{year}年前新建{zhN}套住房。
{zhPlace}将在{year}年底前改造{zhSmall}个老旧小区。
{zhPlace}地铁{zhSmall}号线将于{year}年开工。
{zhPlace}公交票价{year}年上涨{zhShare}。
{zhPlace}去年空气中细颗粒物浓度下降{zhShare}。
{zhPlace}{year}年新增{zhN}个中学学位。
{zhPlace}的小学取消了期中考试。
{zhPlace}教师工资{year}年提高{zhShare}。
{zhPlace}有{zhShare}的学校开设了课后服务。
{zhPlace}小学生体重超标率上升{zhShare}。
{zhPlace}原局长因挪用公款被判处有期徒刑{zhSmall}年。
{zhPlace}对制造业企业增值税返还{zhShare}。
{zhPlace}农民人均收入{year}年增长{zhShare}。
因包装破损，公司召回{zhN}箱酸奶。
{zhPlace}的工厂关闭后有{zhN}人失业。
{zhPlace}{year}年前关停{zhSmall}座水泥厂。
{zhPlace}工业电价{year}年下调{zhShare}。
{zhPlace}风电装机容量{year}年达到{zhN}兆瓦。
{zhPlace}的爆炸事故造成{zhN}人受伤。
平台泄露了{zhN}名用户的照片。
公司将在{year}年裁员{zhShare}。
公司{year}年研发投入占营收的{zhShare}。
未成年人每月充值不得超过{zhN}元。
董事长因健康原因于{year}年辞职。
外卖平台向商家的抽成上调到{zhShare}。
共享汽车{year}年退出{zhPlace}。
自动驾驶公交在{zhPlace}试运行{zhSmall}个月。
{zhPlace}{zhShare}的护士每周值夜班。
作者起诉出版社拖欠稿费{zhN}元。
{zhPlace}的湖水水质{year}年降为劣五类。
{zhPlace}医院{year}年招聘{zhN}名医生。
{zhPlace}最低工资{year}年上调{zhShare}。
{zhPlace}房租{year}年上涨{zhShare}。
{zhPlace}图书馆{year}年开放到晚上{zhSmall}点。
{zhPlace}将在{year}年禁止燃放烟花。
{zhPlace}种植了{zhN}亩经济林。
{zhPlace}{year}年前淘汰{zhN}辆柴油车。
银行将{zhPlace}的房贷利率下调到{zhShare}。
{zhPlace}{zhShare}的家庭已经装上智能电表。
公司在{zhPlace}建设的数据中心用电{zhShare}来自水电。
`;

/** How many claims each pattern makes. */
const EACH = 40;

/** Thousands of claims in each language, the same each time. */
export function generatedClaims(): { text: string; lang: "en" | "zh" }[] {
  return [
    ...filled(ENGLISH).map((text) => ({ text, lang: "en" as const })),
    ...filled(CHINESE).map((text) => ({ text, lang: "zh" as const })),
  ];
}

function filled(patterns: string): string[] {
  const all = patterns
    .trim()
    .split("\n")
    .flatMap((pattern, row) => Array.from({ length: EACH }, (_, n) => fill(pattern, n, row)));
  return [...new Set(all)];
}

/** Each slot steps through its list with another stride, so that few claims of a pattern are the same. */
function fill(pattern: string, n: number, row: number): string {
  let slots = 0;
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const list = SLOTS[name] ?? [];
    const stride = [1, 5, 7][slots] ?? 1;
    slots++;
    return list[(n * stride + row * slots + Math.floor(n / list.length)) % list.length] ?? "";
  });
}
