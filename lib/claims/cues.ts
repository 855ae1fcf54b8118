/*
 * Words that make a sentence look like a claim, in English and in simplified Chinese: ask with text that went
 * through `foldHan`, which lets traditional text meet the same cues.
 */

const SAY_ZH =
  "(?<![小传学演听虽必别再话来是比如用])说(?![明法服])|(?<![名职对简堪尊俗昵])称(?![号呼职谓为赞霸])|表示(?!意义)|表态|宣布|宣告|透露|承认|否认|" +
  "强调|指出|告诉|认为|坦言|回应|补充|写道|发文|发推|爆料(?![账号人者博])|披露|控诉|指控|指责|批评|痛斥|炮轰|警告|呼吁|证实|" +
  "重申|解释|直言|反驳|自述|感叹|抱怨|谈到|提到|预测|质疑|曝(?!光率)|问道|答道|据[^，,。]{0,8}(?:报道|消息|报)";
const SAY_EN =
  "said|says|told|tells|announc(?:ed|es|ing)|stated|claimed|wrote|writes|tweeted|posted|admitted|acknowledged|" +
  "denied|denies|insisted|insists|argued|argues|added|explained|warned|warns|replied|responded|confirmed|" +
  "revealed|disclosed|testified|alleged|alleges|accus(?:ed|es)|criticiz(?:ed|es)|criticis(?:ed|es)|blamed|" +
  "noted|emphasi[sz]ed|stressed|reiterated|recalled|predicted|according to|reportedly";
const COMMIT_ZH = "承诺|许诺|(?:保证)(?!金)|答应|誓言|发誓|确保|力争|致力于|决心";
const COMMIT_EN =
  "promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|commit(?:s|ted|ting|ment|ments)?|vow(?:s|ed|ing)?|" +
  "guarantee(?:s|d|ing)?|undertakes?|undertook|dedicat(?:e|es|ing)|ensures?";
const INTEND_ZH =
  "计划|(?<![虚模])拟(?![态合人])|将(?![军来近就领错])|(?<![机社协大晚聚])会(?=在|于|继续|把|向|为|投入|用|推出|给)|目标[是为]|打算|准备|预计|争取";
const INTEND_EN = "will|shall|we[’']ll|I[’']ll|(?:plan|aim|intend|expect|hope)(?:s|ed)? to|going to";

const latin = (source: string) => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
const either = (zh: string, en: string) => new RegExp(`${zh}|${latin(en)}`, "giu");

/** All of them global: give them to `matchAll`, or to `has`. */
export const SPEECH = either(SAY_ZH, SAY_EN);
export const COMMITMENT = either(COMMIT_ZH, COMMIT_EN);
/** Weaker than a commitment; often only a future tense. */
export const INTENTION = either(INTEND_ZH, INTEND_EN);
/** Whoever is the subject of one of these has spoken. */
export const SPEAKING = either(
  `${SAY_ZH}|${COMMIT_ZH}`,
  `${SAY_EN}|promised|pledged|committed|vowed|guaranteed`,
);

const UNIT_ZH =
  "%|％|个百分点|倍|成(?![立为功本员就长])|亿|万|美元|元|欧元|英镑|吨|公里|[多余几]?(?:人|名|位|家|个|项|条|次|篇|台|件|款|所|座|户|岁)|年(?!代|[\\d一二三四五六七八九十])|个月|周(?![一二三四五六日])|天|小时|分钟";
const SCALE_EN = "%|percent|per cent|million|billion|trillion|thousand|hundred";
const NUMBER_EN =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?";
/** Not the digits of a name such as GPT-4, of a year or of a month. */
export const QUANTITY = new RegExp(
  [
    `(?<![A-Za-z\\d.\\-])(?!(?:19|20)\\d\\d年)\\d[\\d,.]*[多余]?\\s?(?:${UNIT_ZH}|(?:${SCALE_EN})(?!\\p{L}))`,
    `(?<![第唯之统同另])(?!一{1,16}[个名位家项条次篇台件款所座天])[一二两三四五六七八九十百千万几数]{1,16}(?:${UNIT_ZH})`,
    "百分之|[一二三四]分之[一二三]|(?<![另进])一半|翻[倍番]",
    "[$€£¥]\\s?\\d",
    "(?<![A-Za-z\\d.\\-])(?!(?:19|20)\\d\\d )\\d[\\d,]*(?:\\.\\d+)? (?=[a-z]{3})",
    latin(`(?:${NUMBER_EN}) (?:of )?[a-z]+|[Hh]alf|[Aa] (?:third|quarter|fifth)|doubled?|tripled?`),
  ].join("|"),
  "gu",
);

export const ACCUSE = either(
  "控诉|指控|指责|痛斥|炮轰|欺骗|敲诈|勒索|背信弃义|背叛|虚假陈述|(?:没有|没|未能?|并未)(?:兑现|履行)|食言|撒谎|谎言|隐瞒|起诉(?!书)|告上了?法庭|违反|违背|偷换概念|(?:偷偷|悄悄)[^，。]{0,6}[改删撤换]|侵权",
  "accus(?:e|es|ed|ing|ation)|alleg(?:e|es|ed|edly|ing|ation)|lied|lying|deceiv(?:e|ed|ing)|misled|fraud|betray(?:ed|al|s)?|" +
    "(?:broke|broken|breaking) (?:\\p{L}+ )?(?:promise|pledge|word)|(?:never|not|fail(?:s|ed|ing)? to|didn[’']t|hasn[’']t) (?:\\p{L}+ )?(?:deliver(?:ed)?|ke(?:ep|pt)|fulfil(?:l|led)?|honou?r(?:ed)?)|" +
    "su(?:e|es|ed|ing)|lawsuit|violat(?:e|es|ed|ing)|breach(?:ed)?|quietly (?:chang|dropp|remov|rewr|reword|replac|delet)\\p{L}+",
);
export const DEPARTURE = either(
  "离职|辞职|离开|出走|跑路|退出|卸任|下台|解雇|开除",
  "left|leav(?:e|es|ing)|resign(?:s|ed|ing|ation)?|quit|depart(?:s|ed|ing|ure)?|step(?:s|ped|ping)? down|fired|ousted",
);
export const REASON = either(
  "因为|由于|原因|理由|为了|出于|希望|导致|引发|之所以|想要|不满",
  "because|reasons?|due to|in order to|to (?:focus|spend|pursue|deepen|return|work)|over (?:concerns|disagreements?|safety)|wanted to|wants? to|(?:for )?lack of",
);
export const HAPPENING = either(
  "加入|休假|任命|成立|发布|推出|收购|调离|接管|当选|签署|逮捕|去世|上线|合并|关闭",
  "join(?:s|ed|ing)|launch(?:ed|es)|found(?:ed)|releas(?:ed|es)|acquir(?:ed|es)|appoint(?:ed|s)|moved|reassigned|signed|merged|closed|opened|arrested|died|elected|on leave|charged|killed|injured|approved|published|sentenced|convicted|rescued|evacuated|awarded",
);

export function has(cue: RegExp, text: string): boolean {
  return text.search(cue) !== -1;
}
