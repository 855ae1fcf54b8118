import { db } from "@/lib/db";
import type { SubjectType } from "./kind";

/** Something that proposals change, as a link names it. */
export type Subject = {
  type: SubjectType;
  id: string;
  slug: string;
  titleEn: string | null;
  titleZh: string | null;
};

type Row = { subjectType: string; subjectId: string };

/** What these rows are about, by id; a promise that was merged is found at the one that it went into. */
export async function subjectsOf(rows: readonly Row[]): Promise<Map<string, Subject>> {
  const of = (type: SubjectType) => ({
    id: { in: rows.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId) },
  });
  const [claims, articles, promises, speakers, sources] = await Promise.all([
    db().claim.findMany({
      where: of("claim"),
      select: { id: true, slug: true, statementEn: true, statementZh: true },
    }),
    db().article.findMany({
      where: of("article"),
      select: { id: true, slug: true, title: true, lang: true },
    }),
    db().promise.findMany({
      where: of("promise"),
      select: { id: true, slug: true, titleEn: true, titleZh: true, mergedInto: { select: { slug: true } } },
    }),
    db().speaker.findMany({
      where: of("speaker"),
      select: { id: true, slug: true, nameEn: true, nameZh: true },
    }),
    db().source.findMany({ where: of("source"), select: { id: true, title: true, lang: true } }),
  ]);
  const all: Subject[] = [
    ...claims.map(({ statementEn: titleEn, statementZh: titleZh, ...row }) => {
      return { type: "claim" as const, ...row, titleEn, titleZh };
    }),
    ...articles.map(({ title, lang, ...row }) => {
      const titles = { titleEn: lang === "en" ? title : null, titleZh: lang === "zh" ? title : null };
      return { type: "article" as const, ...row, ...titles };
    }),
    ...promises.map(({ mergedInto, slug, ...row }) => {
      return { type: "promise" as const, ...row, slug: mergedInto?.slug ?? slug };
    }),
    ...speakers.map(({ nameEn: titleEn, nameZh: titleZh, ...row }) => {
      return { type: "speaker" as const, ...row, titleEn, titleZh };
    }),
    // A source has no slug: its id is its address on the desk.
    ...sources.map(({ id, title, lang }) => {
      const titles = { titleEn: lang === "zh" ? null : title, titleZh: lang === "zh" ? title : null };
      return { type: "source" as const, id, slug: id, ...titles };
    }),
  ];
  return new Map(all.map((subject) => [subject.id, subject]));
}
