import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import type { FilterField } from "@/components/ui/Filters";
import { Disclosure, Term } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/routing";
import type { Counted } from "@/lib/search/claims/results";
import { movedEffect, type RewordingFilters } from "@/lib/search/schema";
import type { rewordingCounts } from "@/lib/site/rewordingList.queries";

/** What a list of rewordings can be narrowed by, each choice with how many it would leave. */
export async function rewordingFields(
  locale: Locale,
  filters: Omit<RewordingFilters, "after">,
  counts: Awaited<ReturnType<typeof rewordingCounts>>,
): Promise<FilterField[]> {
  const t = await getTranslations({ locale, namespace: "record" });
  const counted = (label: string, count: number) => t("lists.counted", { label, count });
  /** What is chosen stays to be seen, also when it leaves nothing. */
  const choices = <T extends string>(
    values: readonly T[],
    chosen: T | undefined,
    found: Counted[],
    label: (value: T) => string,
  ) =>
    values.flatMap((value) => {
      const count = found.find((one) => one.value === value)?.count ?? 0;
      return count > 0 || value === chosen ? [{ value, label: counted(label(value), count) }] : [];
    });
  const speakers = counts.speakers.map((one) => ({
    value: one.value,
    label: counted(speakerName(locale, { ...one, slug: one.value }), one.count),
  }));
  const { speaker, term, effect, disclosure } = filters;
  const isListed = !speaker || speakers.some(({ value }) => value === speaker);
  return [
    {
      name: "speaker",
      label: t("lists.speaker"),
      value: speaker,
      options: isListed ? speakers : [...speakers, { value: speaker, label: counted(speaker, 0) }],
    },
    {
      name: "term",
      label: t("promise.term"),
      value: term,
      options: choices(Object.values(Term), term, counts.terms, (value) => t(`term.${value}`)),
    },
    {
      name: "effect",
      label: t("promise.effect"),
      value: effect,
      options: choices(movedEffect.options, effect, counts.effects, (value) => t(`effect.${value}`)),
    },
    {
      name: "disclosure",
      label: t("lists.disclosure"),
      value: disclosure,
      options: choices(Object.values(Disclosure), disclosure, counts.disclosures, (value) =>
        t(`disclosure.${value}`),
      ),
    },
  ];
}
