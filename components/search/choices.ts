import { getTranslations } from "next-intl/server";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { formatPartialDate, type PartialDate } from "@/lib/dates";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import type { Counted, CountedSpeaker, Facets } from "@/lib/search/claims/results";
import { type FilterName, filtersIn } from "@/lib/search/claims/url";
import type { SearchQuery } from "@/lib/search/schema";
import type { publicSpeakerName } from "@/lib/site/speaker.queries";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";

export type Choice = { value: string; label: string; count: number };
export type Facet = { name: keyof Facets; label: string; chosen: string | undefined; choices: Choice[] };
export type SetFilter = { name: FilterName; label: string; value: string };

/** In the order in which a reader asks: what kind of thing, what was found, who said it, where. */
const ORDER = [
  "kind",
  "rating",
  "status",
  "reworded",
  "speaker",
  "publisher",
  "lang",
] as const satisfies readonly (keyof Facets)[];

/** Ratings stand in the order of their scale; all else by how many there are. */
const SCALES: Partial<Record<keyof Facets, readonly string[]>> = {
  rating: FACT_RATINGS,
  status: PROMISE_RATINGS,
};

type Labels = Awaited<ReturnType<typeof labelsOf>>;

/** The choices of each facet. A facet whose choices leave all results is left out. */
export function facetsOf(query: SearchQuery, facets: Facets, total: number, labels: Labels) {
  return ORDER.flatMap((facet): Facet[] => {
    const chosen = query[facet];
    const choices = inOrder(facet, withChosen(facets[facet], chosen)).map(({ value, count }) => ({
      value,
      count,
      label: labels.value(facet, value),
    }));
    const isChoice = chosen !== undefined || choices.some(({ count }) => count < total);
    return isChoice ? [{ name: facet, label: labels.filter(facet), chosen, choices }] : [];
  });
}

/** The filters that are set, in words. */
export function setFilters(query: SearchQuery, labels: Labels): SetFilter[] {
  return filtersIn(query).flatMap((filter) => {
    const value = query[filter];
    if (value === undefined) return [];
    const shown = typeof value === "string" ? labels.value(filter, value) : labels.date(value);
    return [{ name: filter, label: labels.filter(filter), value: shown }];
  });
}

/** Adds the value that is set when no result has it. */
function withChosen(counted: readonly Counted[], chosen: string | undefined): Counted[] {
  const isThere = chosen === undefined || counted.some(({ value }) => value === chosen);
  return isThere ? [...counted] : [...counted, { value: chosen, count: 0 }];
}

function inOrder(facet: keyof Facets, counted: Counted[]): Counted[] {
  const scale = SCALES[facet];
  return scale ? counted.toSorted((a, b) => scale.indexOf(a.value) - scale.indexOf(b.value)) : counted;
}

/** Who was chosen; they may have no claim among those that the other filters leave. */
type Chosen = Awaited<ReturnType<typeof publicSpeakerName>>;

/** Filters and their values in words. */
export async function labelsOf(locale: Locale, facets: Facets, chosen: Chosen) {
  const [t, record] = await Promise.all([
    getTranslations({ locale, namespace: "search" }),
    getTranslations({ locale, namespace: "record" }),
  ]);
  const names = namesOf(locale, chosen, facets.speaker);
  const mark = markTranslator(locale);
  return {
    filter: (filter: FilterName) => t(`filter.${filter}`),
    date: (date: PartialDate) => formatPartialDate(date, locale),
    value(filter: FilterName, value: string): string {
      if (filter === "speaker") return names.get(value) ?? value;
      if (filter === "kind") return record(`kind.${value as Value<"kind">}`);
      if (filter === "rating" || filter === "status")
        return mark(`rating.${value as Value<"rating" | "status">}`);
      if (filter === "reworded") return t(`reworded.${value as Value<"reworded">}`);
      return filter === "lang" ? t(`lang.${value as Value<"lang">}`) : value;
    },
  };
}

/** Values of a facet are those of its filter. */
type Value<F extends keyof Facets> = NonNullable<SearchQuery[F]>;

/** Names by slug. */
function namesOf(locale: Locale, chosen: Chosen, counted: readonly CountedSpeaker[]): Map<string, string> {
  const speakers = [...(chosen ? [chosen] : []), ...counted.map((one) => ({ ...one, slug: one.value }))];
  return new Map(speakers.map((one) => [one.slug, speakerName(locale, one)]));
}
