import { CodePointIndex, segmenter, type TextRange } from "./text";

const LINE = /[^\n\r\u2028\u2029]+/gu;

const CLOSERS = "”’」』）)》\"'\\]】";

const SENTENCE_END = new RegExp(`(?:[。！？!?；…]+[${CLOSERS}]*|\\.[${CLOSERS}]*(?=\\s|$))+\\s*`, "gu");

/** A title, a month or an initial before a name or a number: never the end of a sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Rep|Gov|Amb|Gen|Maj|Brig|Lt|Col|Cpl|Capt|Cmdr|Adm|Sgt|Supt|Insp|Det|Msgr|St|Mt|vs|cf|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.\s*$/u;

/** The mark of an item is no sentence: 1. The channel is dredged. */
const ITEM_MARK = /^\s*[（(]?(?:\d{1,3}|\p{L})[.)）]\s*$/u;

const LONGEST_MARK = 12;

/** U.S., F.B.I., p.m.: such a point ends a sentence only where the next one plainly begins. */
const DOTTED = /(?:^|[\s("“‘])(?:\p{L}\.){2,5}\s*$/u;
/** Companies, numbered things and what stands behind a name. */
const OF_NAMES =
  /(?:^|\s)(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|Ph\.D|Esq|Rev|Hon|Fig|Figs|pp?|art|vol|ed|approx|est|al)\.\s*$/iu;
/** Words that begin sentences, and in the middle of one are seldom written with a capital. */
const BEGINS =
  /^["“‘'(]?(?:The|A|An|He|She|It|They|We|I|You|But|And|Or|So|Yet|In|On|At|For|From|With|By|As|If|When|While|After|Before|Since|Although|Though|However|His|Her|Their|Its|Our|My|This|That|These|Those|There|Here|Some|Many|Most|All|No|Not|What|Why|How|Who|Where|Meanwhile|Then|Now|Officials|Police|Critics|Former)\b/u;
/** What only stands before a number: Rs. 5 lakh, c. 1850, Sec. 12. */
const BEFORE_NUMBER =
  /(?:^|[\s("“])(?:Rs|Nos?|nr|ca?|approx|est|max|min|avg|secs?|arts?|ch|chs|paras?|cls?|vols?|eds?|vers?|v|vs|tel|ext|figs?|pp?|reg|app|item|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/iu;
/** The segmenter ends no sentence before a number: It failed. 80% of it was lost. */
const BEFORE_DIGIT = new RegExp(`(?<!^\\s{0,4}\\d{1,3})[.!?][${CLOSERS}]*\\s+(?=["“‘(]?[$€£¥₹]?\\d)`, "gu");
const OF_DAY = /(?:^|\s)[ap]\.m\.\s*$/iu;
/** What a time of day goes on with. */
const AFTER_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|[A-Z]{2,4}|(?:Eastern|Central|Pacific|Mountain|Local))\b/u;

/** Whether a point in English belongs to the word before it, by what comes behind it. */
function isWithin(before: string, after: string): boolean {
  if (/^["“‘(]?[$€£¥₹]?\d/u.test(after) && (BEFORE_NUMBER.test(before) || OF_DAY.test(before))) return true;
  if (OF_DAY.test(before)) return AFTER_TIME.test(after);
  return (DOTTED.test(before) || OF_NAMES.test(before)) && !BEGINS.test(after);
}

/** ‘Why?’ asked the chair: a quotation that somebody says goes on in small letters. */
const CLOSED_QUOTE = /[’”"']\s*$/u;
const SMALL_LETTER = /^\p{Ll}/u;

/** A quotation of up to 240 characters is never split. A longer one is likelier to be a mark that was left open. */
const ENCLOSED =
  /“[^”]{0,238}”|「[^」]{0,238}」|『[^』]{0,238}』|《[^》]{0,238}》|（[^）]{0,238}）|\([^)]{0,238}\)|"[^"]{0,238}"/gu;

const HAN_ATTRIBUTION =
  /^[^。！？!?；…，,：:“「\n]{0,20}(?:说|說|表示|称|稱|写道|寫道|问道|問道|答道|补充|補充|(?:问|問|喊|笑|叹|嘆|道|回答|回应|回應|解释|解釋|强调|強調|指出|直言|坦言|感叹|感嘆|感慨|抱怨|反问|反問|反驳|反駁|呼吁|呼籲|警告|质问|質問|质疑|質疑|透露|反映|介绍|介紹|承诺|承諾|保证|保證|回忆|回憶)(?=[道着著]?[。！，,：:]))/u;
/** Who said a quotation stands before it: 局长说，“我保证。” */
const HAN_SAID_BEFORE = /(?:说|說|道|问|問|称|稱|表示)[，,]$/u;
const QUOTE_OPENER = /[“「『"]/u;
/** Whoever spoke goes on: he asked: “…?” and then added. */
const HAN_GOES_ON = /^[又并並还還再]/u;
/** A quotation that is named again belongs to its sentence: “…。”这一承诺. */
const NAMED_AGAIN = /^(?:[这這][一句番种種项項个個]|那[句番]|的|等)/u;
/** A name with a mark goes on in small letters: Yahoo! bought the firm. */
const MARKED_NAME = /\p{L}[!?]\s+$/u;

/**
 * The sentences of a text, without the white space around them; a line is never joined to the next. A
 * quotation stays with the sentence that it belongs to, also when it holds several sentences, since the words
 * that say whose it is stand outside it.
 */
export function sentences(text: string, lang: string): TextRange[] {
  const index = new CodePointIndex(text);
  const found: TextRange[] = [];
  for (const line of text.matchAll(LINE)) {
    let from = 0;
    for (const end of [...sentenceEnds(line[0], lang), line[0].length]) {
      const raw = line[0].slice(from, end);
      const start = line.index + from + (raw.length - raw.trimStart().length);
      if (raw.trim() !== "") {
        found.push({
          start: index.toCodePoint(start),
          end: index.toCodePoint(start + raw.trim().length),
        });
      }
      from = end;
    }
  }
  return found;
}

function sentenceEnds(line: string, lang: string): number[] {
  const enclosed = Array.from(line.matchAll(ENCLOSED), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  // Both lists run from left to right: each is passed once.
  let passed = 0;
  return candidateEnds(line, lang).filter((end) => {
    const before = line.slice(0, end).trimEnd();
    const after = line.slice(end);
    if (after === "" || ABBREVIATION.test(line.slice(Math.max(0, end - 12), end))) return false;
    if (end <= LONGEST_MARK && ITEM_MARK.test(line.slice(0, end))) return false;
    const start = line.slice(Math.max(0, end - 12), end);
    if (isWithin(start, after) || (CLOSED_QUOTE.test(start) && SMALL_LETTER.test(after))) return false;
    if (/^[，,、：:。；;]/u.test(after) || (MARKED_NAME.test(start) && SMALL_LETTER.test(after)))
      return false;
    while ((enclosed[passed]?.end ?? Number.POSITIVE_INFINITY) < before.length) passed++;
    const around = enclosed[passed];
    if (around && around.start < before.length && before.length < around.end) return false;
    const closing = around?.end === before.length ? around : undefined;
    const opener = closing ? line.charAt(closing.start) : "";
    // The mark belongs to the title of a work.
    if (opener === "《") return false;
    if (!closing || !/\p{Script=Han}/u.test(after.charAt(0))) return true;
    const precedes = line.charAt(closing.start - 1);
    // Whoever says the quotation is named before it, or the brackets are a remark: what follows tells something else.
    if (NAMED_AGAIN.test(after) || (HAN_GOES_ON.test(after) && HAN_ATTRIBUTION.test(after))) return false;
    if (HAN_SAID_BEFORE.test(line.slice(Math.max(0, closing.start - 3), closing.start))) return true;
    if (/[：:说說称稱]/u.test(precedes) || (!QUOTE_OPENER.test(opener) && /[。！？!?；…]|^$/u.test(precedes)))
      return true;
    const introduced = closing.start === 0 || /[，,。！？!?；…\s]/u.test(precedes);
    return introduced && !HAN_ATTRIBUTION.test(after);
  });
}

function candidateEnds(line: string, lang: string): number[] {
  // The Segmenter does not know all marks that end a Chinese sentence.
  const parts = lang.startsWith("zh") ? undefined : segmenter(lang, "sentence");
  if (parts) {
    const ends = Array.from(parts.segment(line), (part) => part.index + part.segment.length);
    const more = Array.from(line.matchAll(BEFORE_DIGIT), (match) => match.index + match[0].length);
    return more.length > 0 ? [...new Set([...ends, ...more])].sort((a, b) => a - b) : ends;
  }
  return Array.from(line.matchAll(SENTENCE_END), (match) => match.index + match[0].length);
}
