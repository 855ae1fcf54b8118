import { getTranslations } from "next-intl/server";
import type { FilterField } from "@/components/ui/Filters";
import { ClaimKind, Rating } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { type ClaimListFilters, NO_VERDICT } from "@/lib/search/schema";

/** What lists of claims and of verdicts can be narrowed by: what was found, and of which kind the claim is. */
export async function claimListFields(
  locale: Locale,
  { rating, kind }: Pick<ClaimListFilters, "rating" | "kind">,
  { withNoVerdict = false } = {},
): Promise<FilterField[]> {
  const t = await getTranslations({ locale, namespace: "record" });
  const mark = markTranslator(locale);
  const ratings = Object.values(Rating).map((value) => ({ value, label: mark(`rating.${value}`) }));
  const none = withNoVerdict ? [{ value: NO_VERDICT, label: t("speaker.noVerdict") }] : [];
  const kinds = Object.values(ClaimKind).map((value) => ({ value, label: t(`kindHeading.${value}`) }));
  return [
    { name: "rating", label: t("lists.rating"), value: rating, options: [...ratings, ...none] },
    { name: "kind", label: t("lists.kind"), value: kind, options: kinds },
  ];
}
