import type { DraftData } from "./useDraft";

/** Whether two forms say the same; space around words is not stored, and the order of fields says nothing. */
export function sameTyped(a: DraftData, b: DraftData): boolean {
  return written(a) === written(b);
}

function written(data: DraftData): string {
  return JSON.stringify(data, (_name, value: unknown) => {
    if (typeof value === "string") return value.trim();
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1))) : value;
  });
}
