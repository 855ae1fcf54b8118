/** Values as a form sends them; empty ones are left out, as a field that nobody filled in. */
export function formData(values: Record<string, string | number | boolean | null | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") form.set(name, String(value));
  }
  return form;
}
