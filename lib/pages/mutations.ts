import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result, refuse } from "@/lib/errors";
import { newId } from "@/lib/id";
import { pageText } from "./queries";
import type { NewPageText } from "./schema";

/** Key of the advisory lock under which texts are written: "page" in ASCII. A first version has no row to lock. */
const PAGES_LOCK = 0x70616765;

/**
 * Writes the next version of a page's text; the ones before stay. From an older one than is shown now it is a conflict, with
 * what somebody else wrote meanwhile. `revision`: the number of the version that is shown after it.
 */
export function writePage(actor: Actor, input: NewPageText): Promise<Result<{ revision: number }>> {
  const { page, revision, textEn, textZh, reason } = input;
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "edit_pages");
    if (no) return no;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PAGES_LOCK})`;
    const before = await pageText(page, tx);
    const number = before?.number ?? 0;
    const isSame = (before?.textEn ?? null) === textEn && (before?.textZh ?? null) === textZh;
    if (isSame) return done({ revision: number });
    if (revision !== number)
      return refuse("conflict", {
        theirs: {
          revision: number,
          name: before?.author.name ?? "",
          textEn: before?.textEn ?? "",
          textZh: before?.textZh ?? "",
        },
      });
    const id = newId();
    const next = number + 1;
    await tx.pageText.create({ data: { id, page, number: next, textEn, textZh, reason, authorId: me.id } });
    await append(tx, me.id, {
      verb: "page.changed",
      subjectType: "page",
      subjectId: id,
      data: { page, number: next, reason },
    });
    return done({ revision: next });
  });
}
