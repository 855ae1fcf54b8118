import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { PublicRename } from "@/lib/site/renames.queries";
import { namesIn } from "./namesIn";

/** For readers: which names the program reads as one in these wordings, or did, and who says so. */
export async function RenameNotes({ locale, renames }: { locale: Locale; renames: PublicRename[] }) {
  const t = await getTranslations({ locale, namespace: "renames.public" });
  const day = (at: Date | null) => (at ? formatPartialDate(dayOf(at), locale) : "");
  return renames.map((row) => (
    <p key={row.id}>
      {row.status === "withdrawn"
        ? t.rich("withdrawn", {
            ...namesIn(row),
            until: day(row.withdrawnAt),
            name: row.withdrawnBy?.name ?? "",
            reason: row.withdrawnReason ?? "",
          })
        : t.rich(row.onePerson ? "alone" : "read", {
            ...namesIn(row),
            date: day(row.decidedAt),
            name: row.decidedBy?.name ?? "",
          })}
    </p>
  ));
}
