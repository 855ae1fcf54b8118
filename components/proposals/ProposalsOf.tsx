import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { ShownProposal } from "@/lib/proposals/queries";
import { ProposalRow } from "./ProposalRow";

/** What was proposed for one thing, on its page of the desk: what waits, and closed beneath it what was decided. */
export async function ProposalsOf({ locale, proposals }: { locale: Locale; proposals: ShownProposal[] }) {
  if (proposals.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "proposals" });
  const waiting = proposals.filter(({ status }) => status === "proposed");
  const decided = proposals.filter(({ status }) => status !== "proposed");
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t("of.title")}</h2>
      {waiting.length === 0 && <p className="soft">{t("of.none")}</p>}
      <Rows locale={locale} rows={waiting} />
      {decided.length > 0 && (
        <details>
          <summary>{t("of.decided", { count: decided.length })}</summary>
          <Rows locale={locale} rows={decided} />
        </details>
      )}
    </section>
  );
}

function Rows({ locale, rows }: { locale: Locale; rows: ShownProposal[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <ProposalRow key={row.id} locale={locale} row={row} />
      ))}
    </ul>
  );
}
