import type { Span } from "@/lib/language/span";
import type { Token } from "../parse/tokens";

/** The spans of some tokens; neighbours share one span. */
export function spansOf(tokens: readonly Token[]): Span[] {
  const spans: (Span & { next: number })[] = [];
  for (const { start, end, index } of tokens) {
    const last = spans.at(-1);
    if (last?.next === index) {
      last.end = end;
      last.next = index + 1;
    } else spans.push({ start, end, next: index + 1 });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
