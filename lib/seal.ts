import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * A signed value that goes to the browser and comes back: JSON with a signature before it. It is not encrypted.
 * `purpose` prevents that what was signed for one thing is used for another.
 */
export function seal(purpose: string, value: unknown, secret: string): string {
  const body = JSON.stringify(value);
  return `${signature(purpose, body, secret)}.${body}`;
}

/** What was sealed; undefined when anything about it was changed. */
export function unseal(purpose: string, sealed: string, secret: string): unknown {
  const dot = sealed.indexOf(".");
  const body = sealed.slice(dot + 1);
  const expected = Buffer.from(signature(purpose, body, secret));
  const given = Buffer.from(sealed.slice(0, Math.max(dot, 0)));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(body);
}

function signature(purpose: string, body: string, secret: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${body}`).digest("base64url");
}
