import type { Locale } from "@/lib/i18n/routing";

type Two<T> = readonly [T, T];
export type MergeValue = string | number | null;

/** What two records that become one say of the same thing. */
export type MergeField = {
  label: string;
  values: Two<MergeValue>;
  /** What stands afterwards, if the first stays and if the second does. */
  after: Two<MergeValue>;
  /** What both have stands together afterwards. */
  joins?: boolean;
  isAddress?: boolean;
  /** Of which language the words are. */
  lang?: Locale;
};

/** A field of which each record says something else, and the word of the one that stays counts. */
export const staying = (
  label: string,
  values: Two<MergeValue>,
  more: Pick<MergeField, "isAddress" | "lang"> = {},
): MergeField => ({ label, values, after: values, ...more });

/** What each record has of its own, and the one that stays has all of afterwards. */
export const together = (label: string, values: Two<MergeValue>, all: MergeValue): MergeField => ({
  ...{ label, values },
  after: [all, all],
  joins: true,
});

type Weighed = { id: string; isPublic: boolean; weight: number };

/**
 * Which of two records stays unless somebody chooses otherwise: the one that readers see, else the one that more hangs on,
 * else the one from whose page they are merged, which is the first.
 */
export function staysUnlessChosen([one, other]: Two<Weighed>): string {
  if (one.isPublic !== other.isPublic) return one.isPublic ? one.id : other.id;
  return other.weight > one.weight ? other.id : one.id;
}

/** Things of which each has so many, none of them the same. */
export const summed = (label: string, [one, other]: Two<number>): MergeField =>
  together(label, [one, other], one + other);
