import { timingSafeEqual } from "node:crypto";
import { settings } from "@/lib/env";
import { sha256 } from "@/lib/hash";

/** Whether this is the token that `npm start` printed: who has read the log of the start may make the first account. */
export function isSetupToken(given: string | undefined): boolean {
  const expected = Buffer.from(settings().STET_SETUP ?? "");
  const hash = Buffer.from(sha256(given ?? ""));
  return hash.length === expected.length && timingSafeEqual(hash, expected);
}
