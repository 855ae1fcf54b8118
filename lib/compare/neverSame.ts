import { denialForm } from "@/lib/language/denials";
import { wordNetRelation } from "@/lib/language/wordRelations";
import { type Edit, isFunctionWord } from "./align/edit";
import type { Analysis } from "./analysis";
import { NEGATION } from "./features/patterns";
import { areCapitals, type Features, HARMLESS_ALONE } from "./features/types";
import { SPEAKER } from "./parse/speaker";
import type { ParsedWording, Token } from "./parse/tokens";

/*
 * What is never told as the same, however like each other two wordings are: an opposite, a denial more or less, a limit to
 * some, and words that have changed their places with each other. Whether it changes the promise is another question.
 */

/** Opposites that WordNet does not hold as such, in both languages; Chinese simplified. */
const OPPOSITES = [
  ["open", "closed|close|closes|closing"],
  ["opens|opening", "closed|close|closes|closing"],
  ["more", "fewer|less"],
  ["most", "fewest|least|few"],
  ["many", "few"],
  ["up", "down"],
  ["above|over", "below|under"],
  ["inside|within", "outside"],
  ["nobody|none", "everybody|everyone|all"],
  ["never", "always"],
  ["with", "without"],
  ["before", "after"],
  ["support|supports|back|backs|favour", "oppose|opposes|resist"],
  ["end|ends|stop", "limit|continue|begin|start"],
  ["delete|erase|remove", "hide|keep|archive|retain|store|save"],
  ["from", "to|with"],
  ["included|include|includes", "excluded|exclude|excludes"],
  ["支持|赞成", "反对"],
  ["永久", "暂时|临时"],
  ["以内|内|之内", "以外|外|之外"],
  ["境内", "境外"],
  ["并且|且|和|及", "或者|或"],
  ["应当|应|必须|须", "可以|可|不得"],
  ["有权", "无权"],
  ["公开", "保密"],
  ["增加|提高|上升", "减少|降低|下降"],
  ["停止|终止", "限制|继续"],
  ["删除|销毁|移除", "隐藏|保留|保存|留存"],
  ["以前|之前", "以后|之后"],
  ["至少|不少于", "至多|最多|不超过"],
];

/** The opposites of each word. */
const oppositesOf = new Map<string, Set<string>>();
for (const [one = "", other = ""] of OPPOSITES.flatMap(([a = "", b = ""]) => [
  [a, b],
  [b, a],
]))
  for (const word of one.split("|"))
    oppositesOf.set(word, new Set([...(oppositesOf.get(word) ?? []), ...other.split("|")]));

/** What denies, forbids or limits; each more or less of it is another thing to say. */
const DENIAL = denialForm(
  "unless|except|excluding|prohibit\\w*|forbid\\w*|ban(?:s|ned|ning)?|outlaw\\w*|disallow\\w*|only|solely|exclusively|always",
  {
    ...{ 不: "断|同|但|仅|过", 未: "来", 无: "论", 禁: "", 勿: "", 莫: "", 非: "常" },
    ...{ 除外: "", 仅: "", 只: "要", 必要时: "" },
  },
);

const denialsOf = (text: string): number => text.match(DENIAL)?.length ?? 0;

const isContent = (token: Token): boolean => !isFunctionWord(token);
const plain = ({ key }: Token): string => key.toLowerCase();

function areOpposite(one: string, other: string): boolean {
  if (oppositesOf.get(one)?.has(other)) return true;
  return /^[a-z]+$/u.test(one) && /^[a-z]+$/u.test(other) && isAntonym(one, other);
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non)/u;

/** By WordNet, or by a prefix that denies: legal and illegal, fairly and unfairly. */
function isAntonym(one: string, other: string): boolean {
  if (wordNetRelation(one, other) === "antonym") return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.endsWith(short) && PREFIX.test(long) && long.replace(PREFIX, "") === short;
}

const withBoth = ({ earlier, later }: Edit): boolean => earlier.some(isContent) && later.some(isContent);

/** Of edits that put other words in place of words: those whose words now stand where others stood, and those took theirs. */
function reassigned(edits: readonly Edit[]): Set<Edit> {
  const swaps = edits.filter(withBoth);
  const gone = new Map<string, Set<Edit>>();
  for (const edit of swaps)
    for (const token of edit.earlier.filter(isContent))
      gone.set(plain(token), (gone.get(plain(token)) ?? new Set()).add(edit));
  const found = new Set<Edit>();
  const told = new Set<string>();
  for (const edit of swaps) {
    for (const key of new Set(edit.later.filter(isContent).map(plain))) {
      const others = gone.get(key);
      if (!others || (others.size === 1 && others.has(edit))) continue;
      found.add(edit);
      if (told.has(key)) continue;
      told.add(key);
      for (const other of others) found.add(other);
    }
  }
  return found;
}

/** So many words of one edit are compared with each other: beyond, it is told by its rows. */
const MOST_WORDS = 12;

function holdsOpposites({ earlier, later }: Edit): boolean {
  const keys = (tokens: readonly Token[]) =>
    new Set(tokens.slice(0, MOST_WORDS).flatMap((token) => [plain(token), token.text.toLowerCase()]));
  const [before, after] = [keys(earlier), keys(later)];
  return [...before].some(
    (one) => !after.has(one) && [...after].some((other) => !before.has(other) && areOpposite(one, other)),
  );
}

const textOf = (tokens: readonly Token[], { folded }: ParsedWording): string => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? folded.slice(first.start, last.end) : "";
};

type Rated = { edit: Edit; features: Features };

/** Words that change nothing, and what Chinese counts with. */
const FILLER = /^(?:between|都|也|了|并|名|个|位|所|家|间|座|项|份|条|台|套|辆|次|都会|均)$/iu;

/** Whether words of their own are all that differs in a short promise: there each word was chosen. */
const isTold = ({ edit: { removed, added }, features }: Rated): boolean =>
  Boolean(features.short_single) &&
  !HARMLESS_ALONE.some((name) => features[name]) &&
  [...removed, ...added].some((word) => isContent(word) && !FILLER.test(word.text));

/** Whether words deny: what a denial left may be what it denied. */
const isDenied = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ key }) => NEGATION.test(key)).length % 2 === 1;

/** Whether a name took the place of "we": only who knows whose words they are can tell whether it is theirs. */
const namesSpeaker = ({ removed, added }: Edit): boolean =>
  [
    [removed, added],
    [added, removed],
  ].some(
    ([one = [], other = []]) =>
      one.length === 1 && one.every(({ key }) => SPEAKER.test(key)) && areCapitals(other),
  );

/** The edits that are never told as the same. `isTurned`: words changed places because one wording is passive. */
export function neverSame(
  rated: readonly Rated[],
  { parsed: a }: Analysis,
  { parsed: b }: Analysis,
  { isPassage, isTurned }: { isPassage: boolean; isTurned: boolean },
): Set<Edit> {
  const found = isTurned ? new Set<Edit>() : reassigned(rated.map(({ edit }) => edit));
  const isMore = denialsOf(a.folded) !== denialsOf(b.folded);
  for (const { edit, features } of rated) {
    const [gone, made] = [textOf(edit.earlier, a), textOf(edit.later, b)];
    if (
      features.member_one ||
      (!isPassage && (isTold({ edit, features }) || namesSpeaker(edit))) ||
      isDenied(edit.earlier) !== isDenied(edit.later)
    )
      found.add(edit);
    if ((isMore && denialsOf(gone) !== denialsOf(made)) || holdsOpposites(edit)) found.add(edit);
  }
  return found;
}
