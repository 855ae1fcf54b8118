import { isEnglishWord, isProperNoun, namesPeople } from "@/lib/language/wordRelations";
import { isFunctionWord } from "../align/edit";
import type { Analysis } from "../analysis";
import { partyOf } from "../lexicon/parties";
import type { Token } from "../parse/tokens";

export type Slot = "actor" | "beneficiary" | "base" | "action";

/** How far a subject, and what leads to a slot, is looked for. */
const LONGEST_LEAD = 80;
const LONGEST_PHRASE = 6;

const OF_WHAT = /(?:%|percent|half|third|quarter)\s+of\s(?:[\p{L}'-]+\s){0,4}$/iu;
const TO_WHOM =
  /\b(?:to|for|with|toward|towards|among|against)\s(?:(?!of\b)[\p{L}'-]+,?\s){0,7}$|(?:向|对|给|为|面向|惠及|提供给|与|同)[^,.;:]{0,10}$/iu;
/** Behind a passive verb "by" names who acts; so does 由. */
const BY_WHOM =
  /\b(?:is|are|be|been|being|was|were)\s(?:[\p{L}'-]+\s){0,4}by\s(?:[\p{L}'-]+\s){0,3}$|(?:由|经|被|委托)[^,.;:]{0,8}$/iu;

const VERB =
  /\b(?:will|shall|must|may|might|can|cannot|could|should|would|is|are|was|were|has|have|had|do|does|did|ha[sd]|won't|don't|doesn't|[\p{L}]+n't)\b/iu;
const PREPOSITION =
  /\b(?:in|on|at|by|for|with|to|from|when|if|unless|where|after|before|during|under|as|including|such|that|which|who|because|while)\b/iu;
const VERB_ZH =
  /应当|应该|必须|须|可以|可|不得|不能|将|会|负责|承担|有权|能够|确保|保证|承诺|计划|需要?|提供|公布|公开|收集|使用|制定|建立|组织|设立|进行|依法|按照|根据/u;
const LEAD_ZH = /[向对给把将由在为与和从被经于以]|如果|若|除|应|可|不得|将|会/u;

const clauseBefore = (text: string) => text.slice(text.search(/[^.;:!?\n]*$/u));

/** Whether the words stand before the verb of their clause, as its subject. */
function isSubject({ parsed }: Analysis, first: Token, last: Token): boolean {
  const before = clauseBefore(parsed.marked.slice(Math.max(0, first.start - LONGEST_LEAD), first.start));
  const within = parsed.folded.slice(first.start, last.end);
  const rest = /^[^.;:,!?\n(]*/u.exec(parsed.folded.slice(last.end, last.end + LONGEST_LEAD))?.[0] ?? "";
  if (parsed.isChinese) {
    const head = before.slice(before.lastIndexOf(",") + 1);
    return !LEAD_ZH.test(head) && !VERB_ZH.test(within) && VERB_ZH.test(rest.slice(0, 14));
  }
  const head = before.replace(/^.*,\s(?!and\b|or\b)/u, "");
  const isOpen = first.start > LONGEST_LEAD && before.length === LONGEST_LEAD;
  if (isOpen || VERB.test(head) || PREPOSITION.test(head) || PREPOSITION.test(within)) return false;
  return !VERB.test(within) && VERB.test(rest) && !PREPOSITION.test(rest.slice(0, rest.search(VERB)));
}

/** Who gets something does not act: pupils will receive, tenants are paid. */
const GIVEN =
  /^[^.;:!?\n]{0,60}?\b(?:(?:will|shall|must|can|may|should)\s)?(?:gets?|receives?|(?:be|is|are)\s(?:given|paid|offered|granted|entitled|refunded|compensated|reimbursed))\b/iu;
const ACTS = /\b(?:will|shall|must|can|may|should)\s(?!(?:get|receive|be)\b)/iu;

const isGiven = ({ parsed: { folded } }: Analysis, { end }: Token): boolean => {
  const found = GIVEN.exec(folded.slice(end, end + LONGEST_LEAD))?.[0];
  return found !== undefined && !ACTS.test(found);
};

const WHO_ZH =
  /(?:人|者|员|户|方|部门|机关|机构|单位|组织|企业|公司|政府|银行|商|团体|群众|居民|学生|老人|儿童|家庭|用户|会员|海关|法院|检察院|伙伴|妇|客|学校|院校|幼儿园|医院|业主|车主|股东|职工|学生|农民|市民|村民|教师|医生)们?$/u;

const namesWho = ({ text }: Token) =>
  /\p{Script=Han}/u.test(text) ? WHO_ZH.test(text) : namesPeople(text.toLowerCase());

/** The words of an edit and those behind them in the same phrase, where its head may stand. */
function phraseFrom({ parsed }: Analysis, words: readonly Token[], last: Token): Token[] {
  const behind = parsed.tokens.slice(last.index + 1, last.index + 1 + LONGEST_PHRASE);
  const end = behind.findIndex(
    (token) => /\S/u.test(token.gap) || isFunctionWord(token) || VERB.test(token.text),
  );
  return [...words, ...(end < 0 ? behind : behind.slice(0, end))];
}

/** Words with which a phrase goes on behind its head. */
const BEHIND_HEAD =
  /^(?:of|that|which|who|whose|whom|for|to|in|on|at|by|with|from|as|such|including|before|after|during|until|within|when|if|unless|where|under)$/iu;
const OPENS_PHRASE = /^(?:and|or|to|for|with|including|by|,)$/iu;

/** The head of an English phrase: its last word before what goes on behind it. */
function headOf(words: readonly Token[]): Token | undefined {
  const start = words.findIndex(({ text }) => !OPENS_PHRASE.test(text));
  const phrase = words.slice(Math.max(0, start));
  const end = phrase.findIndex(({ text }, n) => n > 0 && BEHIND_HEAD.test(text));
  return (end < 0 ? phrase : phrase.slice(0, end)).findLast((word) => !isFunctionWord(word));
}

const WHO =
  /^(?:we|us|you|they|them|who|anyone|everyone|nobody|somebody|someone|others|everybody|part(?:y|ies)|(?:panel|board|committee|council|court|tribunal|authorit(?:y|ie)|agenc(?:y|ie)|regulator|commission|department|ministr(?:y|ie)|parliament|auditor|ombudsman|team)s?)$/iu;

const isName = ({ text }: Token) =>
  /^\p{Lu}/u.test(text) && (isProperNoun(text) || !isEnglishWord(text.toLowerCase()));

/** Whether English words name somebody: a person, a body, a name, a pronoun. */
function nameSomebody(words: readonly Token[]): boolean {
  const head = headOf(words) ?? words[0];
  if (!head) return false;
  const isParty = partyOf(head.text.toLowerCase()) !== undefined;
  return isParty || namesWho(head) || WHO.test(head.text) || isName(head);
}

/** What leads to who acts, or for whom. */
const LEADS = /^(?:by|for)$/iu;

/** Which term some words belong to, by where they stand: before the verb, or behind "by", "to" or "for" a person. */
export function slotOf(analysis: Analysis, words: readonly Token[]): Slot {
  const content = words.filter((token) => !isFunctionWord(token));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return "action";
  // The comma of a Chinese list ends no phrase: 为老人、儿童.
  const { folded, marked, isChinese } = analysis.parsed;
  const until = !isChinese && LEADS.test(first.text) ? first.end + 1 : first.start;
  const before = clauseBefore(
    (isChinese ? marked : folded).slice(Math.max(0, first.start - LONGEST_LEAD), until),
  );
  if (OF_WHAT.test(before)) return "base";
  const phrase = phraseFrom(analysis, words, last);
  // What is done by a machine, and services that may end, name nobody who acts.
  const isWho = isChinese ? phraseFrom(analysis, content, last).some(namesWho) : nameSomebody(phrase);
  const isActor = BY_WHOM.test(before) || isSubject(analysis, first, last);
  if (isActor && (isChinese || isWho)) return !isChinese && isGiven(analysis, last) ? "beneficiary" : "actor";
  return TO_WHOM.test(before) && isWho ? "beneficiary" : "action";
}
