/** Fields of one form: the largest of ours, a split of a promise, has some two hundred. */
const MOST_FIELDS = 2_000;

/**
 * A form's fields as a plain object for a zod schema: a repeated name or one that ends in "[]" becomes a list,
 * an empty text is undefined (so that "required" and "optional" mean what they say), Next's own fields are left out.
 * Null for what is no form, or has more fields than any form of ours: whoever calls an action may send anything.
 */
export function fieldsOf(form: unknown): Record<string, unknown> | null {
  if (!(form instanceof FormData)) return null;
  // In one pass: a form that is asked for a name looks through all of its fields.
  const all = new Map<string, (FormDataEntryValue | undefined)[]>();
  let count = 0;
  for (const [name, value] of form) {
    if (++count > MOST_FIELDS) return null;
    const values = all.get(name) ?? [];
    values.push(value === "" ? undefined : value);
    all.set(name, values);
  }
  const fields: Record<string, unknown> = {};
  for (const [name, values] of all) {
    if (name.startsWith("$")) continue;
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = values.filter((value) => value !== undefined);
    else fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}
