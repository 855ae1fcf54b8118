import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { CHINESE_FAVOURITES } from "./commonPasswords";

/** Characters that are looked at: what begins well is not made worse by more, and each costs time. */
const LOOKED_AT = 40;

/** Fewer guesses than these are within reach of somebody who has the hashes, at some cost. */
const LEAST_GUESSES = 1e9;

/** Parts of a person's own name or address that count: "de" or "li" stand in many words. */
const SHORTEST_PART = 3;
/** Letters that have to be left when all that is known of the person is taken out. */
const LEAST_OWN_WORDS = 6;

let kept: Promise<ZxcvbnFactory> | undefined;

/** The lists take 0.1 s to load and some memory: only when somebody sets a password. */
function estimator(): Promise<ZxcvbnFactory> {
  kept ??= load();
  return kept;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, chinese: [...CHINESE_FAVOURITES] },
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
  });
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();
const LETTERS = /[\p{L}\p{M}]+/gu;

/** The words in what is known of a person and of the site: "noor.example@stet.org" has four. */
function partsOf(about: readonly string[]): string[] {
  const words = about.flatMap((text) => fold(text).match(LETTERS) ?? []);
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_PART || /\p{Script=Han}/u.test(word));
}

/** The longest first, so that a part of another does not leave the rest of it behind. */
function withoutParts(password: string, parts: readonly string[]): string {
  const longestFirst = parts.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((left, part) => left.replaceAll(part, " "), fold(password));
}

/** Whether a password is little more than the person's or the site's own names, with figures and signs. */
function isOwnName(password: string, parts: readonly string[]): boolean {
  const left = withoutParts(password, parts);
  if (left === fold(password)) return false;
  return (left.match(LETTERS) ?? []).join("").length < LEAST_OWN_WORDS;
}

/**
 * Whether a password is among the first that somebody would try who guesses: a common one, a row of keys, a date, a
 * repetition, or made of the names in `about` (the person's, their address, the site's).
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const parts = partsOf(about);
  if (isOwnName(password, parts)) return true;
  const { guesses } = (await estimator()).check(password.normalize("NFKC"), parts);
  return guesses < LEAST_GUESSES;
}
