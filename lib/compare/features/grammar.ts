import { foldHan } from "@/lib/language/han";
import type { Span } from "@/lib/language/span";
import { touching } from "@/lib/language/span";
import { type Edit, isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Asides } from "../asides";
import { isExcepted, isMainClause } from "../grammar/alone";
import { isWholeMember } from "../grammar/listMember";
import { slotOf } from "../grammar/slotOf";
import type { Token } from "../parse/tokens";
import { isOpenListed } from "./openList";
import { CONDITION_OPENER, FIRM_CONDITION, ORDINAL, PRONOUN } from "./patterns";
import { type AddFeature, textOf } from "./types";

const bothSides = ({ removed, added, pairs }: Edit): [Token[], Token[]] => [
  [...removed, ...pairs.map((pair) => pair.removed)],
  [...added, ...pairs.map((pair) => pair.added)],
];

const isWithin = (words: readonly Token[], spans: readonly Span[]) =>
  words.every((word) => spans.some(({ start, end }) => word.start >= start && word.end <= end));

/** A clause of a Chinese law that ends with 的 says in which case the next one holds. */
function isCaseInLaw({ parsed: { tokens, isChinese } }: Analysis, words: readonly Token[], text: string) {
  const last = words.at(-1);
  const isBeforeClause = last !== undefined && /^,/u.test(tokens[last.index + 1]?.gap ?? "");
  return isChinese && (/另有规定/u.test(text) || (words.length > 2 && isBeforeClause && /的$/u.test(text)));
}

