import type { Side } from "./passages";

/** Words that stand oftener than this tell no place. */
const OFTEN = 50;

export const bigramAt = (keys: Int32Array, n: number): number =>
  Math.imul(keys[n] as number, 0x9e3779b1) ^ (keys[n + 1] as number);

/** Where each two tokens stand side by side; nothing where they do so all over the text. */
export function bigramsOf({ keys }: Side): (bigram: number) => readonly number[] {
  const places = new Map<number, number[]>();
  for (let n = 0; n + 1 < keys.length; n++) {
    const list = places.get(bigramAt(keys, n));
    if (!list) places.set(bigramAt(keys, n), [n]);
    else if (list.length <= OFTEN) list.push(n);
  }
  return (bigram) => {
    const found = places.get(bigram) ?? [];
    return found.length > OFTEN ? [] : found;
  };
}
