import { maskQuotes } from "@/lib/language/quotes";
import { introducedPersons, readName } from "./chineseNames";
import { type Attribution, UNNAMED, type Who } from "./who";

const SAYING =
  "(?<![小传学演听虽必别再话来是比如用解])(?<!(?<!发)难)说(?![明法服话])|诉称|供称|(?<![名职对简堪尊俗昵号自辩诉供])称(?![号呼职谓为赞霸])|表示(?!意义)|表态|宣布|宣告|透露|坦承|公布(?=[，,])|(?:公布|发布|发表)[^，,。；;：:“”「」的]{0,12}(?:消息|结果|数据|业绩|财报|季报|年报|公告|声明|报告|通报|通知|规划|方案|文件)(?=[，,：:]|[称说指])|发(?:声明|公告|通告|文告)(?=[，,：:]|[称说指])|提醒(?=[，,：:])|促请|敦促|引述(?=[^，,。]{1,8}[指称])|承认|否认|强调|指出|告诉|认为|坦言|回应|补充|写道|发文|发推|爆料|披露|控诉|指控|指责|批评|痛斥|炮轰|警告|呼吁|证实|重申|解释|直言|反驳|自述|感叹|抱怨|谈到|提到|提及|提出|直指|主张(?=[，,：:])|(?<!难以|无法)形容|举例(?=[，,：:说称指])|澄清|回忆(?=[，,：:说称道])|担忧|预测|质疑|痛批|怒批|抨击|谴责|辩称|答询(?=[，,：:])|质询(?=[，,：:])|说明(?=[，,：:])|受访表示|介绍|通报|声称|宣称|坚称|问道|答道|建议|相信|感谢|分析(?=[，,：:]|称|说|指出|认为)|预计(?=[，,：:])|要求(?![是和与的，。之])|(?<=[上中时])要求(?=[，,：:])";
const COMMITTING = "承诺|许诺|(?:保证)(?!金)|答应|发誓|力争|致力于|计划|拟(?!态)|打算|争取|决心|誓言";
const VERB = new RegExp(
  `据(?<cited>[^，,。；;“”]{1,24}?)(?:报道|报导|消息|介绍|统计(?!局)|透露|披露|通报|测算|估算|报(?![告社道导》]))|${SAYING}|${COMMITTING}`,
  "gu",
);
/** Before or after it such a verb is a noun, or part of a description. */
const NOUN_BEFORE =
  /(?:[的对项份]|这一|该|兑现|履行|违背|违反|作出|做出|提出|按照|根据|[一两三]个|受到|引发|遭到|接受|支持|反对|赞成|同意|采纳|加以|予以|不|没有?|未|可以|需要|应该?|可|[这那]么|如何|[被遭]|获|由|五年|三年|行动|年度|发展|首个?)$/u;
