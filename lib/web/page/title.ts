import { oneLine } from "./document";

/** What a page offers as its title; any may be missing. `sites` are names of the site itself. */
export type TitleHints = {
  headings: readonly string[];
  /** Headings that lead to the site's first page. */
  logos: readonly string[];
  /** Those below the headings in which the text may begin. */
  subheadings: readonly string[];
  social: string | undefined;
  tab: string | undefined;
  headline: string | undefined;
  name: string | undefined;
  sites: readonly string[];
};
export type Read<T> = { value: T; from: Origin };
/** Where a field was read: the page's data for programs, its head, what it shows, its address, the text. */
export type Origin = "data" | "head" | "page" | "address" | "text";

/** Share of the words of the shorter one that two titles of one article have in common. */
const ALIKE = 0.6;
/** Different words that the only heading of a page has if it is a headline, whatever search engines are told. */
const FEWEST_WORDS = 6;
/** Of a title that is compared, in words. */
const MOST_WORDS = 60;

/**
 * The headline that readers see, where it agrees with what the page is called or is the only one; else what the page is
 * called. What only programs are told is believed where the rest of the page agrees, or has no title.
 */
export function titleFrom(hints: TitleHints): Read<string> | undefined {
  const { social, tab, headline, name, subheadings } = hints;
  const logos = [...hints.logos, ...hints.headings.filter((heading) => isOfSite(heading, hints))];
  const headings = hints.headings.filter((heading) => !logos.includes(heading));
  const sites = [...hints.sites, ...logos];
  const called = [social, tab]
    .filter((one) => one !== undefined)
    .map((one) => withoutSite(one, sites))
    .filter((one) => logos.length === 0 || !isSite(one, sites));
  const stated = [headline, name].filter((one) => one !== undefined);
  const isOwn = (one: string) => [...called, ...stated].some((other) => areAlike(one, other));
  const shown = headings.find((one) => !isSite(one, sites) && isOwn(one));
  const [first, second] = headings;
  const alone = first !== undefined && second === undefined && !isSite(first, sites) ? first : undefined;
  const below = logos.length > 0 ? belowLogo(subheadings, called) : undefined;
  const seen = shown ?? below ?? (alone && wordsOf(alone).size >= FEWEST_WORDS ? alone : undefined);
  if (seen) return { value: seen, from: "page" };
  const agreed = stated.find((one) => called.some((other) => areAlike(one, other)));
  if (agreed) return { value: agreed, from: "data" };
  const [inHead] = called;
  if (inHead) return { value: inHead, from: "head" };
  const [only] = stated;
  if (only) return { value: only, from: "data" };
  return first && second === undefined ? { value: first, from: "page" } : undefined;
}

/** The heading of the text under a site's name: the one that the page is called by, or where that is the site's name alone, the first. */
function belowLogo(subheadings: readonly string[], called: readonly string[]): string | undefined {
  if (called.length === 0) return subheadings[0];
  return subheadings.find((one) => called.some((other) => plain(one) === plain(other)));
}

/**
 * Whether a heading names the site: it begins with the site's name, or is the part of what the page is called that nothing
 * else calls it, while the other part is what others are told, or a heading of the text.
 */
function isOfSite(heading: string, { tab = "", social, headline, name, ...hints }: TitleHints): boolean {
  const [first = ""] = heading.split(SEPARATOR);
  if (isSite(heading, hints.sites) || (isSite(first, hints.sites) && isSite(tab, hints.sites))) return true;
  const parts = tab.split(SEPARATOR).filter((part) => plain(part) !== "");
  const others = parts.filter((part) => !areAlike(heading, part));
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || others.length === 0 || !areAlike(heading, last)) return false;
  const told = [social, headline, name].filter((one) => one !== undefined);
  const titles = told.length > 0 ? told : hints.subheadings;
  const isTold = (part: string) => titles.some((one) => plain(one) === plain(part));
  return !told.some((one) => areAlike(one, heading)) && others.some(isTold);
}

