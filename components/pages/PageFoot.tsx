import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { PageName } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

type Version = {
  page: PageName;
  number: number;
  textEn: string | null;
  textZh: string | null;
  reason: string;
  createdAt: Date;
};

/** When and why a page's text was last changed, and the way to what it said before. */
export async function PageFoot({ locale, text }: { locale: Locale; text: Version }) {
  const t = await getTranslations({ locale, namespace: "pages" });
  const date = formatPartialDate(dayOf(text.createdAt), locale);
  return (
    <p className="by more">
      {t("changed", { date, reason: text.reason })}
      {" · "}
      <a href={href(locale, `/about/${text.page}/versions`)}>{t("history")}</a>
    </p>
  );
}
