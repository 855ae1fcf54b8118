import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ShownProposal } from "@/lib/proposals/queries";

/** A proposal as a line of the desk's list. */
export async function ProposalRow({ locale, row }: { locale: Locale; row: ShownProposal }) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  return (
    <li className="row">
      <p className="soft small">
        {t(`status.${row.status}`)}
        <br />
        <When locale={locale} date={dayOf(row.decidedAt ?? row.createdAt)} />
      </p>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/proposals/${row.id}`)}>
            {t(`what.${row.what}`)}
            {row.subject && ": "}
            {row.subject && <LocalText locale={locale} value={localized(locale, row.subject, "title")} />}
          </a>
        </p>
        <p className="by">
          {t("by", { name: row.author.name, reason: row.reason })}
          {row.status === "refused" &&
            ` · ${t("refusedBy", { name: row.decider?.name ?? "", reason: row.decisionReason ?? "" })}`}
        </p>
      </div>
    </li>
  );
}