const SEPARATOR = /\s[-–—|·»]\s|:\s|[_|｜＿：]/u;

function areAlike(a: string, b: string): boolean {
  const [some, others] = [wordsOf(a), wordsOf(b)];
  const shorter = Math.min(some.size, others.size);
  if (shorter === 0) return false;
  let common = 0;
  for (const word of some) if (others.has(word)) common++;
  return common / shorter >= ALIKE && common > 0;
}

/** Words, and single Han characters: between those nothing parts words. */
function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{Script=Han}]|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
  return new Set(words.slice(0, MOST_WORDS));
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:www\.|the\s+)/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

export function isSite(text: string, sites: readonly string[]): boolean {
  const own = plain(text);
  return own !== "" && sites.some((site) => plain(site) === own);
}

const LAST_PART = /^(.+)(?:\s[-–—|·»]\s|[_|｜＿])\s*([^|_｜＿]*?)$/u;
const FIRST_PART = /^([^|_｜＿]{1,60}?)(?:\s[-–—|·»]\s|:\s|[_|｜＿])\s*(.+)$/u;

/** `Headline - Site` without the site, by its name; else the last part, when what stands before it is the longer one. */
function withoutSite(title: string, sites: readonly string[]): string {
  let rest = title;
  let isCut = false;
  for (let times = 0; times < 3; times++) {
    const [, headline = "", last = ""] = LAST_PART.exec(rest) ?? [];
    const [, first = "", behind = ""] = FIRST_PART.exec(rest) ?? [];
    if (headline && isSite(last, sites)) rest = headline.trim();
    else if (behind && isSite(first, sites)) rest = behind.trim();
    else break;
    isCut = true;
  }
  if (isCut) return withoutSection(rest);
  const [, headline = title, site = ""] =
    /^(.+?)(?:\s+[-–—|·]\s+|[_|｜＿])([^-–—|·_｜＿]+)$/u.exec(title) ?? [];
  return headline.length > site.length ? headline : title;
}

/** Between the headline and the site some name a section: `Headline | News | Site`. */
const SECTION = /^(.+?)\s*[|_｜＿]\s*([^|_｜＿]{1,16})$/u;

function withoutSection(title: string): string {
  const [, headline = "", section = ""] = SECTION.exec(title) ?? [];
  return wordsOf(headline).size > 2 * wordsOf(section).size ? headline : title;
}

/** Of more headings a page's title is none, and each is held against each of the others. */
const MOST_HEADINGS = 100;

function headingsIn(page: Document, selector: string): Element[] {
  return [...page.querySelectorAll(selector)].slice(0, MOST_HEADINGS);
}

/** The first headings of the page, in its order, but for those that lead to the site's first page. */
export function headingsOf(page: Document): string[] {
  const marked = headingsIn(page, 'h1, [itemprop~="headline"]').filter((one) => !isLogo(one));
  return marked.map((one) => oneLine(one.textContent)).filter((one) => one !== "");
}

/** Headings that are the site's name and lead to its first page. */
export function logosOf(page: Document): string[] {
  return headingsIn(page, "h1")
    .filter(isLogo)
    .map((one) => oneLine(one.textContent));
}

const MOST_SUBHEADINGS = 10;

export function subheadingsOf(page: Document): string[] {
  const below = [...page.querySelectorAll("article h2, main h2, [itemprop~=articleBody] h2, body > div h2")];
  const texts = below.slice(0, MOST_SUBHEADINGS).map((one) => oneLine(one.textContent));
  return texts.filter((one) => one !== "");
}

const TO_FIRST_PAGE = /^(?:\/|\.\/|https?:\/\/[^/]+\/?|(?:\.?\/)?index\.\w+)$/i;

function isLogo(heading: Element): boolean {
  const [link, other] = heading.querySelectorAll("a[href]");
  if (!link || other || oneLine(link.textContent) !== oneLine(heading.textContent)) return false;
  return TO_FIRST_PAGE.test(link.getAttribute("href") ?? "");
}
