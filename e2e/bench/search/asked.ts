import { z } from "zod";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { searchQuery } from "@/lib/search/schema";
import type { Claims } from "./claims";
import { type GeneratedQuestion, generatedQuestions } from "./questions";
import { idOf, isPublic } from "./rows";

const question = z.object({
  form: z.string(),
  query: searchQuery,
  /** The id of the public claim that it was made from; null when that is not public. */
  claim: z.uuid().nullable(),
});
export type Question = z.infer<typeof question>;

const addedClaim = z.object({
  kind: z.enum(ClaimKind),
  statementEn: z.string().nullable(),
  statementZh: z.string().nullable(),
  quoteLang: z.enum(Lang),
  speakerId: z.uuid(),
  givenBy: z.string().nullable(),
});
export type AddedClaim = z.infer<typeof addedClaim>;

/** What a process that searches is told: it makes up nothing, so that its memory is that of the site alone. */
export const work = z.object({
  phase: z.enum(["build", "search", "adding"]),
  questions: z.array(question),
  added: z.array(addedClaim),
});
export type Work = z.infer<typeof work>;

/** The query of a question, in the form in which addresses hold it. */
function queryOf({ text, speaker, kind }: GeneratedQuestion) {
  return {
    q: text,
    ...(speaker === null ? {} : { speaker: `bench-speaker-${speaker}` }),
    ...(kind === null ? {} : { kind }),
  };
}

export function questionsAsked(claims: Claims, count: number, howMany: number) {
  return generatedQuestions(claims, count, howMany).map((question) => ({
    form: question.form,
    query: queryOf(question),
    claim: isPublic(question.claim) ? idOf("claim", question.claim) : null,
  }));
}

/** Claims that come after the first `count`. */
export function claimsAdded(claims: Claims, count: number, howMany: number): AddedClaim[] {
  return Array.from({ length: howMany }, (_, n) => {
    const { kind, statementEn, statementZh, quoteLang, speaker, givenBy } = claims.at(count + n);
    return { kind, statementEn, statementZh, quoteLang, speakerId: idOf("speaker", speaker), givenBy };
  });
}
