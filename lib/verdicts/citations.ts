import type { TextFormat } from "@/lib/generated/prisma/enums";
import { asTyped, unknownSources } from "./reasons/plain";

type Written = { rationaleEn: string | null; rationaleZh: string | null };

/** What is said of numbers that no source has, as the message `unknown_source` takes it. */
type Unknown = { numbers: string; named: number; count: number };

/**
 * The fields whose reasons name a source by a number that is none of `numbers`, which the claim's sources have. In plain
 * text a number names nothing.
 */
export function unknownCitations(
  written: Written,
  format: TextFormat,
  numbers: readonly number[],
): Record<string, Unknown> {
  if (format === "plain") return {};
  return Object.fromEntries(
    (["rationaleEn", "rationaleZh"] as const).flatMap((field) => {
      const unknown = unknownSources(written[field] ?? "", numbers);
      if (unknown.length === 0) return [];
      return [[field, { numbers: asTyped(unknown), named: unknown.length, count: numbers.length }]];
    }),
  );
}
