/** Fills fields of a form in which nothing stands; gives the names of those that it filled. */
export function fillEmpty<Name extends string>(
  form: HTMLFormElement,
  names: readonly Name[],
  values: Readonly<Record<Name, string>>,
): Name[] {
  return names.filter((name) => {
    const field = form.elements.namedItem(name);
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (!isField || field.value.trim() !== "" || values[name] === "") return false;
    field.value = values[name];
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  });
}
