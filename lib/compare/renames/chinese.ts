import type { Span } from "@/lib/language/span";
import type { Candidate, NamePair, Side } from "./types";

/** What names of bodies end with. */
const BODY =
  /(?:委员会|联合会|股东会|大会|协会|学会|工会|商会|董事会|理事会|会|总局|局|部门|部|厅|署|院|办公室|集团|公司|银行|中心|基金|组织|机构|联盟|大学|学院|研究所|法院|检察院)$/u;
/** Characters of a name to the left of what differs, at most. */
const MOST_WIDER = 8;
/** What may be added to a name and leave it the name of the same body. */
const ORNAMENT = /^(?:大|总|国家|中国|中华人民共和国|股份|有限|股份有限|责任|有限责任)$/u;
/** What makes another body of it: another rank, or the other kind. */
const RANK = /^(?:[省市县区乡镇村州]|自治[区州县]|中央|地方|国务院|上级|下级|本级)+级?(?:人民)?$|非|副/u;
/** How much of the longer name two names must have in common to be asked about, and how often the one replaced the other. */
const MIN_COMMON = 0.4;
const MIN_TIMES = 2;

/** The name of a body that stands in the place of another, where there is reason to ask; null where there is none. */
export function chineseRename(candidate: Candidate): NamePair | null {
  const place = placeOf(candidate);
  if (!place) return null;
  for (const after of place.after)
    for (const before of place.before) {
      const within = ({ start, end }: Span): Span => ({ start: start - before, end: end + after });
      const [old, anew] = [within(place.earlier), within(place.later)];
      const [from, to] = [wordsAt(candidate.earlier, old), wordsAt(candidate.later, anew)];
      if (!BODY.test(from) || !BODY.test(to) || !isOneBody({ from, to }, candidate)) continue;
      return { from: written(candidate.earlier, old), to: written(candidate.later, anew) };
    }
  return null;
}

/** As it is compared, and as it is written: in traditional characters where the wording is. */
const wordsAt = ({ parsed }: Side, { start, end }: Span) => parsed.folded.slice(start, end);
const written = ({ parsed }: Side, { start, end }: Span) => parsed.text.slice(start, end);

/** Where the characters differ, and how many Chinese ones around them both share, in whole words, the fewest first. */
type Place = { earlier: Span; later: Span; before: number[]; after: number[] };

function placeOf({ earlier, later, sharedBefore, sharedAfter }: Candidate): Place | null {
  const [old, anew] = [textOf(earlier), textOf(later)];
  if (!isHan(old) || !isHan(anew)) return null;
  const [prefix, suffix] = common(old, anew);
  const core = (side: Side, text: string): Span => {
    const start = startOf(side);
    return { start: start + prefix, end: start + text.length - suffix };
  };
  return {
    earlier: core(earlier, old),
    later: core(later, anew),
    before: wordsBefore(earlier, sharedBefore, prefix),
    after: wordsAfter(earlier, sharedAfter, suffix),
  };
}

const isHan = (text: string) => /^\p{Script=Han}*$/u.test(text);

function textOf({ parsed, first, end }: Side): string {
  const [one, last] = [parsed.tokens[first], parsed.tokens[end - 1]];
  return one && last && end > first ? parsed.folded.slice(one.start, last.end) : "";
}

function common(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < most && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
  return [prefix, suffix];
}

/** Where it begins; where it has no characters, where they would stand. */
const startOf = ({ parsed, first, end }: Side) =>
  end > first ? (parsed.tokens[first]?.start ?? 0) : (parsed.tokens[first - 1]?.end ?? 0);

/** How many characters before the difference words begin, without a gap: a name begins with a word. */
function wordsBefore(side: Side, shared: number, prefix: number): number[] {
  const { parsed, first, end } = side;
  const at = startOf(side) + prefix;
  const found = prefix === 0 ? [0] : [];
  for (let nth = Math.max(first, end) - 1; nth >= first - shared; nth--) {
    const start = parsed.tokens[nth]?.start ?? at;
    if (!isHan(parsed.folded.slice(start, at)) || at - start > MOST_WIDER) break;
    if (start < at) found.push(at - start);
  }
  return found;
}

/** The same behind it: where words end. */
function wordsAfter({ parsed, first, end }: Side, shared: number, suffix: number): number[] {
  const side = { parsed, first, end };
  const at = startOf(side) + textOf(side).length - suffix;
  const found = suffix === 0 ? [0] : [];
  for (const token of parsed.tokens.slice(first, end + shared)) {
    if (token.end <= at) continue;
    if (!isHan(parsed.folded.slice(at, token.end)) || token.end - at > MOST_WIDER) break;
    found.push(token.end - at);
  }
  return found;
}

/** 股东大会 and 股东会 once; 工商行政管理部门 and 市场监督管理部门 where the one stands for the other time and again. */
function isOneBody(pair: NamePair, { times }: Candidate): boolean {
  const [short, long] = [pair.from, pair.to].sort((a, b) => a.length - b.length) as [string, string];
  const [prefix, suffix] = common(short, long);
  const [less, more] = [short.slice(prefix, short.length - suffix), long.slice(prefix, long.length - suffix)];
  if (RANK.test(less) || RANK.test(more) || short.length < 3) return false;
  if (less === "") return ORNAMENT.test(more) && suffix > 0 && prefix + suffix >= 3 && times(pair) > 0;
  const isAlike = short.length > 4 && (prefix + suffix) / long.length >= MIN_COMMON;
  return isAlike && times(pair) >= MIN_TIMES;
}
