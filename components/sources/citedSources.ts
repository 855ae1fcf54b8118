import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { ClaimPage } from "@/lib/site/claim.queries";
import { type NumberedSource, numberedSources } from "@/lib/sources/numbers";

/** Where each number in a claim's reasons leads: to a source, or to what is told of one that was removed. */
export async function citedSources(
  locale: Locale,
  { numbers, evidence, removed }: Pick<ClaimPage, "numbers" | "evidence" | "removed">,
  where: Parameters<typeof numberedSources>[2] = {},
): Promise<Map<number, NumberedSource>> {
  const t = await getTranslations({ locale, namespace: "proposals.public" });
  const gone = removed.map(({ id, seen }) => ({
    id,
    source: { title: seen ? t("removedName", { title: seen.source.title }) : t("withheld") },
  }));
  return numberedSources(numbers, [...evidence, ...gone], where);
}