const NOUN_AFTER = /^(?:的|者|书|账号|帐号|博主|中的|人|信|函|里|[和与及](?!其))/u;
/** "指" says so only behind who does, and may be many other things. */
const POINTS_OUT = /(?<![手食拇戒中直特泛所是])指(?![标数向导纹令南甲定望示派教引控责出正点认称明])/gu;
/** What stands between a speaker and a verb. */
const ADVERB =
  /(?:也是|也|还|续|接[着著]|继而|发难|喊话|回[复覆]|答复|电话[中里]|[会席]间|[信文演讲致辞]中|会[上后前]|记者会上|稍[早晚后]|则|就|均|都|又|再次|再|首次|多次|曾经|曾|已经|已|正|仍|依然|随后|后来|当时|此前|之后|同时|并且|并|更是|更|一度|公开|明确|坦率地|郑重|正式|强烈|进一步|特别|着重|主动|一再|反复|疯狂|毫不留情地|\p{Script=Han}{1,5}地|最近|近日|日前|目前|昨日|今日|昨天|今天|昨晚|今早|当天|当日|一直|先后|随即|立即|刚刚|撰文|(?:发布|发出?)(?:新闻稿|声明|公告|通告|通报|文告)|召开(?:记者会|发布会)|开记者会|出面|受访|发声|[今昨前](?:[（(]\d{1,2}[）)])?[日天]|[今昨]|早些时候|自己|本人|方才|共同|上午|下午|晚间|晚上|凌晨|前天|前日|(?:上个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天]|[上本](?:周|星期|个?月)|(?:(?:19|20)\d\d年|今年|去年|前年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|末)?(?:的?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|(?:19|20)\d\d年|今年|去年|\d{1,2}[日号]|时|要|在|于|只|仅|[，,\s（(][^（()）]{0,20}[）)])$/u;
/** From such a word to the verb it is told how, where or to whom somebody spoke. */
const PREPOSITION = /(?:在|于|向|对着?|就|通过|接受|与|跟|以|面对|针对|为|从|经|借)(?=[^在]{1,40}$)/gu;
const BOUNDARY = /[】〕，,。；;：:！？!?\n“”「」『』"█—]/gu;
/** A clause of where, when and how, before the one with the speaker. */
const CIRCUMSTANCE =
  /(?:时|后|前|上|中|间|期间|里|下|日|月|年|晚|早|天|会议|采访|访谈|大会)$|^(?:在|于|当|据|随着|关于|对于|针对|就|面对|不过|但|然而|对此|此外|另外|同时|其中|目前|近日|日前)/u;
/** After a name at the beginning of a clause: the name is over. */
const CLAUSE_GOES_ON =
  /^(?:也是|也|还|在|于|将|已|曾|对|向|就|再|又|更|则|日前|近日|今[天日年早晚]|昨(?:[天日晚早夜]|(?=发|表|宣|说|开|向|在))|周|星期|\d|接受|发布|发文|发表|发[帖推]|离开|表示|宣布|随后|后来|连发|通过|出席|参加|召开|举行|致函|回复|一方面|认为|没有|不(?!含|及|等)|并|从|赴|受访|转发|转帖|引用|[备受答质]询|主持|被问|谈[到及]|质疑|针对|回应|面对|与|和(?=\p{Script=Han}{1,20}(?:会面|会谈|交谈))|上[周个月])/u;

/** Every attribution of a folded sentence in order: who is told to have said, or to intend, something. */
export function chineseAttributions(sentence: string, isKnown: (name: string) => boolean): Attribution[] {
  const text = withoutMarks(maskQuotes(sentence), sentence);
  const found: Attribution[] = labelled(text, isKnown);
  for (const match of [...text.matchAll(VERB), ...text.matchAll(POINTS_OUT)].sort(
    (a, b) => a.index - b.index,
  )) {
    const verb = { start: match.index, end: match.index + match[0].length };
    const cited = match.groups?.cited;
    if (cited !== undefined) {
      const subject = { start: verb.start + 1, end: verb.start + 1 + cited.length };
      found.push({ who: readName(trimmed(cited), isKnown), subject, verb, said: match[0], isAfter: true });
      continue;
    }
    const from = boundaryBefore(text, verb.start);
    const segment = text.slice(from, verb.start);
    const after = text.slice(verb.end);
    if (NOUN_BEFORE.test(segment) || NOUN_AFTER.test(after)) continue;
    if (BY_WHOM.test(segment) && OF_WHOM.test(after)) continue;
    const who = subjectIn(segment, text.slice(0, from), isKnown, found.at(-1)?.who);
    if (who && (match[0] !== "指" || who.form !== "unnamed"))
      found.push({
        who,
        subject: { start: from, end: verb.start },
        verb,
        said: match[0],
        isAfter: isTrailing(text, from, verb.end),
      });
  }
  return found.sort((a, b) => a.subject.start - b.subject.start || a.verb.start - b.verb.start);
}

/** A word or two in marks within a clause end no clause: 支持对方的“老规矩”政策时说. */
const withoutMarks = (masked: string, sentence: string) =>
  masked.replace(
    /(?<=\p{Script=Han})[“「『]\u2588{1,10}[”」』](?=\p{Script=Han})/gu,
    (marked, at: number) => `〇${sentence.slice(at + 1, at + marked.length - 1)}〇`,
  );

/** 奥特曼：我们会…… */
function labelled(text: string, isKnown: (name: string) => boolean): Attribution[] {
  const [, lead = "", name = ""] = /^(\s*)([^，,。：:“”]{1,20})\s?[：:]/u.exec(text) ?? [];
  const read = name ? readName(name.trim().replace(/\s+(?=\p{Script=Han}{2,4}$)/u, ""), isKnown) : UNNAMED;
  // Of others than those on record only an office and a name before the mark make a speaker.
  const isTold = isKnown(name.trim()) || (/ /u.test(name.trim()) && read.form === "name" && !read.isLone);
  const who = isTold ? read : UNNAMED;
  if (who.form === "unnamed") return [];
  const subject = { start: lead.length, end: lead.length + name.length };
  return [{ who, subject, verb: { start: subject.end, end: subject.end }, said: "：", isAfter: false }];
}

function boundaryBefore(text: string, place: number): number {
  let from = 0;
  for (const { index } of text.slice(Math.max(0, place - 200), place).matchAll(BOUNDARY))
    from = Math.max(0, place - 200) + index + 1;
  return from;
}

const isTrailing = (text: string, from: number, end: number) =>
  from > 0 && /^(?:道|过)?[。.”」\s]*$/u.test(text.slice(end));

const trimmed = (cited: string) =>
  cited
    .replace(/(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$/u, "")
    .replace(/^(?:英国|美国|法国|德国|日本|韩国|香港)?(?=《)/u, "")
    .replace(/^.{0,6}(?:媒体|网站|杂志|通讯社)(?=[《A-Z])/u, "")
    .replace(/[《》]/gu, "");

const BY_WHOM = /(?:被(?!问|追问|质询|访)|遭)(?<name>[^被遭]{2,20})$/u;
/** 被甲批评为外行的乙说: the clause only tells who 乙 is. */
const OF_WHOM = /^[^，,。；;：:]{0,30}的\p{Script=Han}/u;

const HE = /^[他她](?!们)/u;
/** Of the subject of the clause before. */
const ASIDE = /^(?:被问|被追问|谈[到及]|提[到及]|受访时)/u;
const JOINS = /^(?:但|而|不过|且|却|并|以?及|同时|例如|比如)+/u;

/**
 * The speaker in the words before a verb, or in the clause before them where these hold none: else whoever spoke in the
 * sentence before.
 */
function subjectIn(
  segment: string,
  before: string,
  isKnown: (name: string) => boolean,
  earlier: Who | undefined,
): Who | null {
  const byWhom = BY_WHOM.exec(segment)?.groups?.name;
  if (byWhom) return readName(byWhom, isKnown);
  const own = segment.trim().replace(JOINS, "");
  const whole = own === "" || ASIDE.test(own) ? null : stripped(own, isKnown);
  if (whole?.form === "unnamed") return occupied(own, isKnown) ?? whole;
  if (whole !== null) return whole;
  const clauses = before.split(BOUNDARY).filter((clause) => clause.trim() !== "");
  const last = clauses.at(-1);
  if (last === undefined || /[。！？!?；;]\s*$/u.test(before)) return UNNAMED;
  return (
    clauseSubject(last, isKnown) ??
    (clauses.length > 1 && CIRCUMSTANCE.test(last) ? clauseSubject(clauses.at(-2) ?? "", isKnown) : null) ??
    (earlier && earlier.form !== "unnamed" ? earlier : UNNAMED)
  );
}

/** What somebody is about, from their name to the verb: 赴立院备询时, 受访. */
const OCCUPIED =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|[今昨前][日天早晚]?|日前|近日|[上下]午|晚间?|随后|其后)*(?:(?:赴|到|出席|参加|接受|受访|主持|率|会后|被问|谈及|谈到|针对|就|面对|在|于|对|向|答询|质询|备询|受询|见(?:记者|传媒|媒体)|走访|视察|考察|调研|致[辞词]|发[表文帖推]|透过|通过|回[复应覆]|介绍|开记者会|召开|举行|上节目|连发)[^，,。]{0,36}?)?(?:时|[之以]?后|中|会上|并|受访|质询|答询|备询|发[文帖推]|致[辞词]|直播|专访|采访|访问|发难|喊话|记者会|发布会|说明会)(?:再次?|又|也|还|则|续|就|均|都|曾|只|仅|特别)?$/u;

/** Whom the words before a verb begin with, where the rest only tells what they were about. */
function occupied(words: string, isKnown: (name: string) => boolean): Who | null {
  for (let length = 2; length < Math.min(words.length, 30); length++) {
    if (!OCCUPIED.test(words.slice(length))) continue;
    const who = readName(words.slice(0, length), isKnown);
    if (who.form === "name" && !/[被问与跟向对是把让]/u.test(words.slice(0, length))) return who;
  }
  return null;
}

const NAME_OVER = new RegExp(`^(?:[，,。、；;：:（(]|${SAYING}|${COMMITTING})|${CLAUSE_GOES_ON.source}`, "u");

/** Who is told by office and name in a folded text. */
export const chinesePersons = (text: string) => introducedPersons(text, NAME_OVER);

/** Reads the words as a name once the adverbs at their end are off; null where nothing else stood there. */
function stripped(segment: string, isKnown: (name: string) => boolean): Who | null {
  let words = segment.trim();
  for (;;) {
    if (words === "") return null;
    const who = readName(words, isKnown);
    if (who.form !== "unnamed") return who;
    const shorter = words.replace(ADVERB, "").trim();
    if (shorter !== words) {
      words = shorter;
      continue;
    }
    return prepositional(words, isKnown);
  }
}

function prepositional(words: string, isKnown: (name: string) => boolean): Who | null {
  for (const { index } of [...words.matchAll(PREPOSITION)].toReversed()) {
    const lead = words.slice(0, index).trim();
    if (lead === "") return startsWithPlace(words, isKnown);
    const who = stripped(lead, isKnown);
    if (who === null) return null;
    if (who.form !== "unnamed") return who;
  }
  return UNNAMED;
}

/** 在接受采访时张三: what follows the time or place. */
function startsWithPlace(words: string, isKnown: (name: string) => boolean): Who | null {
  const rest = /^(?:在|于)[^，,]{1,40}?(?:时|上|中|后|期间|会议|大会)(?<name>[^时上中后]{2,20})$/u.exec(words)
    ?.groups?.name;
  if (rest) return readName(rest, isKnown);
  return /^(?:在|于|向|对|就|通过|接受|面对|针对)/u.test(words) ? null : UNNAMED;
}

/** Whose clause it is: a name at its beginning, after which a sentence goes on. */
function clauseSubject(clause: string, isKnown: (name: string) => boolean): Who | null {
  const words = clause.trim().replace(/^(?:而|但|不过|然而|随后|近日|日前|此前)/u, "");
  if (HE.test(words)) return { form: "reference", kind: "person" };
  for (let length = Math.min(words.length - 1, 30); length > 1; length--) {
    const name = words.slice(0, length);
    if (!CLAUSE_GOES_ON.test(words.slice(length).replace(/^[（(][^（()）]{1,40}[）)]/u, ""))) continue;
    const who = readName(name, isKnown);
    // A foreign surname is a name where it was told in full before, which is looked for later.
    if (who.form === "name" && (!who.isLone || who.isDoubtful || who.family?.office)) return who;
  }
  return null;
}
