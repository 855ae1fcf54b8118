/**
 * A form's fields as a plain object for a zod schema: a repeated name or one that ends in "[]" becomes a list,
 * an empty text is undefined (so that "required" and "optional" mean what they say), Next's own fields are left out.
 */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const values = form.getAll(name).map((value) => (value === "" ? undefined : value));
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = values.filter((value) => value !== undefined);
    else fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}
