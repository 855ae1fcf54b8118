import { maskAttribution } from "../attribution";
import type { Wording } from "../types";
import { parseWording } from "./parseWording";
import type { Renames } from "./renames";
import type { ParsedWording } from "./tokens";

/** Kept as long as somebody holds the wording: what compares it and then tells its words reads it once. */
const parsed = new WeakMap<Wording, ParsedWording>();

/** A parsed wording without who is said to have said it. */
export function parseQuoted(wording: Wording, renames: Renames = []): ParsedWording {
  const read = () => parseWording({ ...wording, text: maskAttribution(wording.text) }, renames);
  if (renames.length > 0) return read();
  const known = parsed.get(wording) ?? read();
  parsed.set(wording, known);
  return known;
}