const SPEAKER = /^(?:[Ww]e|us|≈我们)$/u;
const OWN = /^(?:our|ours)$/iu;
/** Who is not the speaker although he is called the speaker's own: our suppliers, but not our engineers. */
const OWN_OTHERS =
  /^our (?:[\p{L}'-]+ ){0,2}(?:providers|partners|users|members|customers|sellers|buyers|carriers|advertisers|publishers|vendors|merchants|students|residents|subscribers|landlords|tenants|suppliers|contractors|dealers|retailers)$/iu;
/** Who is not the speaker, however the speaker is called: several of them, or one that belongs to the reader. */
const PARTIES =
  /\b(?:(?:your|another|other|third[- ]party) (?:[\p{L}'-]+ ){0,2}(?:provider|partner|seller|processor|operator|carrier|advertiser|vendor|merchant|employer|landlord|broker|insurer|school|bank)s?|(?:[\p{L}'-]+ ){0,2}(?:providers|partners|users|members|customers|sellers|buyers|processors|operators|carriers|advertisers|publishers|vendors|merchants|owners|students|employees|developers|creators|residents|subscribers|landlords|tenants|taxpayers|suppliers|contractors))\b|(?:供应商|承包商|分包商|经销商|加盟商|运营商|服务商|提供商|代理商|合作(?:伙伴|方|银行|机构|单位|企业)|第三方|用户|客户|顾客|业主|住户|租客|房东|买家|卖家|商家|家长|学生|员工|政府|志愿者|保险公司|子公司|关联公司|居民|股东)$/iu;
const MOST_OF_PARTY = 5;

/** Whether the speaker stands on one side, and somebody else in the same place on the other. */
function isOtherParty(one: readonly Token[], other: readonly Token[]): boolean {
  if (one.length > MOST_OF_PARTY || other.length > MOST_OF_PARTY) return false;
  const holds = (words: readonly Token[], form: RegExp) =>
    words.some(({ key, text }) => form.test(key) || form.test(text));
  return (
    holds(one, SPEAKER) &&
    !holds(other, SPEAKER) &&
    (!holds(other, OWN) || OWN_OTHERS.test(textOf(other))) &&
    PARTIES.test(textOf(other))
  );
}

const LASTING =
  /^(?:temporarily|permanently|indefinitely|perpetually|provisionally|暂时|临时|永久|无限期)$/iu;

/** Whether how long it lasts, without a number, is all that only one wording says here. */
function isLastingOnly(words: readonly Token[]): boolean {
  const content = words.filter((word) => !isFunctionWord(word));
  return content.length === 1 && content.every(({ text }) => LASTING.test(text));
}

const MOST_IN_MEMBER = 3;
/** A further member and the last one behind "and". */
const LINKED = /^,[^,.;:]{1,40},? (?:and|or)\b/u;

/** What the words of an edit are in their sentences: an example, a pointer, a label, a hedge; who, for whom, on what condition. */
export function addGrammarFeatures(edit: Edit, earlier: Analysis, later: Analysis, add: AddFeature) {
  const [gone, made] = bothSides(edit);
  if (gone.length + made.length === 0) return;
  const isAside = (kind: keyof Asides) =>
    isWithin(gone, earlier.asides[kind]) && isWithin(made, later.asides[kind]);
  const isOpen = isOpenListed(edit, earlier, later);
  add("examples_only", isAside("examples") || isOpen);
  const isPointing = earlier.parsed.isChinese && areReferences([...gone, ...made]);
  add("pointers_only", isAside("pointers") || isPointing);
  add("labels_only", isAside("labels"));
  add("preamble_only", isAside("preambles"));
  const [before, after] = [touching(earlier.hedges, gone), touching(later.hedges, made)];
  add("hedge_one", (before.length === 0) !== (after.length === 0));
  add("hedge_only", isHedgeOnly(gone, before, made, after));
  const slots = [
    ...(gone.length > 0 ? [slotOf(earlier, gone)] : []),
    ...(made.length > 0 ? [slotOf(later, made)] : []),
  ];
  add(
    "slot_actor",
    slots.every((slot) => slot === "actor"),
  );
  add(
    "ordinal_swap",
    [gone, made].every((words) => words.some(({ text }) => ORDINAL.test(text))),
  );
  add("slot_beneficiary", slots.includes("beneficiary"));
  add("other_party", isOtherParty(edit.earlier, edit.later) || isOtherParty(edit.later, edit.earlier));
  if (gone.length > 0 && made.length > 0) {
    const isCondition = [gone, made].every((words) => CONDITION_OPENER.test(textOf(words)));
    add("condition_swap", isCondition);
    add(
      "actor_swap",
      slots.every((slot) => slot === "actor"),
    );
    add("member_swap", isMember(earlier, gone) && isMember(later, made));
    return;
  }
  const [side, words] = made.length > 0 ? [later, made] : [earlier, gone];
  const text = textOf(words);
  // A whole sentence that begins with "when" says something of its own.
  const isSentence = !side.parsed.isChinese && isMainClause({ side, words, text });
  add("opens_condition", (CONDITION_OPENER.test(text) && !isSentence) || isCaseInLaw(side, words, text));
  add("firm_condition", FIRM_CONDITION.test(text) && !isSaidAgain(side, words));
  const content = words.filter((word) => !isFunctionWord(word));
  add("date_only", content.length > 0 && content.every(({ time }) => time !== undefined));
  add("lasting_only", isLastingOnly(words));
  add("within_all", isWithinAll(side, words));
  add("member_one", isWholeMember(side, words) && !isAside("examples") && !isOpen && !isAside("pointers"));
  add("excepted", isExcepted({ side, words, text }));
}

const IF_ALONE = /^(?:and |or |but )?if(?: and| or)?$|^(?:如果|如|若)$/iu;
const IF = /(?<!\p{L})if(?!\p{L})|如果|若/iu;

/** Whether only "if" is said once more: what stood behind "and" was a condition before. */
const isSaidAgain = ({ parsed: { folded } }: Analysis, words: readonly Token[]): boolean =>
  IF_ALONE.test(textOf(words)) && IF.test(folded.slice(0, words[0]?.start ?? 0));

const LINK = /^(?:and|or|和|或|及|与|以及|或者)$/iu;

/** Whether the words are references and what links them: 第二条和第三条. */
const areReferences = (words: readonly Token[]): boolean =>
  words.some(({ kind }) => kind === "reference") &&
  words.every((word) => isFunctionWord(word) || LINK.test(foldHan(word.text)));

/** Whether the words are a member of a list of three or more. */
function isMember({ parsed: { tokens, marked, isChinese } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.index - first.index > MOST_IN_MEMBER) return false;
  const [before, after] = [tokens[first.index - 1], tokens[last.index + 1]];
  const comma = isChinese ? /、/u : /,/u;
  const leads = comma.test(first.gap) || LINK.test(before?.text ?? "");
  const follows = comma.test(after?.gap ?? marked.slice(last.end)) || LINK.test(after?.text ?? "");
  return (
    (leads && follows) ||
    (isChinese
      ? leads || follows
      : follows && comma.test(marked.slice(last.end, last.end + 24)) && LINKED.test(marked.slice(last.end)))
  );
}

const ALL =
  /\b(?:all|any|every|each|no|entire|never)\s(?:[\p{L}'-]+\s){0,2}$|(?:所有|全部|任何|一切|每[个名位家座]?|禁止|不得)[^,.;:]{0,6}$/iu;

/** Whether the words stand within a phrase that says "all": there each of them takes something away. */
function isWithinAll({ parsed: { folded, tokens } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.index - first.index >= MOST_IN_MEMBER) return false;
  const next = tokens[last.index + 1];
  const isBeforeNoun = next !== undefined && !/\S/u.test(next.gap) && !isFunctionWord(next);
  const saysWhich =
    words.some((word) => !isFunctionWord(word) && !PRONOUN.test(word.key)) && !/^[以在按]/u.test(first.text);
  return saysWhich && isBeforeNoun && ALL.test(folded.slice(Math.max(0, first.start - 40), first.start));
}

/** What a hedge takes the place of. */
const ABSOLUTE =
  /^(?:always|never|all|every|any|fully|completely|entirely|wholly|totally|100 ?%|一律|一概|完全|绝对|全部|所有|始终|永远|必须|仅|只)$/iu;

/** Whether a hedge is all that one wording has more than the other. */
function isHedgeOnly(gone: Token[], before: Span[], made: Token[], after: Span[]): boolean {
  if ((before.length === 0) === (after.length === 0)) return false;
  const others = (words: Token[], hedges: Span[]) =>
    words.filter(
      (word) =>
        !isFunctionWord(word) && !ABSOLUTE.test(foldHan(word.text)) && touching([word], hedges).length === 0,
    );
  return others(gone, before).length + others(made, after).length === 0;
}
