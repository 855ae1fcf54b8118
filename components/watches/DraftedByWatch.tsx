import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** On a claim that the program drafted of what a watched page says: that it did, and where the change is seen. */
export async function DraftedByWatch(props: { locale: Locale; found: { watchId: string; visitId: string } }) {
  const { locale, found } = props;
  const t = await getTranslations({ locale, namespace: "watches.seen" });
  return (
    <Notice title={t("drafted")}>
      <p>{t("draftedLead")}</p>
      <p>
        <a href={href(locale, `/desk/watches/${found.watchId}/${found.visitId}`)}>{t("toVisitOf")}</a>
      </p>
    </Notice>
  );
}
