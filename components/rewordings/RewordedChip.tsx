import { Chip } from "@/components/ui/Chip";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";

/** `count` is the number of confirmed rewordings; with none there is nothing to say. */
export function RewordedChip({ count, locale, stamp }: { count: number; locale: Locale; stamp?: boolean }) {
  if (count < 1) return null;
  const sign = (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d="M3.4 10.2A5.3 5.3 0 1 0 4 4.6L2.2 6.6M2 2.6v4h4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
  return (
    <Chip tone="cut" sign={sign} stamp={stamp}>
      {markTranslator(locale)("reworded", { count })}
    </Chip>
  );
}
