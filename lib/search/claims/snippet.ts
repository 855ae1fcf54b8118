/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export type Stretch = { start: number; end: number };

export type Passage = {
  text: string;
  /** What is lit in it, in order and apart from one another. */
  lit: Stretch[];
  isCutBefore: boolean;
  isCutAfter: boolean;
};

/** About four lines of a list; a claim's words may have four thousand units. */
const LONGEST = 360;
/** Where a passage may begin or end: beside white space, a mark, or a Chinese character. */
const SEAM = /[\s\p{P}\p{Script=Han}]/u;
/** How far a seam is looked for; without one a word is cut. */
const NEAR = 40;

/** The stretch of a long text in which most is lit, cut between words; a short text as it is. */
export function passageOf(text: string, lit: readonly Stretch[], longest = LONGEST): Passage {
  const stretches = joined(text, lit);
  if (text.length <= longest) return { text, lit: stretches, isCutBefore: false, isCutAfter: false };
  const [first, last] = densest(stretches, longest);
  const room = longest - Math.min(longest, last - first);
  const from = Math.max(0, Math.min(first - Math.floor(room / 3), text.length - longest));
  const start = from === 0 ? 0 : seamAfter(text, from, first);
  const to = Math.min(text.length, start + longest);
  const end = to === text.length ? to : seamBefore(text, to, Math.min(last, to));
  const inside = stretches.flatMap((one) => {
    const part = { start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start };
    return part.start < part.end ? [part] : [];
  });
  return {
    text: text.slice(start, end),
    lit: inside,
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** In order, inside the text, and those that touch as one. */
export function joined(text: string, lit: readonly Stretch[]): Stretch[] {
  const ordered = lit
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const apart: Stretch[] = [];
  for (const one of ordered) {
    const last = apart.at(-1);
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end);
    else apart.push(one);
  }
  return apart;
}

/** From where to where those stretches reach that hold the most together and fit; the beginning where none are. */
function densest(stretches: readonly Stretch[], longest: number): [number, number] {
  let best: [number, number] = [0, 0];
  let [most, sum, from] = [0, 0, 0];
  for (const one of stretches) {
    sum += one.end - one.start;
    for (let first = stretches[from]; first && first !== one && one.end - first.start > longest; ) {
      sum -= first.end - first.start;
      first = stretches[++from];
    }
    if (sum > most) {
      most = sum;
      best = [(stretches[from] ?? one).start, one.end];
    }
  }
  return best;
}

function seamAfter(text: string, from: number, limit: number): number {
  for (let at = from; at <= Math.min(limit, from + NEAR); at++) if (isSeam(text, at)) return at;
  return isInPair(text, from) ? from + 1 : from;
}

function seamBefore(text: string, to: number, limit: number): number {
  for (let at = to; at >= Math.max(limit, to - NEAR); at--) if (isSeam(text, at)) return at;
  return isInPair(text, to) ? to - 1 : to;
}

function isSeam(text: string, at: number): boolean {
  return !isInPair(text, at) && (SEAM.test(text.charAt(at - 1)) || SEAM.test(text.charAt(at)));
}

function isInPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
