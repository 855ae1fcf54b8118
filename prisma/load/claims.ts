import { describe as selectorOf } from "@/lib/claims/anchor";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { reserveSlug } from "@/lib/slugs/mutations";
import { codePointLength, toCodePoint } from "@/lib/text";
import type { ClaimSample, PromiseSample } from "../sample/shape";
import { dateOf, found } from "./columns";
import type { Journal } from "./journal";
import type { People } from "./people";
import type { LoadedArticle } from "./texts";

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
  tx: Tx,
  journal: Journal,
  editor: string,
  speakers: ReadonlyMap<string, string>,
  promises: PromiseSample[],
) {
  const ids = new Map<string, string>();
  for (const { slug: wanted, promisor, title } of promises) {
    const id = newId();
    const slug = await reserveSlug(tx, "promise", wanted, id);
    const titles = { titleEn: title.en, titleZh: title.zh };
    const promisorId = found(speakers, promisor);
    await tx.promise.create({ data: { id, slug, promisorId, ...titles, createdAt: journal.now() } });
    journal.record(editor, {
      verb: "promise.created",
      subjectType: "promise",
      subjectId: id,
      data: { slug },
    });
    ids.set(wanted, id);
  }
  return ids;
}

/** Claims, open for review, with their mentions and evidence. */
export async function loadClaims(
  tx: Tx,
  journal: Journal,
  people: People,
  loaded: Loaded,
  claims: ClaimSample[],
) {
  const ids = new Map<string, string>();
  for (const claim of claims) {
    const id = newId();
    const slug = await reserveSlug(tx, "claim", claim.slug, id);
    await tx.claim.create({
      data: { id, slug, ...columns(claim, loaded, people), createdAt: journal.now() },
    });
    const about = { subjectType: "claim", subjectId: id } as const;
    journal.record(people.editor, { verb: "claim.created", ...about, data: { slug, kind: claim.kind } });
    if (claim.promise) {
      const subjectId = found(loaded.promises, claim.promise);
      journal.record(people.editor, {
        ...{ verb: "promise.linked", subjectType: "promise", subjectId, data: { claimId: id } },
      });
    }
    await loadMentions(tx, journal, people.editor, loaded, id, claim);
    await loadEvidence(tx, journal, people.editor, loaded, id, claim);
    journal.record(people.editor, { verb: "claim.opened", ...about, data: {} });
    if (claim.assignee) {
      const to = people[claim.assignee];
      journal.record(to, { verb: "claim.assigned", ...about, data: { to } });
    }
    ids.set(claim.slug, id);
  }
  return ids;
}

function columns(claim: ClaimSample, loaded: Loaded, people: People) {
  const { kind, statement, quote, quoteLang, venue, givenBy } = claim;
  const { on, precision } = dateOf(claim.saidOn);
  return {
    ...{ kind, quote, quoteLang, givenBy: givenBy ?? null, status: "open" as const },
    ...{ statementEn: statement.en, statementZh: statement.zh, venueEn: venue.en, venueZh: venue.zh },
    ...{ saidOn: on, saidPrecision: precision, createdById: people.editor },
    speakerId: found(loaded.speakers, claim.speaker),
    subjectId: claim.subject ? found(loaded.speakers, claim.subject) : null,
    promiseId: claim.promise ? found(loaded.promises, claim.promise) : null,
    ...(claim.assignee ? { assigneeId: people[claim.assignee], assignedAt: new Date() } : {}),
  };
}

async function loadMentions(
  tx: Tx,
  journal: Journal,
  editor: string,
  loaded: Loaded,
  claimId: string,
  { mentions }: ClaimSample,
) {
  for (const { article, exact } of mentions) {
    const { versionId, text } = found(loaded.articles, article);
    const id = newId();
    const made = { articleVersionId: versionId, createdById: editor, createdAt: journal.now() };
    await tx.mention.create({ data: { id, claimId, ...placeOf(text, exact), ...made } });
    journal.record(editor, {
      ...{ verb: "mention.added", subjectType: "claim", subjectId: claimId },
      data: { mentionId: id, articleVersionId: versionId },
    });
  }
}

async function loadEvidence(
  tx: Tx,
  journal: Journal,
  editor: string,
  loaded: Loaded,
  claimId: string,
  { evidence }: ClaimSample,
) {
  for (const { source, stance, quote, note } of evidence) {
    const id = newId();
    const sourceId = found(loaded.sources, source);
    // Every source of the story is in English.
    const words = { quote: quote ?? null, quoteLang: quote ? ("en" as const) : null };
    const notes = { noteEn: note.en, noteZh: note.zh, createdById: editor, createdAt: journal.now() };
    await tx.evidence.create({ data: { id, claimId, sourceId, stance, ...words, ...notes } });
    journal.record(editor, {
      ...{ verb: "evidence.attached", subjectType: "claim", subjectId: claimId },
      data: { evidenceId: id, sourceId, stance },
    });
  }
}
