import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id, the package's default kind, with OWASP's first choice of costs: 46 MiB, one pass, one lane.
 * About 0.2 s on a small server: hardly noticed at sign-in, costly for guessing.
 */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

/** Hashes made at the same time: more would take the memory and the cores that pages need. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when fewer than AT_ONCE others run; whoever came first goes first. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The text that is kept in place of a password: `$argon2id$v=19$m=47104,t=1,p=1$…`. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

let dummyHash: Promise<string> | undefined;

/**
 * Whether `password` is the one whose hash is kept. Without a hash (no such person, or none set) it verifies a dummy
 * hash and returns false: the time taken must not tell which accounts exist.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  dummyHash ??= hashPassword(randomBytes(32).toString("base64"));
  const against = kept ?? (await dummyHash);
  const fits = await inTurn(() => verify(against, password));
  return fits && kept != null;
}
