/** A password is all that guards an account: long enough that guessing is hopeless, in any script. */
export const SHORTEST_PASSWORD = 12;
