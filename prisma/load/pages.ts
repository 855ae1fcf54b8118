import { DEMO_ACCOUNTS } from "@/lib/accounts/demo";
import { newId } from "@/lib/id";
import { pages, REASON } from "../sample/pages";
import type { LoadContext } from "./context";

const ADMIN = DEMO_ACCOUNTS.find(({ role }) => role === "admin");

/** What the demonstration says of itself: only where it has its admin, whose texts they are. */
export async function loadPages({ tx, journal }: Pick<LoadContext, "tx" | "journal">): Promise<void> {
  const admin = ADMIN && (await tx.user.findUnique({ where: { email: ADMIN.email }, select: { id: true } }));
  if (!admin) return;
  for (const { page, text } of pages) {
    const id = newId();
    const told = { page, number: 1, reason: REASON };
    const [textEn, textZh] = [text.en.join("\n"), text.zh.join("\n")];
    const createdAt = journal.now();
    await tx.pageText.create({ data: { id, ...told, textEn, textZh, authorId: admin.id, createdAt } });
    journal.record(admin.id, { verb: "page.changed", subjectType: "page", subjectId: id, data: told });
  }
}
