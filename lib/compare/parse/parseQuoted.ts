import { maskAttribution } from "../attribution";
import type { Wording } from "../types";
import { parseWording } from "./parseWording";
import type { Named } from "./renames";
import type { ParsedWording } from "./tokens";

/** Kept as long as somebody holds the wording: what compares it and then tells its words reads it once. */
const parsed = new WeakMap<Wording, ParsedWording>();

/** Whether anything is known of names. */
export const knowsNames = ({ renames = [], speaker = [] }: Named): boolean =>
  renames.length + speaker.length > 0;

/** A parsed wording without who is said to have said it. */
export function parseQuoted(wording: Wording, named: Named = {}): ParsedWording {
  const read = () => parseWording({ ...wording, text: maskAttribution(wording.text) }, named);
  if (knowsNames(named)) return read();
  const known = parsed.get(wording) ?? read();
  parsed.set(wording, known);
  return known;
}
