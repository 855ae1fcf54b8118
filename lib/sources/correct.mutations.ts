import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { partialDateInput, publishedColumns, storedDate } from "@/lib/dates";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Source } from "@/lib/generated/prisma/client";
import { putAttempt } from "./askForCopy.mutations";
import { isPublicSource } from "./public.queries";
import type { ChangedSource } from "./schema";

/** What is stated of a source, as a form and a history show it. */
export type SourceFacts = Record<
  "url" | "title" | "publisher" | "kind" | "lang" | "publishedOn",
  string | null
>;

export function factsOf(row: Source): SourceFacts {
  const { url, title, publisher, kind, lang } = row;
  const date = storedDate(row.publishedOn, row.publishedPrecision);
  return { url, title, publisher, kind, lang, publishedOn: date && partialDateInput(date) };
}

export function wantedFacts(input: ChangedSource): SourceFacts {
  const { url, title, publisher, kind, lang, publishedOn } = input;
  return {
    url: url ?? null,
    title,
    publisher,
    kind,
    lang: lang ?? null,
    publishedOn: publishedOn ? partialDateInput(publishedOn) : null,
  };
}

export async function lockSource(tx: Tx, id: string): Promise<Source | null> {
  await lockRows(tx, "Source", [id]);
  return tx.source.findUnique({ where: { id } });
}

/** Corrects what is stated of a source that readers do not see; what it said before stays in the log. */
export function changeSource(actor: Actor, input: ChangedSource): Promise<Result<{ revision: number }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "attach_source");
    if (no) return no;
    const row = await lockSource(tx, input.sourceId);
    if (!row) return refuse("not_found");
    if (row.mergedIntoId) return refuse("source_merged");
    const present = factsOf(row);
    if (changedFacts(present, wantedFacts(input)).length === 0) return done({ revision: row.revision });
    if (row.revision !== input.revision)
      return refuse("conflict", { theirs: { ...present, revision: row.revision } });
    if (await isPublicSource(tx, row.id)) return refuse("needs_proposal");
    const put = await putFacts(tx, me, row, input);
    if (!put.ok) return put;
    await append(tx, me.id, ...put.value);
    return done({ revision: row.revision + 1 });
  });
}

/** Part of a write that holds the source; a copy of another address is asked for. */
export async function putFacts(
  tx: Tx,
  by: Author,
  row: Source,
  input: ChangedSource,
): Promise<Result<AuditEvent[]>> {
  const [before, after] = [factsOf(row), wantedFacts(input)];
  const fields = changedFacts(before, after);
  const taken = fields.includes("url") ? await addressTaken(tx, row.id, after.url) : null;
  if (taken) return taken;
  const { title, publisher, kind, lang, publishedOn } = input;
  const columns = { url: after.url, title, publisher, kind, lang: lang ?? null };
  const date = publishedOn ? publishedColumns(publishedOn) : { publishedOn: null, publishedPrecision: null };
  await tx.source.update({
    where: { id: row.id },
    data: { ...columns, ...date, revision: { increment: 1 } },
  });
  const about = { subjectType: "source", subjectId: row.id } as const;
  const data = { fields, before: only(before, fields), after: only(after, fields) };
  const changed = { ...about, verb: "source.changed", data } as const;
  const attempt = { sourceId: row.id, address: after.url ?? "", askedById: by.id };
  const asked = fields.includes("url") && after.url ? await putAttempt(tx, attempt) : null;
  return done(asked ? [changed, asked] : [changed]);
}

/** One address is one source: two people who give it to two wait for each other here. */
async function addressTaken(tx: Tx, id: string, url: string | null): Promise<Refusal | null> {
  if (!url) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${url}, 1))`;
  const other = await tx.source.findFirst({ where: { url, id: { not: id } }, select: { id: true } });
  return other && refuse("invalid", { fields: { url: "address_of_source" } });
}

type Fact = keyof SourceFacts;

export function changedFacts(before: SourceFacts, after: SourceFacts): Fact[] {
  return (Object.keys(after) as Fact[]).filter((name) => before[name] !== after[name]);
}

const only = (facts: SourceFacts, names: readonly Fact[]) =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));
