/** What a form sends without showing it; nothing for what is null. */
export function HiddenFields({ values }: { values: Iterable<readonly [string, string | number | null]> }) {
  return [...values].map(
    ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
  );
}
