import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Article, ArticleVersion } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { correctedSlug, reserveSlug } from "@/lib/slugs/mutations";
import { articleText } from "@/lib/web/page/articleText";
import { articleColumns, changedFields } from "./columns";
import { formValues } from "./formValues";
import { articleDraftKey, type ChangedArticle, type OpenedImport, type Reading } from "./schema";
import { slugText } from "./slugText";
import { comparable, earlierEdits, editedText, extractOf, type StoredVersion } from "./storedExtract";
import { type Extract, type VersionOutcome, versionOutcome } from "./versionOutcome";

/** What an import made of an article. `versions` are the one before and the new one, when there are both. */
export type SavedImport = {
  articleId: string;
  slug: string;
  /** The version that holds the text: a new one, or the latest when nothing changed. */
  number: number;
  outcome: "imported" | VersionOutcome;
  isPublic: boolean;
  versions: { from: string; to: string } | null;
  events: AuditEvent[];
};

/**
 * Saves what was read: as a new article, or as the next version of one, if its text changed. An article that
 * exists already is refused with `article_known`, so that nobody adds a version without knowing it.
 * Part of a write: the caller carries the mentions over, then appends the events. Rows are in the name of `by`.
 */
export async function saveImport(
  tx: Tx,
  me: Actor,
  input: OpenedImport,
  by: Author = me,
): Promise<Result<SavedImport>> {
  const no = forbidden(me, "import_article");
  if (no) return no;
  await lockImports(tx, input.reading.rawHash, input.as === "article" ? input.url : undefined);
  if (editedText(input.reading).length === 0) return refuse("text_missing");
  const known = input.as === "version" ? input.articleId : await knownAs(tx, input);
  if (!known) return done(await createArticle(tx, by, input as OpenedImport & { as: "article" }));
  const article = await lockArticle(tx, known);
  const latest = article && (await latestVersion(tx, article.id));
  if (!article || !latest) return refuse("not_found");
  const next = versionColumns(input.reading);
  const extract = extractOf(input.reading);
  const outcome = versionOutcome(comparable(article, latest), { ...next, extract });
  const at = { articleId: article.id, slug: article.slug, isPublic: article.publicSince !== null, outcome };
  if (outcome === "unchanged") return done({ ...at, number: latest.number, versions: null, events: [] });
  if (input.as === "article") {
    return refuse("article_known", { theirs: shownTo(article, latest), values: { title: article.title } });
  }
  const earlier = earlierEdits(latest, extract.pieces);
  if (earlier && extract.edits.of !== latest.id) return refuse("edits_to_apply", { theirs: earlier });
  const number = latest.number + 1;
  const technical = outcome === "technical";
  const version = await insertVersion(tx, by, article.id, extract, { ...next, number, technical });
  return done({ ...at, number, versions: { from: latest.id, to: version.id }, events: [version.event] });
}

/** What a form says about the article that is here already. */
function shownTo({ id, slug, title, publicSince }: Article, { number }: ArticleVersion) {
  return { id, slug, title, isPublic: publicSince !== null, number };
}

/** First key of the advisory locks of imports: "arti" in ASCII. */
const IMPORT_LOCK = 0x61727469;

