import { articleText } from "@/lib/articles/reading";
import { EXTRACTOR_VERSION } from "@/lib/articles/versions";
import type { Tx } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { newId } from "@/lib/id";
import { reserveSlug } from "@/lib/slugs/mutations";
import { aliasesOf } from "@/lib/speakers/names";
import type { ArticleSample, SourceSample, SpeakerSample } from "../sample/shape";
import { dateOf, found } from "./columns";
import type { Journal } from "./journal";

type Ids = Map<string, string>;
/** An article as mentions need it. */
export type LoadedArticle = { id: string; versionId: string; text: string };

export async function loadSpeakers(tx: Tx, journal: Journal, editor: string, speakers: SpeakerSample[]) {
  const ids: Ids = new Map();
  for (const { slug: wanted, kind, name, description, affiliation, aliases } of speakers) {
    const id = newId();
    const slug = await reserveSlug(tx, "speaker", wanted, id);
    const names = { nameEn: name.en, nameZh: name.zh };
    const about = { descriptionEn: description.en, descriptionZh: description.zh };
    const affiliationId = affiliation ? found(ids, affiliation) : null;
    await tx.speaker.create({
      data: { id, slug, kind, ...names, ...about, affiliationId, createdAt: journal.now() },
    });
    const rows = aliasesOf({ ...names, aliases }).map((alias) => ({ ...alias, speakerId: id }));
    await tx.speakerAlias.createMany({ data: rows });
    journal.record(editor, {
      verb: "speaker.created",
      subjectType: "speaker",
      subjectId: id,
      data: { slug },
    });
    ids.set(wanted, id);
  }
  return ids;
}

/** A source that somebody has added already, by its address, is used and not made again. */
export async function loadSources(tx: Tx, journal: Journal, editor: string, sources: SourceSample[]) {
  const ids: Ids = new Map();
  for (const { key, publishedOn, ...source } of sources) {
    const known = source.url ? await tx.source.findUnique({ where: { url: source.url } }) : null;
    const id = known?.id ?? newId();
    ids.set(key, id);
    if (known) continue;
    const { on, precision } = dateOf(publishedOn);
    const dates = { publishedOn: on, publishedPrecision: precision, createdAt: journal.now() };
    await tx.source.create({ data: { id, ...source, ...dates, createdById: editor } });
    journal.record(editor, {
      verb: "source.created",
      subjectType: "source",
      subjectId: id,
      data: { kind: source.kind },
    });
  }
  return ids;
}

export async function loadArticles(tx: Tx, journal: Journal, editor: string, articles: ArticleSample[]) {
  const loaded = new Map<string, LoadedArticle>();
  for (const { slug: wanted, blocks, publishedOn, ...article } of articles) {
    const id = newId();
    const versionId = newId();
    const slug = await reserveSlug(tx, "article", wanted, id);
    const { on, precision } = dateOf(publishedOn);
    const at = journal.now();
    await tx.article.create({
      data: {
        ...{ id, slug, ...article, publishedOn: on, publishedPrecision: precision },
        ...{ importedFrom: "text", createdById: editor, createdAt: at },
      },
    });
    const text = articleText(blocks);
    const rawHash = sha256(text.publishedText);
    await tx.articleVersion.create({
      data: {
        ...{ id: versionId, articleId: id, number: 1, rawHash, ...text, encoding: "utf-8" },
        ...{ extractorVersion: EXTRACTOR_VERSION, capturedAt: at, createdById: editor },
      },
    });
    const about = { subjectType: "article", subjectId: id } as const;
    journal.record(
      editor,
      { verb: "article.imported", ...about, data: { slug, from: "text" } },
      { verb: "article.version_added", ...about, data: { number: 1, rawHash, technical: false } },
    );
    loaded.set(wanted, { id, versionId, text: text.text });
  }
  return loaded;
}
