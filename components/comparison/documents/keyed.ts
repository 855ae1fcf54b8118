/** Each with its place for a key: passages of a document may repeat. */
export const keyed = <T>(all: readonly T[]): [key: string, one: T][] => all.map((one, n) => [`${n}`, one]);
