import { parsePage } from "./document";

type Json = Record<string, unknown>;

/** What a page's JSON-LD says of the article on it; each value as stated, markup and entities resolved. */
export type StatedArticle = {
  headline?: string;
  name?: string;
  publisher?: string;
  author?: string[];
  datePublished?: string;
  inLanguage?: string;
};

const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|Report|\w*BlogPosting|SocialMediaPosting)$/;
/** Nesting is worked off a list; pages have some dozens of objects. */
const MOST_OBJECTS = 2_000;
const MOST_AUTHORS = 10;

export function articleInJsonLd(page: Document): StatedArticle {
  const roots = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parse(script.textContent ?? ""),
  );
  const objects = roots.flatMap(objectsIn);
  const article = objects.find(isArticle);
  if (!article) return {};
  const byId = new Map(objects.filter(({ name }) => name !== undefined).map((one) => [one["@id"], one]));
  /** What is only referred to stands elsewhere under its `@id`. */
  const followed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_AUTHORS).map(followed);
    const object = asObject(value);
    return object && object.name === undefined ? (byId.get(object["@id"]) ?? value) : value;
  };
  return {
    headline: textIn(article.headline),
    name: textIn(article.name),
    publisher: nameIn(followed(article.publisher)),
    author: namesIn(followed(article.author)),
    datePublished: textIn(article.datePublished),
    inLanguage: textIn(article.inLanguage) ?? textIn(asObject(article.inLanguage)?.alternateName),
  };
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

function objectsIn(root: unknown): Json[] {
  const left: unknown[] = [root];
  const found: Json[] = [];
  for (let visited = 0; left.length > 0 && visited < MOST_OBJECTS; visited++) {
    const next = left.shift();
    if (Array.isArray(next)) left.push(...next.slice(0, MOST_OBJECTS));
    const object = asObject(next);
    if (!object) continue;
    found.push(object);
    left.push(object["@graph"], object.mainEntity, object.mainEntityOfPage, object.author, object.publisher);
  }
  return found;
}

function isArticle(object: Json): boolean {
  return [object["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPE.test(type));
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

function namesIn(value: unknown): string[] | undefined {
  const names = [value].flat().slice(0, MOST_AUTHORS).map(nameIn);
  const given = names.flatMap((name) => (name !== undefined && !/^https?:/i.test(name) ? [name] : []));
  return given.length > 0 ? given : undefined;
}
