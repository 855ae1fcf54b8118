import type { ComboboxOption } from "@/components/ui/Combobox";

/** A source as one of those that are found by typing. */
export const asOption = (source: { id: string; title: string; publisher: string }): ComboboxOption => ({
  value: source.id,
  label: source.title,
  detail: source.publisher,
});
