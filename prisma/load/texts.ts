import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import { publishedColumns } from "@/lib/dates";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { reserveSlug } from "@/lib/slugs/mutations";
import { aliasesOf } from "@/lib/speakers/names";
import { articleText } from "@/lib/web/page/articleText";
import type { ArticleSample, SourceSample, SpeakerSample } from "../sample/shape";
import { dateOf, type LoadContext, lookUp } from "./context";

/** An article as mentions need it. */
export type LoadedArticle = { versionId: string; text: string };

export async function loadSpeakers({ tx, journal, people }: LoadContext, speakers: SpeakerSample[]) {
  const ids = new Map<string, string>();
  for (const { slug: wanted, kind, name, description, affiliation, aliases } of speakers) {
    const id = newId();
    const slug = await reserveSlug(tx, "speaker", wanted, id);
    const names = { nameEn: name.en, nameZh: name.zh };
    await tx.speaker.create({
      data: {
        id,
        slug,
        kind,
        ...names,
        descriptionEn: description.en,
        descriptionZh: description.zh,
        affiliationId: affiliation ? lookUp(ids, affiliation) : null,
        createdAt: journal.now(),
      },
    });
    const rows = aliasesOf({ ...names, aliases }).map((alias) => ({ ...alias, speakerId: id }));
    await tx.speakerAlias.createMany({ data: rows });
    const about = { subjectType: "speaker", subjectId: id } as const;
    journal.record(people.editor, { ...about, verb: "speaker.created", data: { slug } });
    ids.set(wanted, id);
  }
  return ids;
}

/** A source that somebody has added already, by its address, is used and not made again. */
export async function loadSources({ tx, journal, people }: LoadContext, sources: SourceSample[]) {
  const ids = new Map<string, string>();
  for (const { key, publishedOn, ...source } of sources) {
    const known = source.url ? await tx.source.findUnique({ where: { url: source.url } }) : null;
    const id = known?.id ?? newId();
    ids.set(key, id);
    if (known) continue;
    await tx.source.create({
      data: {
        id,
        ...source,
        ...publishedColumns(dateOf(publishedOn)),
        createdById: people.editor,
        createdAt: journal.now(),
      },
    });
    const about = { subjectType: "source", subjectId: id } as const;
    journal.record(people.editor, { ...about, verb: "source.created", data: { kind: source.kind } });
  }
  return ids;
}

/** Why readers see the sample's texts whole. */
const OWN = { fullText: "own", reason: "Stet wrote this text for its sample." } as const;

export async function loadArticles(context: LoadContext, articles: ArticleSample[]) {
  const { tx, journal, people } = context;
  const loaded = new Map<string, LoadedArticle>();
  for (const { slug: wanted, blocks, publishedOn, ...article } of articles) {
    const id = newId();
    const slug = await reserveSlug(tx, "article", wanted, id);
    await tx.article.create({
      data: {
        id,
        slug,
        ...article,
        ...publishedColumns(dateOf(publishedOn)),
        importedFrom: "text",
        fullText: OWN.fullText,
        fullTextReason: OWN.reason,
        fullTextById: people.firstReviewer,
        fullTextAt: journal.now(),
        createdById: people.editor,
        createdAt: journal.now(),
      },
    });
    const about = { subjectType: "article", subjectId: id } as const;
    journal.record(people.editor, { ...about, verb: "article.imported", data: { slug, from: "text" } });
    const shown = { from: "no", to: OWN.fullText, reason: OWN.reason } as const;
    journal.record(people.firstReviewer, { ...about, verb: "article.full_text_set", data: shown });
    loaded.set(wanted, await loadVersion(context, id, blocks));
  }
  return loaded;
}

async function loadVersion(
  { tx, journal, people }: LoadContext,
  articleId: string,
  blocks: ArticleSample["blocks"],
): Promise<LoadedArticle> {
  const texts = articleText(blocks);
  const rawHash = sha256(texts.publishedText);
  const id = newId();
  await tx.articleVersion.create({
    data: {
      id,
      articleId,
      number: 1,
      rawHash,
      ...texts,
      encoding: "utf-8",
      extractorVersion: EXTRACTOR_VERSION,
      capturedAt: journal.now(),
      createdById: people.editor,
    },
  });
  journal.record(people.editor, {
    verb: "article.version_added",
    subjectType: "article",
    subjectId: articleId,
    data: { number: 1, rawHash, technical: false },
  });
  return { versionId: id, text: texts.text };
}
