import { parsePage } from "./document";

type Json = Record<string, unknown>;

/** What a page's JSON-LD says of the article on it; each value as stated, markup and entities resolved. */
export type StatedArticle = {
  headline?: string;
  publisher?: string;
  author?: string;
  datePublished?: string;
  inLanguage?: string;
};

const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|Report|\w*BlogPosting|SocialMediaPosting)$/;
/** Nesting is worked off a list; pages have some dozens of objects. */
const MOST_OBJECTS = 2_000;
const MOST_AUTHORS = 10;

export function articleInJsonLd(page: Document): StatedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleAmong(parse(script.textContent ?? ""));
    if (article) {
      return {
        headline: textIn(article.headline ?? article.name),
        publisher: nameIn(article.publisher),
        author: namesIn(article.author),
        datePublished: textIn(article.datePublished),
        inLanguage: textIn(article.inLanguage) ?? textIn(asObject(article.inLanguage)?.alternateName),
      };
    }
  }
  return {};
}

function parse(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    "",
  );
  try {
    // Pages write raw line breaks into strings, which JSON forbids; outside strings they mean nothing.
    return JSON.parse(bare.replace(/\p{Cc}/gu, " "));
  } catch {
    return undefined;
  }
}

function articleAmong(root: unknown): Json | undefined {
  const left: unknown[] = [root];
  for (let visited = 0; left.length > 0 && visited < MOST_OBJECTS; visited++) {
    const next = left.shift();
    if (Array.isArray(next)) left.push(...next.slice(0, MOST_OBJECTS));
    const object = asObject(next);
    if (!object) continue;
    if ([object["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPE.test(type)))
      return object;
    left.push(object["@graph"], object.mainEntity, object.mainEntityOfPage);
  }
  return undefined;
}

function asObject(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function textIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first !== "string" || first.trim() === "") return undefined;
  return /[<&]/.test(first) ? (parsePage(`<p>${first}</p>`).body.textContent ?? undefined) : first;
}

function nameIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return textIn(first) ?? textIn(asObject(first)?.name);
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat().slice(0, MOST_AUTHORS).map(nameIn);
  return names.filter((name) => name !== undefined && !/^https?:/i.test(name)).join(", ") || undefined;
}
