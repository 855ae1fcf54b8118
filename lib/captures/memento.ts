/* Copies as RFC 7089 (Memento) tells of them: the document is the original, each copy a memento of it. */

export type Memento = { id: string; at: Date };

/** HTTP's form of a moment, to the second. */
export const httpDate = (at: Date): string => at.toUTCString();

/** An address in the angle brackets of a link: what could end them is written in percent. */
const target = (address: string) =>
  `<${encodeURI(address).replace(/%25/g, "%").replace(/[<>]/g, encodeURIComponent)}>`;

type LinkParts = Readonly<Record<string, string>>;

function link(address: string, attributes: LinkParts): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return [target(address), ...written].join("; ");
}

const asPart = (original: string) => encodeURIComponent(original);
export const timemapPath = (original: string, page = 1): string =>
  `/api/timemap/link/${page > 1 ? `${page}/` : ""}${asPart(original)}`;
export const timegatePath = (original: string): string => `/api/timegate/${asPart(original)}`;
export const mementoPath = (id: string): string => `/api/copies/${id}/body`;
export const copyPath = (id: string): string => `/en/copies/${id}`;

/** The Link header of a memento. */
export function mementoLinks(site: string, original: string, id: string): string {
  return [
    link(original, { rel: "original" }),
    link(site + timemapPath(original), { rel: "timemap", type: "application/link-format" }),
    link(site + timegatePath(original), { rel: "timegate" }),
    link(site + copyPath(id), { rel: "describedby", type: "text/html" }),
  ].join(", ");
}

/** The Link header of a timegate's answer: where the memento is, and the first and the last of all. */
export function timegateLinks(site: string, original: string, found: Memento): string {
  return [
    link(original, { rel: "original" }),
    link(site + timemapPath(original), { rel: "timemap", type: "application/link-format" }),
    link(site + mementoPath(found.id), { rel: "memento", datetime: httpDate(found.at) }),
  ].join(", ");
}

export type TimemapPage = { original: string; page: number; isLast: boolean; mementos: readonly Memento[] };

/** A page of a list of copies in link format, the earliest first. */
export function timemapText(site: string, { original, page, isLast, mementos }: TimemapPage): string {
  const type = "application/link-format";
  const [first, last] = [mementos[0], mementos.at(-1)];
  const span: LinkParts = first && last ? { from: httpDate(first.at), until: httpDate(last.at) } : {};
  const lines = [
    link(original, { rel: "original" }),
    link(site + timegatePath(original), { rel: "timegate" }),
    link(site + timemapPath(original, page), { rel: "self", type, ...span }),
    ...(page > 1 ? [link(site + timemapPath(original, page - 1), { rel: "timemap prev", type })] : []),
    ...(isLast ? [] : [link(site + timemapPath(original, page + 1), { rel: "timemap next", type })]),
    ...mementos.map(({ id, at }, nth) => {
      const ends = [page === 1 && nth === 0 && "first", isLast && nth === mementos.length - 1 && "last"];
      const rel = [...ends.filter(Boolean), "memento"].join(" ");
      return link(site + mementoPath(id), { rel, datetime: httpDate(at) });
    }),
  ];
  return `${lines.join(",\n")}\n`;
}

/** What an address of the API says: which page of the list, of which original. Null where it names none. */
export function askedOriginal(rest: string, search: string): { page: number; written: string } | null {
  const [, number, address = ""] = /^(?:(\d{1,6})\/)?(.*)$/s.exec(rest) ?? [];
  const isEncoded = /^https?%3A/i.test(address);
  const written = isEncoded ? decoded(address) : address.replace(/^(https?:)\/+/i, "$1//") + search;
  return written && /^https?:\/\//i.test(written)
    ? { page: Math.max(1, Number(number ?? 1)), written }
    : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * The moment in Accept-Datetime; undefined where there is none, null where it is none that HTTP knows, or a day that no
 * calendar has.
 */
export function acceptedMoment(header: string | null): Date | null | undefined {
  if (header === null) return undefined;
  const at = new Date(header);
  return !Number.isNaN(at.getTime()) && httpDate(at) === header.trim() ? at : null;
}
