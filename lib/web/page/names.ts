import { UNSEEN } from "./furniture";
import { isSite } from "./title";

/** Of a byline, in UTF-16 units: longer is the text itself. */
const LONGEST_BYLINE = 300;
const LONGEST_NAME = 60;
const MOST_NAMES = 10;

const BY =
  /^(?:(?:written|posted|published|story|words|text|reported|analysis|opinion|perspective|commentary)\s+)?(?:by|von|por|par|di|oleh|автор)[\s:]+|^(?:author|文)\s*[/／:：|]\s*|^(?:作者|记者|記者|撰文)(?:\s*[/／:：|]\s*|\s+)/iu;
/** What may stand behind a name without being one. */
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?|journalists?|author|opinion|special to|follow|updated|published|posted|posts? by|view|more|bio|e-?mail|contact|min(?:ute)?s? read|ago|am|pm|et|est|gmt|news|sports?|senior|chief|managing|associate|guest|twitter|facebook|comments?)\b/i;
const NOT_A_NAME =
  /[@\d:/?!…]|^(?:and|by|the|in|on|at|for)$|https?|_|^(?:admin(?:istrator)?|webmaster|root|user|guest|null|undefined)$|^\P{L}*$/iu;
const PARTS = /\s*(?:[,;|•·–—、，；\n]|\s-\s|\s(?:and|&|und|y|e|et|и)\s|\s{3,}|(?<=\p{L}{3})\.\s)\s*/iu;
/** Bureaus and agencies write too: such a name is kept where nothing else is given. */
const BUREAU = /\b(?:staff|bureau|desk|team|wires?|services?|agency|press|editorial|editors|reuters|news)\b/i;

const PARTICLE = /^(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|ten|bin|ibn|al|el|y|e|of|af|av)$/;
/** Where names end: at a date, a time or what the page says of it. */
const END =
  /(?:^|\s)(?:\d|@|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})?\.?\s*\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|updated|published|posted\b|on\s)/i;

const ORGANISATION =
  /\b(?:press|international|agency|agence|media|network|reuters|afp|staff|bureau|newspapers?|group|inc)\b/i;

/** The names in a byline, without By, roles, dates and handles. */
export function namesIn(byline: string, sites: readonly string[]): string[] {
  const line = byline
    .slice(0, LONGEST_BYLINE)
    .replace(/\s*[\r\n\t]\s*/g, "\n")
    .trim();
  const people: string[] = [];
  const bureaus: string[] = [];
  for (const part of line.replace(/\([^()]{0,60}\)/g, " ").split(PARTS)) {
    const bare = part.trim().replace(BY, "").trim();
    const end = bare.search(END);
    const name = cleanName(end >= 0 ? bare.slice(0, end) : bare);
    if (isPerson(name)) people.push(name);
    else if (name !== "" && people.length + bureaus.length === 0 && isBureau(name, sites)) bureaus.push(name);
    // What stands behind the names and is none, such as a section of the site, begins the rest of the line.
    else if (name !== "" && people.length > 0 && !ROLE.test(name)) break;
    if (end >= 0 && people.length + bureaus.length > 0) break;
  }
  const others = people.filter(
    (name) => !isOfSite(name, sites) && !(people.length > 1 && ORGANISATION.test(name)),
  );
  const own = others.length > 0 ? others : people.filter((name) => !isSite(name, sites));
  return [...new Set(own.length > 0 ? own : bureaus)].slice(0, MOST_NAMES);
}

function isOfSite(name: string, sites: readonly string[]): boolean {
  const [first = ""] = name.split(/\s/);
  return isSite(name, sites) || (first.length > 2 && isSite(first, sites));
}

function cleanName(part: string): string {
  const end = part.search(/\s+(?:for\s|in\s|is\s|special to\b|staff (?:writer|reporter)|follow\b)/i);
  return (end > 0 ? part.slice(0, end) : part).trim().replace(/[.,:;\s]+$/u, "");
}

function isPerson(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NOT_A_NAME.test(name) || ROLE.test(name)) return false;
  const words = name.split(/\s+/);
  return (
    words.length <= 6 &&
    words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word) || words.length === 1)
  );
}

function isBureau(name: string, sites: readonly string[]): boolean {
  return name.length <= LONGEST_NAME && !NOT_A_NAME.test(name) && BUREAU.test(name) && !isSite(name, sites);
}

const BYLINE = /^(?:\w{2,12}\s)?by\s+\p{Lu}/iu;

/** The names in the first line that begins as bylines do. */
export function namesInLines(lines: readonly string[], sites: readonly string[]): string[] {
  const line = lines.find((text) => BYLINE.test(text));
  return line ? namesIn(line, sites) : [];
}

/** The text of an element, in which what only its markup parts stands on lines of its own. */
export function bylineOf(element: Element): string {
  const left: Node[] = [element];
  let text = "";
  while (left.length > 0 && text.length < LONGEST_BYLINE) {
    const node = left.pop();
    if (node?.nodeType === TEXT) {
      const own = node.nodeValue ?? "";
      text += /\S$/.test(text) && /^\S/.test(own) ? `\n${own}` : own;
    } else if (node && !UNSEEN.has(node.nodeName.toUpperCase())) {
      left.push(...[...node.childNodes].slice(0, MOST_PARTS).reverse());
    }
  }
  return text;
}

const TEXT = 3;
const MOST_PARTS = 100;
