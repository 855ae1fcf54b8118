type Value = string | number | null;

/** What a form sends without showing it; nothing for what is null, and a list under one name. */
export function HiddenFields({ values }: { values: Iterable<readonly [string, Value | readonly Value[]]> }) {
  return [...values]
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one as Value] as const))
    .map(
      ([name, value]) =>
        value !== null && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />,
    );
}
