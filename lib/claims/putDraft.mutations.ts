import type { AuditEvent } from "@/lib/audit/event";
import type { Author } from "@/lib/auth/can";
import type { Tx } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { reserveSlug } from "@/lib/slugs/mutations";
import { LONGEST_STATEMENT } from "./schema";

type Words = Pick<Claim, "kind" | "quote" | "quoteLang" | "speakerId" | "saidOn" | "saidPrecision">;

/** A statement is one line; the words themselves serve until somebody writes it. */
function statementOf(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_STATEMENT ? `${line.slice(0, LONGEST_STATEMENT - 1).toWellFormed()}…` : line;
}

/** Part of a write: a claim that the program drafts of what a source says, for people to go on with. It has no mention. */
export async function putDraft(
  tx: Tx,
  by: Author,
  words: Words,
): Promise<{ id: string; events: AuditEvent[] }> {
  const id = newId();
  const statement = statementOf(words.quote);
  const said = words.quoteLang === "zh" ? { statementZh: statement } : { statementEn: statement };
  const slug = await reserveSlug(tx, "claim", statement, id);
  await tx.claim.create({ data: { id, slug, ...words, ...said, createdById: by.id } });
  if (words.kind === "promise") await addJobs(tx, "read_deadlines", [{ claimId: id }]);
  const data = { slug, kind: words.kind };
  return { id, events: [{ verb: "claim.created", subjectType: "claim", subjectId: id, data }] };
}
