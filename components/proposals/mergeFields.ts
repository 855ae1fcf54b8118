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

/** Things of which each has so many, none of them the same. */
export const summed = (label: string, [one, other]: Two<number>): MergeField =>
  together(label, [one, other], one + other);
