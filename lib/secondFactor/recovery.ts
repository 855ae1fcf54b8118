import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/hash";

/** How many there are: enough for a phone that is lost more than once. */
export const RECOVERY_CODES = 10;

/** Without what is easily mistaken for another: 1, i, l and o. 32 signs, so that each is five bits. */
const SIGNS = "023456789abcdefghjkmnpqrstuvwxyz";
const GROUPS = 4;
const GROUP = 4;

/** Sixteen signs are 80 bits: no guessing finds one, and a plain hash keeps it safe. */
function newCode(): string {
  const signs = [...randomBytes(GROUPS * GROUP)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
  return signs.match(/.{4}/g)?.join("-") ?? "";
}

/** New recovery codes, as they are shown once: `k7mp-3xw9-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, newCode);
}

/** What is kept of a code: however it was typed, with capitals, spaces or without its dashes. */
export function recoveryHash(userId: string, typed: string): string {
  const signs = typed.toLowerCase().replace(/[\s-]/g, "");
  return sha256(`recovery ${userId} ${signs}`);
}
