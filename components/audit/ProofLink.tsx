import { getTranslations } from "next-intl/server";
import type { Provable } from "@/lib/audit/proof";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** Leads to the proof that a verdict or a rewording stands in the log as it is shown. */
export async function ProofLink({ locale, kind, id }: { locale: Locale; kind: Provable; id: string }) {
  const t = await getTranslations({ locale, namespace: "proof" });
  return (
    <p className="small no-print">
      <a href={href(locale, `/proof/${kind}/${id}`)}>{t("link")}</a>
    </p>
  );
}
