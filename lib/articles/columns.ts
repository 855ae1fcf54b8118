import { publishedColumns } from "@/lib/dates";
import type { Article } from "@/lib/generated/prisma/client";
import type { ArticleFields } from "./schema";

/** The metadata of an article as its columns. */
export function articleColumns({ title, publisher, author, publishedOn, lang, url }: ArticleFields) {
  return {
    title,
    publisher: publisher || null,
    author: author || null,
    ...publishedColumns(publishedOn),
    lang,
    url: url ?? null,
  };
}
type Row = ReturnType<typeof articleColumns>;

/** The names of the columns that a change would alter. */
export function changedFields(before: Article, next: Row): string[] {
  const plain = (row: Row) => ({ ...row, publishedOn: row.publishedOn?.getTime() ?? null });
  const [a, b] = [plain(before), plain(next)];
  return (Object.keys(b) as (keyof Row)[]).filter((name) => a[name] !== b[name]);
}