/** Imports of the same bytes or the same address wait for each other: the second finds what the first made. */
async function lockImports(tx: Tx, ...keys: (string | undefined)[]): Promise<void> {
  for (const key of keys.filter((one) => one !== undefined).sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}, hashtext(${key}))`;
  }
}

/** The article that exists already, by its address or else by its bytes. */
async function knownAs(tx: Tx, input: OpenedImport & { as: "article" }): Promise<string | null> {
  const byAddress =
    input.url && (await tx.article.findUnique({ where: { url: input.url }, select: { id: true } }));
  if (byAddress) return byAddress.id;
  if (input.another) return null;
  const byBytes = await tx.articleVersion.findFirst({
    where: { rawHash: input.reading.rawHash },
    orderBy: { id: "asc" },
    select: { articleId: true },
  });
  return byBytes?.articleId ?? null;
}

async function lockArticle(tx: Tx, id: string): Promise<Article | null> {
  await lockRows(tx, "Article", [id]);
  return tx.article.findUnique({ where: { id } });
}

export function latestVersion(tx: Tx, articleId: string): Promise<StoredVersion | null> {
  return tx.articleVersion.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    include: { extract: true },
  });
}

export function versionColumns(reading: Reading) {
  const { rawHash, encoding, extractorVersion, capturedAt } = reading;
  return {
    ...articleText(editedText(reading)),
    rawHash,
    encoding,
    extractorVersion,
    capturedAt: new Date(capturedAt),
  };
}

async function createArticle(
  tx: Tx,
  by: Author,
  { reading, ...input }: OpenedImport & { as: "article" },
): Promise<SavedImport> {
  const id = newId();
  const slug = await reserveSlug(tx, "article", await slugText(input.title), id);
  await tx.article.create({
    data: { id, slug, ...articleColumns(input), importedFrom: reading.from, createdById: by.id },
  });
  const version = await insertVersion(tx, by, id, extractOf(reading), {
    ...versionColumns(reading),
    number: 1,
    technical: false,
  });
  const article = { subjectType: "article", subjectId: id } as const;
  const imported = { ...article, verb: "article.imported", data: { slug, from: reading.from } } as const;
  const made = { articleId: id, slug, number: 1, outcome: "imported", isPublic: false } as const;
  return { ...made, versions: null, events: [imported, version.event] };
}

type NewVersion = ReturnType<typeof versionColumns> & { number: number; technical: boolean };

async function insertVersion(
  tx: Tx,
  by: Author,
  articleId: string,
  { pieces, edits }: Extract,
  version: NewVersion,
) {
  const id = newId();
  await tx.articleVersion.create({ data: { id, articleId, ...version, createdById: by.id } });
  await tx.articleExtract.create({ data: { versionId: id, pieces: [...pieces], edits } });
  await addJobs(tx, "rate_sentences", [{ articleVersionId: id }]);
  await addJobs(tx, "sketch_articles", [{}]);
  const { number, rawHash, technical } = version;
  const article = { subjectType: "article", subjectId: articleId } as const;
  return {
    id,
    event: { ...article, verb: "article.version_added", data: { number, rawHash, technical } } as const,
  };
}

/** Corrects what is known of an article; never its text. From an older revision: a conflict that shows theirs. */
export async function changeArticle(
  actor: Actor,
  input: ChangedArticle,
): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "import_article");
    if (no) return no;
    const row = await lockArticleToChange(tx, input);
    if (!row) return refuse("not_found");
    const fields = changedFields(row, articleColumns(input));
    if (row.revision !== input.revision && fields.length > 0) {
      return refuse("conflict", { theirs: formValues(row) });
    }
    await discardDraft(tx, me, articleDraftKey(row.id));
    if (fields.length === 0) return done({ revision: row.revision });
    if (row.publicSince) return refuse("needs_proposal");
    const put = await putDetails(tx, row, input);
    if (!put.ok) return put;
    await append(tx, me.id, put.value);
    return done({ revision: row.revision + 1 });
  });
}

/** The article that gets a version, held; whoever imports the same bytes waits. */
export async function lockArticleToRead(
  tx: Tx,
  articleId: string,
  { rawHash }: Reading,
): Promise<Article | null> {
  await lockImports(tx, rawHash);
  return lockArticle(tx, articleId);
}

/** The article, held, and its new address: nobody else can give that to another meanwhile. */
export async function lockArticleToChange(
  tx: Tx,
  { articleId, url }: Pick<ChangedArticle, "articleId" | "url">,
): Promise<Article | null> {
  await lockImports(tx, url);
  return lockArticle(tx, articleId);
}

/** Part of a write that holds the article. */
export async function putDetails(tx: Tx, row: Article, input: ChangedArticle): Promise<Result<AuditEvent>> {
  const next = articleColumns(input);
  const fields = changedFields(row, next);
  if (fields.includes("url") && next.url && (await tx.article.count({ where: { url: next.url } })) > 0) {
    return refuse("invalid", { fields: { url: "address_taken" } });
  }
  const slug =
    row.publicSince || !fields.includes("title")
      ? row.slug
      : await correctedSlug(tx, "article", await slugText(input.title), row);
  await tx.article.update({ where: { id: row.id }, data: { ...next, slug, revision: { increment: 1 } } });
  const about = { subjectType: "article", subjectId: row.id } as const;
  return done({ ...about, verb: "article.changed", data: { fields } });
}
