import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { isReworded, lockClaimMentioned, selectorAt } from "@/lib/claims/mentions.mutations";
import { insertClaim, type MadeClaim } from "@/lib/claims/mutations";
import { quotedWords } from "@/lib/claims/reading/quotedWords";
import { type AttachedMention, LONGEST_STATEMENT, type NewClaim } from "@/lib/claims/schema";
import { isSurePlace } from "@/lib/claims/surePlace";
import { dayOf } from "@/lib/dates";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim, Promise as PromiseRow } from "@/lib/generated/prisma/client";
import { promiseOf } from "@/lib/promises/createWording.mutations";
import { joinPromise } from "@/lib/promises/joinPromise.mutations";
import { withThreadAnswers } from "@/lib/threadAnswers";
import { suggestPair } from "./suggestPair.mutations";

/**
 * The words of a promise became others in a new version of the article: makes those a wording of their own, a draft of
 * the same speaker, said on the day of the version and linked to the promise, with the rewording suggested. The mention of the
 * old words stays where it stands in the older version. A claim that readers see and that belongs to no promise stays so:
 * it is whoever flags the suggestion that links the two.
 */
export function rewordMention(
  actor: Actor,
  input: AttachedMention,
): Promise<Result<MadeClaim & { isLinked: boolean }>> {
  return withThreadAnswers({ address: actor.id }, () =>
    write(actor, async (tx, me) => {
      const no = forbidden(me, "annotate") ?? forbidden(me, "propose_link");
      if (no) return no;
      const at = await selectorAt(tx, input);
      if (!at.ok) return at;
      const claim = await lockClaimMentioned(tx, input.mentionId);
      if (!claim) return refuse("not_found");
      const found = await promiseOf(tx, claim.id);
      if (!found.ok && found.reason !== "wording_needs_proposal") return found;
      const lost = await lockLost(tx, input);
      if (!lost.ok) return lost;
      const words = await wordsOf(tx, claim, input);
      const made = await insertClaim(tx, me, words, { carriedFromId: input.mentionId });
      if (!made.ok) return made;
      const { claim: wording, events } = made.value;
      const linked = found.ok
        ? [...found.value.events, await linkedTo(tx, found.value.promise, wording)]
        : [];
      await append(tx, me.id, ...events, ...linked);
      await suggestPair(tx, wording.id, claim.id);
      return done({ ...wording, isLinked: found.ok });
    }),
  );
}

const linkedTo = (tx: Tx, promise: PromiseRow, { id }: MadeClaim) =>
  joinPromise(tx, promise, { id, publicSince: null });

/** Holds a mention of this version that stands nowhere for certain. */
async function lockLost(tx: Tx, { mentionId, articleVersionId }: AttachedMention): Promise<Result<null>> {
  await lockRows(tx, "Mention", [mentionId]);
  const row = await tx.mention.findUniqueOrThrow({ where: { id: mentionId } });
  if (row.removedAt) return refuse("mention_removed");
  if (row.articleVersionId !== articleVersionId) return refuse("newer_version");
  if (isSurePlace(row)) return refuse("mention_not_lost");
  return (await isReworded(tx, mentionId)) ? refuse("mention_reworded") : done(null);
}

/** The new wording as far as it is known: an editor writes its sentence and opens it. */
async function wordsOf(tx: Tx, claim: Claim, at: AttachedMention): Promise<NewClaim> {
  const { capturedAt, article } = await tx.articleVersion.findUniqueOrThrow({
    where: { id: at.articleVersionId },
    select: { capturedAt: true, article: { select: { lang: true } } },
  });
  const { articleVersionId, start, end, exact } = at;
  const statement = exact.slice(0, LONGEST_STATEMENT).toWellFormed();
  return {
    ...{ articleVersionId, start, end, exact },
    kind: "promise",
    ...(article.lang === "zh" ? { statementZh: statement } : { statementEn: statement }),
    quote: quotedWords(exact) ?? exact.trim(),
    quoteLang: article.lang,
    speakerId: claim.speakerId,
    speakerKind: "person",
    ...(claim.subjectId ? { subjectId: claim.subjectId } : {}),
    saidOn: dayOf(capturedAt),
  };
}
