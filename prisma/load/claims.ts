import { describe as selectorOf } from "@/lib/claims/selector";
import { startOfDay } from "@/lib/dates";
import { newId } from "@/lib/id";
import { codePointLength, toCodePoint } from "@/lib/language/text";
import { reserveSlug } from "@/lib/slugs/mutations";
import type { ClaimSample, PromiseSample } from "../sample/shape";
import { dateOf, type LoadContext, lookUp, moved } from "./context";
import type { LoadedArticle } from "./texts";

/** What claims refer to: ids by slug or key. */
export type Loaded = {
  speakers: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
  articles: ReadonlyMap<string, LoadedArticle>;
  promises: ReadonlyMap<string, string>;
};

/**
 * Where a passage stands in a text, as a mention keeps it.
 * @throws Error when it stands there not at all or more than once: then the story is wrong.
 */
export function placeOf(text: string, exact: string) {
  const at = text.indexOf(exact);
  if (at < 0 || text.indexOf(exact, at + 1) >= 0) {
    throw new Error(`Stands ${at < 0 ? "nowhere" : "more than once"} in its article: ${exact}`);
  }
  const start = toCodePoint(text, at);
  return selectorOf(text, start, start + codePointLength(exact));
}

export async function loadPromises(
  { tx, journal, people }: LoadContext,
  speakers: Loaded["speakers"],
  promises: PromiseSample[],
) {
  const ids = new Map<string, string>();
  for (const { slug: wanted, promisor, title } of promises) {
    const id = newId();
    const slug = await reserveSlug(tx, "promise", wanted, id);
    const titles = { titleEn: title.en, titleZh: title.zh };
    const promisorId = lookUp(speakers, promisor);
    await tx.promise.create({ data: { id, slug, promisorId, ...titles, createdAt: journal.now() } });
    const about = { subjectType: "promise", subjectId: id } as const;
    journal.record(people.editor, { ...about, verb: "promise.created", data: { slug } });
    ids.set(wanted, id);
  }
  return ids;
}

/** Claims, open for review, with their mentions and evidence. */
export async function loadClaims(context: LoadContext, loaded: Loaded, claims: ClaimSample[]) {
  const ids = new Map<string, string>();
  for (const claim of claims) {
    const id = await loadClaim(context, loaded, claim);
    await loadMentions(context, loaded, id, claim);
    await loadEvidence(context, loaded, id, claim);
    await openClaim(context, id, claim);
    ids.set(claim.slug, id);
  }
  return ids;
}

async function loadClaim({ tx, journal, people }: LoadContext, loaded: Loaded, claim: ClaimSample) {
  const { kind, statement, quote, quoteLang, translation, venue, givenBy } = claim;
  const id = newId();
  const slug = await reserveSlug(tx, "claim", claim.slug, id);
  const said = dateOf(claim.saidOn);
  const promiseId = claim.promise ? lookUp(loaded.promises, claim.promise) : null;
  await tx.claim.create({
    data: {
      id,
      slug,
      kind,
      statementEn: statement.en,
      statementZh: statement.zh,
      quote,
      quoteLang,
      quoteTranslation: translation,
      speakerId: lookUp(loaded.speakers, claim.speaker),
      subjectId: claim.subject ? lookUp(loaded.speakers, claim.subject) : null,
      givenBy: givenBy ?? null,
      saidOn: startOfDay(said.date),
      saidPrecision: said.precision,
      venueEn: venue.en,
      venueZh: venue.zh,
      promiseId,
      createdById: people.editor,
      createdAt: journal.now(),
    },
  });
  const about = { subjectType: "claim", subjectId: id } as const;
  journal.record(people.editor, { ...about, verb: "claim.created", data: { slug, kind } });
  if (promiseId) {
    const ofPromise = { subjectType: "promise", subjectId: promiseId } as const;
    journal.record(people.editor, { ...ofPromise, verb: "promise.linked", data: { claimId: id } });
  }
  return id;
}

async function openClaim({ tx, journal, people }: LoadContext, id: string, { assignee }: ClaimSample) {
  const about = { subjectType: "claim", subjectId: id } as const;
  await tx.claim.update({ where: { id }, data: moved({ id, status: "draft" }, "open") });
  journal.record(people.editor, { ...about, verb: "claim.opened", data: {} });
  if (!assignee) return;
  const assigneeId = people[assignee];
  await tx.claim.update({ where: { id }, data: { assigneeId, assignedAt: journal.now() } });
  journal.record(assigneeId, { ...about, verb: "claim.assigned", data: { to: assigneeId } });
}

async function loadMentions(
  { tx, journal, people }: LoadContext,
  loaded: Loaded,
  claimId: string,
  { mentions }: ClaimSample,
) {
  for (const { article, exact } of mentions) {
    const { versionId, text } = lookUp(loaded.articles, article);
    const id = newId();
    const made = { articleVersionId: versionId, createdById: people.editor, createdAt: journal.now() };
    await tx.mention.create({ data: { id, claimId, ...placeOf(text, exact), ...made } });
    const about = { subjectType: "claim", subjectId: claimId } as const;
    const data = { mentionId: id, articleVersionId: versionId };
    journal.record(people.editor, { ...about, verb: "mention.added", data });
  }
}

async function loadEvidence(
  { tx, journal, people }: LoadContext,
  loaded: Loaded,
  claimId: string,
  { evidence }: ClaimSample,
) {
  for (const { source, stance, quote, quoteLang = "en", note } of evidence) {
    const id = newId();
    const sourceId = lookUp(loaded.sources, source);
    await tx.evidence.create({
      data: {
        id,
        claimId,
        sourceId,
        stance,
        quote: quote ?? null,
        quoteLang: quote ? quoteLang : null,
        noteEn: note.en,
        noteZh: note.zh,
        createdById: people.editor,
        createdAt: journal.now(),
      },
    });
    const about = { subjectType: "claim", subjectId: claimId } as const;
    journal.record(people.editor, {
      ...about,
      verb: "evidence.attached",
      data: { evidenceId: id, sourceId, stance },
    });
  }
}
