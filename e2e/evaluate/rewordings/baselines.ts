import type { Labelled } from "./pairs";
import type { Prediction } from "./score";

const words = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
const numbers = (text: string) => text.normalize("NFKC").match(/\d+(?:[.,]\d+)*/gu) ?? [];
const differ = (of: (text: string) => readonly string[], { earlier, later }: Labelled) =>
  of(earlier).join(" ") !== of(later).join(" ");

const said = (changed: boolean, kinds: string[]): Prediction => ({
  changed,
  answer: changed ? "changed" : "same",
  kinds,
  effects: [],
  likelihood: changed ? 1 : 0,
});

/** What one gets for nothing. */
export const BASELINES: Record<string, (row: Labelled) => Prediction> = {
  "any word differs": (row) => said(differ(words, row), ["scope"]),
  "numbers differ": (row) => said(differ(numbers, row), ["amount"]),
};
