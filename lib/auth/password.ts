import { hash, verify } from "@node-rs/argon2";
import { Busy } from "@/lib/busy";

/**
 * Argon2id, the package's default kind, with OWASP's first choice of costs: 46 MiB, one pass, one lane.
 * About 0.2 s on a small server: hardly noticed at sign-in, costly for guessing.
 */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

/** Hashes made at the same time: more would take the memory and the cores that pages need. */
const AT_ONCE = 2;

/** How many of each kind may wait, a second or two: who comes later is asked to try again. */
export const MAY_WAIT = 16;

let running = 0;
/** Those who are known, by their device or their session, go before the others: a flood is never theirs. */
const waiting = { known: [] as (() => void)[], unknown: [] as (() => void)[] };

export type Turn = keyof typeof waiting;

/** Runs `work` when fewer than AT_ONCE others run; of one kind whoever came first goes first. */
async function inTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting[turn].length >= MAY_WAIT) throw new Busy("too many passwords wait to be hashed");
  else await new Promise<void>((go) => waiting[turn].push(go));
  try {
    return await work();
  } finally {
    const next = waiting.known.shift() ?? waiting.unknown.shift();
    if (next) next();
    else running--;
  }
}

/** The text that is kept in place of a password: `$argon2id$v=19$m=47104,t=1,p=1$…`. Throws `Busy`. */
export function hashPassword(password: string, turn: Turn = "unknown"): Promise<string> {
  return inTurn(turn, () => hash(password, COST));
}

/** Well formed, of the same costs, and of no password that anybody knows. */
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/**
 * Whether `password` is the one whose hash is kept. Without a hash (no such person, or none set) it verifies nobody's
 * and returns false: the time taken must not tell which accounts exist. Throws `Busy`.
 */
export async function verifyPassword(
  kept: string | null | undefined,
  password: string,
  turn: Turn = "unknown",
): Promise<boolean> {
  const fits = await inTurn(turn, () => verify(kept ?? NOBODYS, password));
  return fits && kept != null;
}
