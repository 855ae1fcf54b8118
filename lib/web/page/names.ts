import { UNSEEN } from "./furniture";
import { hanByline } from "./hanByline";
import { isSite } from "./title";

/** Of a byline, in UTF-16 units: longer is the text itself. */
const LONGEST_BYLINE = 300;
const LONGEST_NAME = 60;
const MOST_NAMES = 10;

const BY =
  /^(?:(?:written|posted|published|(?:guest\s)?post|story|words|text|report(?:ed|ing)?|interview|review|essay|column|compiled|analysis|opinion|perspective|commentary)\s+)?(?:by|von|por|par|di|oleh|автор)[\s:]+|^as told to\s+|^(?:author|reporter|words|text|story|文|текст|автор|texte?|auteur|autore?a?|texto|testo|tekst)\s*[/／:：|]\s*|^(?:作者|记者|記者|撰文)(?:\s*[/／:：|]\s*|\s+)/iu;
/** Pictures and editing are the work of others than the author; their names stand behind. */
const CREDIT =
  /(?:^|[\s(])(?:(?:photo(?:s|graphs?|graphy)?|pictures?|images?|illustrat(?:ed|ions?)|graphics?|videos?|edit(?:ed|ing))\s+by\b|(?:photo(?:s|graphs?|graphy)?|pictures?|images?|illustrations?|graphics?|videos?|edit(?:or|ing))\s*:)/iu;
/** What somebody earned, set off from the name by a comma. */
const LETTERS =
  /^(?:M\.?D|Ph\.?\s?D|M\.?P\.?H|R\.?N|M\.?B\.?A|[BM]\.?A|[BM]\.?Sc?|J\.?D|D\.?O|Esq|CFA|CPA|[MOC]BE|[JS]r|I{2,3}|Co)\.?$/u;
/** A post named behind a name without a comma. */
const POST =
  /\s+(?:(?:science|health|politics|political|business|environment|education|sports?|senior|chief|staff|associate|deputy|assistant|foreign|diplomatic|econom(?:y|ics?)|technology|crime|legal|guest|contributing|managing|arts?|culture|travel|world|national|features?|investigat(?:ive|ions)|data|climate|energy|opinion|news|religion|media|special|city|local)\s+){0,3}(?:editor|reporter|correspondent|writer|columnist|contributor|producer|journalist)$/iu;
const EMPLOYER =
  /\s+(?:(?:BBC|CNN|NBC|CBS|ABC|Fox)\s+News|(?:The\s+)?Associated\s+Press|Reuters|AFP|Bloomberg|of\s+[Tt]he\s.*)$/u;
/** What may stand behind a name without being one. */
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?|journalists?|author|opinion|special to|follow|updated|published|posted|posts? by|view|more|bio|e-?mail|contact|min(?:ute)?s? read|ago|am|pm|et|est|gmt|news|sports?|senior|chief|managing|associate|guest|twitter|facebook|comments?)\b/i;
const NOT_A_NAME =
  /[@\d:/?!…]|^(?:and|by|the|in|on|at|for)$|https?|_|^(?:admin(?:istrator)?|webmaster|root|user|guest|гость|аноним|anonymous|anonym|invité|gast|invitado|游客|匿名|访客|null|undefined)$|^\P{L}*$/iu;
const PARTS =
  /\s*(?:[,;|•·–—、，；\n]|\s-\s|\s(?:and|&|und|y|e|et|и|with|avec|con|mit)\s|(?<=\p{L})\s*[/+]\s*(?=\p{Lu})|\s{3,}|(?<=\p{L}{3})\.\s)\s*/iu;
/** Bureaus and agencies write too: such a name is kept where nothing else is given. */
const BUREAU = /\b(?:staff|bureau|desk|team|wires?|services?|agency|press|editorial|editors|reuters|news)\b/i;

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|ten|bin|ibn|al|el|y|e|of|af|av|[dl]['’]\p{Lu}.*)$/u;
/** Where names end: at a date, a time or what the page says of it. */
const END =
  /(?:^|\s)(?:\d|@|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})?\.?\s*\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|updated|publi(?:shed|ziert|cado|é)|veröffentlicht|pubblicato|опубликовано|posted\b|on\s)/i;

const ORGANISATION =
  /\b(?:press|international|agency|agence|media|network|reuters|afp|staff|bureau|newspapers?|group|inc)\b/i;

/** The names in a byline, without By, roles, dates and handles. */
export function namesIn(byline: string, sites: readonly string[]): string[] {
  const line = byline
    .slice(0, LONGEST_BYLINE)
    .replace(/\s*[\r\n\t]\s*/g, "\n")
    .trim();
  const credit = line.search(CREDIT);
  const authors = credit >= 0 ? line.slice(0, credit) : line;
  const given = /\p{Script=Han}/u.test(authors) ? hanByline(authors) : authors;
  const people: string[] = [];
  const bureaus: string[] = [];
  for (const part of given.replace(/\([^()]{0,60}\)/g, " ").split(PARTS)) {
    const bare = part.trim().replace(BY, "").trim();
    const end = bare.search(END);
    const cut = cleanName(end >= 0 ? bare.slice(0, end) : bare);
    const name = without(EMPLOYER, people.length > 0 ? cut : without(POST, cut));
    if (LETTERS.test(name)) continue;
    if (isPerson(name)) people.push(name);
    else if (name !== "" && people.length + bureaus.length === 0 && isBureau(name, sites)) bureaus.push(name);
    // What stands behind the names and is none, such as a section of the site, begins the rest of the line.
    else if (name !== "" && people.length > 0 && !ROLE.test(name)) break;
    if (end >= 0 && people.length + bureaus.length > 0) break;
  }
  const others = people.filter(
    (name) =>
      !isOfSite(name, sites) &&
      !(people.length > 1 && (ORGANISATION.test(name) || /^(?:The\s.*|\p{Lu}{2,5})$/u.test(name))),
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

/** A post or an employer alone stays: two words have to stand before it. */
function without(pattern: RegExp, name: string): string {
  const rest = name.replace(pattern, "");
  return /\S\s+\S/.test(rest) ? rest : name;
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

/** By the sea is none. */
const BYLINE = /^(?:\w{2,12}\s)?(?:[Bb]y|BY)\s+\p{Lu}/u;

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
