import type { FoundDeadline } from "@/lib/foundDeadline";

const OFFICE_EN =
  "(?:office|power|(?:the |my |our |his |her |their |a )?(?:new |next )?(?:presidency|term|administration|government|mandate|job))";
const FIRST_DAYS = [
  new RegExp(
    `\\b(?:on |from |since |starting |by )?(?:the |my |our |his |her |their )?(?:very )?first day (?:in|of|back in) ${OFFICE_EN}`,
    "giu",
  ),
  /\b(?:on|from|since|starting|beginning)(?: on)? day (?:one|1)(?: (?:in|of) (?:office|(?:my|our|the) \p{L}+))?/giu,
  /(?:[上就]任|就[职職]|[执執]政|[当當][选選]|上[台臺]|入主\p{Script=Han}{1,4})(?:的|[后後]|之[后後])?(?:第一天|首日|[当當]天|[当當]日|之日起)/gu,
];

/** Words that speak of the first day of something without a date: on the first day in office, 上任第一天. A person knows which. */
export function firstDaysIn(text: string): FoundDeadline[] {
  return FIRST_DAYS.flatMap((form) =>
    Array.from(text.matchAll(form), ([words]) => ({
      kind: "starts" as const,
      words: words.trim(),
      on: null,
      isAbout: false,
    })),
  );
}
