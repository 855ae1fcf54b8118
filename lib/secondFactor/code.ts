import { Secret, TOTP } from "otpauth";

/** What every authenticator app takes: SHA-1, six digits, half a minute (RFC 6238). */
const KIND = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Steps before and after this one whose codes are taken too: clocks differ, and typing takes time. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** A new shared secret, in base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an app reads from the QR code; `site` and `account` are how it names the entry. */
export function setUpAddress(secret: string, site: string, account: string): string {
  return new TOTP({ ...KIND, secret, issuer: site, label: account }).toString();
}

/** A secret in groups of four, to be typed where it cannot be scanned. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

/** The six digits that were typed, with or without a space between; null for anything else. */
export function digitsOf(typed: string): string | null {
  const digits = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** The time step for which a code is right at `now`, or null. */
export function stepOf(digits: string, secret: string, now: number): number | null {
  const delta = TOTP.validate({
    ...KIND,
    token: digits,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: KIND.period, timestamp: now }) + delta;
}

/** The code of an app that knows the secret. */
export function codeAt(secret: string, now: number): string {
  return TOTP.generate({ ...KIND, secret: Secret.fromBase32(secret), timestamp: now });
}
