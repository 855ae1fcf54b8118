/** Fewest characters of a password, in any script: long enough that guessing takes too long. */
export const SHORTEST_PASSWORD = 12;
