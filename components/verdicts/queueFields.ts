import { getTranslations } from "next-intl/server";
import type { FilterField } from "@/components/ui/Filters";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { inLanguage } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { queueChoices } from "@/lib/verdicts/queries";
import { DUE_FILTERS, type QueueFilter } from "@/lib/verdicts/schema";

/** In the order in which whoever reads them looks for a name. */
export function byLabel<T extends { label: string }>(locale: Locale, options: readonly T[]): T[] {
  const { compare } = new Intl.Collator(LANGUAGE_TAG[locale]);
  return [...options].sort((a, b) => compare(a.label, b.label));
}

/** What the queue can be narrowed by. */
export async function queueFields(
  locale: Locale,
  filter: QueueFilter,
  { speakers, articles }: Awaited<ReturnType<typeof queueChoices>>,
): Promise<FilterField[]> {
  const t = await getTranslations({ locale, namespace: "verdicts" });
  const record = await getTranslations({ locale, namespace: "record" });
  const languages = await getTranslations({ locale, namespace: "articles" });
  return [
    {
      name: "kind",
      label: t("queue.kind"),
      value: filter.kind,
      options: Object.values(ClaimKind).map((value) => ({ value, label: record(`kindHeading.${value}`) })),
    },
    {
      name: "speaker",
      label: t("queue.speaker"),
      value: filter.speaker,
      options: byLabel(
        locale,
        speakers.map(({ slug, nameEn, nameZh }) => ({
          value: slug,
          label: inLanguage(locale, nameEn, nameZh)?.text ?? slug,
        })),
      ),
    },
    {
      name: "article",
      label: t("queue.article"),
      value: filter.article,
      options: articles.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    {
      name: "lang",
      label: t("queue.lang"),
      value: filter.lang,
      options: Object.values(Lang).map((value) => ({ value, label: languages(`lang.${value}`) })),
    },
    {
      name: "due",
      label: t("queue.due"),
      value: filter.due,
      options: DUE_FILTERS.map((value) => ({ value, label: t(`queue.dueIs.${value}`) })),
    },
    { name: "from", label: t("queue.from"), value: filter.from },
    { name: "until", label: t("queue.until"), value: filter.until },
  ];
}
