import { contentOf } from "./content";
import { attributionsIn, type Reading, type Speaking } from "./speaker";
import type { Attribution } from "./who";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
const DAY =
  "(?:(?:late |early )?(?:on )?(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today)";
const WHEN = `(?:${DAY}|(?:on )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?|(?:last|this|earlier this) (?:week|month|year))`;
const WHERE =
  "(?: in an? (?:(?:\\p{Ll}+ )?(?:statement|interview|speech|post|letter|email|briefing|conference|release)))?";
/** The day of the saying stands in a field of its own. */
const DAY_AFTER_VERB = new RegExp(`^(\\p{Ll}+) ${DAY}(?=[ ,:])`, "u");
/** Also behind whom it was told and in what, where what was said then begins: told reporters on Monday that. */
const WHEN_AFTER_VERB = new RegExp(
  `^(told (?:the )?\\p{L}+(?: (?!on\\b)\\p{Lu}\\p{L}*)?|\\p{Ll}+)${WHERE} ${WHEN}(?= that\\b| to\\b|[,:]| [“"])`,
  "u",
);
/** The same where the speaker is told afterwards: "…, Osei said on Monday." */
const WHEN_BEHIND = new RegExp(`^${WHERE} ${WHEN}(?=[.,;]|$)`, "u");
/** The words quoted; who said them, where and when has its own fields. */
const QUOTED = /^[“"「『].*[”"」』]/u;
/** Words that have a capital letter only at the beginning of a sentence. */
const COMMON =
  /^(?:The|A|An|In|On|At|By|It|He|She|We|They|There|This|That|These|Those|Half|Most|Some|Many|More|All|Both|No|Our|Its|Their|His|Her|About|Nearly|Almost|Over|Under|For|From|With|Without|If|When|After|Before)\b/u;

/** A first draft of the claim in plain words, to be edited: the speaker and what is reported. Its quotation marks are ours. */
export function statementOf(
  sentence: string,
  reading: Reading,
  speaking: Speaking | undefined,
): string | undefined {
  return reported(sentence, reading, speaking)?.replace(/"([^"]*)"/gu, "“$1”");
}

function reported(sentence: string, reading: Reading, speaking: Speaking | undefined): string | undefined {
  const text = sentence.trim().replace(/\s+/gu, " ");
  const [first] = attributionsIn(text, reading);
  if (!first) return speaking ? quotedBy(speaking.name, text, reading) : text;
  if (!speaking) return undefined;
  const name = calledIn(text.slice(first.subject.start, first.subject.end).trim(), speaking);
  const parted = partedQuote(text, first);
  if (parted !== undefined) return reading.lang === "zh" ? `${name}说：${parted}` : `${name} said: ${parted}`;
  const content = contentOf(withoutWhen(text, first), first);
  if (content.replace(/[\p{P}\s]/gu, "") === "") return undefined;
  if (reading.lang === "zh") {
    const said = inChinese(first, text);
    if (said === "：") return `${name}：${content}`;
    return first.isAfter ? `${name}${said}：${content}` : `${name}${said}${text.slice(first.verb.end)}`;
  }
  if (!first.isAfter) {
    const rest = pastOf(first.said) + text.slice(first.verb.start + first.said.length);
    return `${name} ${rest.replace(WHEN_AFTER_VERB, "$1").replace(DAY_AFTER_VERB, "$1")}`;
  }
  const rest = content.replace(/,$/u, "");
  const said = text.slice(0, Math.min(first.subject.start, first.verb.start)).trim();
  const quoted = /[”"’],?$/u.test(said) || !/^[“"]/u.test(said) ? QUOTED.exec(rest)?.[0] : rest;
  return quoted
    ? `${name} said: ${quoted}`
    : `${name} said that ${COMMON.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest}`;
}

/** A body with its article, where the sentence begins with both: The EU. */
const calledIn = (subject: string, { name, kind }: Speaking) =>
  kind === "organization" && subject.toLowerCase() === `the ${name}`.toLowerCase() ? `The ${name}` : name;

/** "Osei defended the plan, saying it was late": Osei said it was late. */
const pastOf = (said: string) =>
  /^saying$/iu.test(said) ? "said" : said.replace(/(?<=^\p{Ll}+)ing$/u, "ed");

/** The sentence without when it was said, where that stands behind who said it. */
function withoutWhen(text: string, { subject, verb, isAfter }: Attribution): string {
  const to = Math.max(subject.end, verb.end);
  return isAfter ? text.slice(0, to) + text.slice(to).replace(WHEN_BEHIND, "") : text;
}

const SUBORDINATE =
  /^(?:If|When|While|As|Because|Since|Although|Though|Unless|Once|Until|Before|After|Today|Yes|No|Look|Well)\b/u;
const HALF_BEFORE = /^([“"「『])([^“”"「」『』]+)[”"」』][，,]?$/u;
const HALF_BEHIND = /^[^“”"「」『』.。;；]{0,60}?[，,：:]\s?[“"「『]([^“”"「」『』]+)([”"」』])/u;

/** One quotation that its speaker parts: “The pier,” Osei said on Monday, “will be rebuilt.” */
function partedQuote(text: string, { subject, verb }: Attribution): string | undefined {
  const [from, to] = [Math.min(subject.start, verb.start), Math.max(subject.end, verb.end)];
  const before = HALF_BEFORE.exec(text.slice(0, from).trim());
  const behind = HALF_BEHIND.exec(text.slice(to));
  const [, open, one] = before ?? [];
  const [, other, close] = behind ?? [];
  if (one === undefined || other === undefined) return undefined;
  if (/\p{Script=Han}/u.test(one)) return `${open}${one}${other}${close}`;
  // In English the comma is there because the speaker parts the sentence; one that ends a clause is its own.
  const joint = `${SUBORDINATE.test(one) ? one : one.replace(/,$/u, "")} `;
  return `${open}${joint}${other}${close}`;
}

/** A quotation that goes on, or a part of one, with who speaks and both its marks. */
function quotedBy(name: string, text: string, { lang }: Reading): string {
  const [open, close] = text.includes("「") || text.includes("」") ? ["「", "」"] : ["“", "”"];
  const words = text.replace(/^[“「"]|[”」"]$/gu, "");
  return lang === "zh" ? `${name}说：${open}${words}${close}` : `${name} said: ${open}${words}${close}`;
}

/** The verb in the article's own script. */
function inChinese({ verb, said }: Attribution, text: string): string {
  if (said === "：") return said;
  const written = text.slice(verb.start, verb.end);
  if (written.startsWith("據")) return "稱";
  return written.startsWith("据") ? "称" : written;
}
