import { contentOf } from "./content";
import { attributionsIn, type Reading, type Speaking } from "./speaker";
import type { Attribution } from "./who";

/** The day of the saying stands in a field of its own. */
const DAY_AFTER_VERB =
  /^(\p{Ll}+) (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today)(?=[ ,:])/u;
/** The words quoted; who said them, where and when has its own fields. */
const QUOTED = /^[“"「『].*[”"」』]/u;
/** Words that have a capital letter only at the beginning of a sentence. */
const COMMON =
  /^(?:The|A|An|In|On|At|By|It|He|She|We|They|There|This|That|These|Those|Half|Most|Some|Many|More|All|Both|No|Our|Its|Their|His|Her|About|Nearly|Almost|Over|Under|For|From|With|Without|If|When|After|Before)\b/u;

/** A first draft of the claim in plain words, to be edited: the speaker and what is reported. */
export function statementOf(
  sentence: string,
  reading: Reading,
  speaking: Speaking | undefined,
): string | undefined {
  const text = sentence.trim().replace(/\s+/gu, " ");
  const [first] = attributionsIn(text, reading);
  if (!first) return speaking ? quotedBy(speaking.name, text, reading) : text;
  if (!speaking) return undefined;
  const { name } = speaking;
  const content = contentOf(text, first);
  if (content.replace(/[\p{P}\s]/gu, "") === "") return undefined;
  if (reading.lang === "zh") {
    const said = inChinese(first, text);
    if (said === "：") return `${name}：${content}`;
    return first.isAfter ? `${name}${said}：${content}` : `${name}${said}${text.slice(first.verb.end)}`;
  }
  if (!first.isAfter) return `${name} ${text.slice(first.verb.start).replace(DAY_AFTER_VERB, "$1")}`;
  const rest = content.replace(/,$/u, "");
  const quoted = QUOTED.exec(rest)?.[0];
  return quoted
    ? `${name} said: ${quoted}`
    : `${name} said that ${COMMON.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest}`;
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
