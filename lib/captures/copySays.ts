/** What a source has on record, or what a copy of it says of itself; null where nothing. Dates as forms take them. */
export type Details = {
  title: string | null;
  publisher: string | null;
  author?: string | null;
  publishedOn: string | null;
};
export type Difference = { name: keyof Details; copy: string; record: string | null };

const plain = (words: string | null | undefined) =>
  (words ?? "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** Whether two dates say the same as far as both go: a month is no other date than a day in it. */
const agrees = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/**
 * Where a copy says otherwise than the record. The publisher's field also takes an author: either of them fits. Where an
 * author is named nowhere on record, the copy's is told.
 */
export function differencesOf(record: Details, copy: Details): Difference[] {
  const publisher = plain(record.publisher);
  const fits: Record<keyof Details, boolean> = {
    title: plain(record.title) === plain(copy.title),
    publisher: [copy.publisher, copy.author].some((name) => name && plain(name) === publisher),
    author: plain(copy.author) === publisher,
    publishedOn: agrees(record.publishedOn ?? "-", copy.publishedOn ?? "-"),
  };
  const names = ["title", "publisher", "author", "publishedOn"] as const;
  return names.flatMap((name) => {
    const said = copy[name];
    return said && !fits[name] ? [{ name, copy: said, record: record[name] ?? null }] : [];
  });
}
