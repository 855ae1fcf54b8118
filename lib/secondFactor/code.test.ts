import { expect, test } from "vitest";
import { codeAt, digitsOf, inGroups, newSecret, setUpAddress, stepOf } from "./code";
import { newRecoveryCodes, RECOVERY_CODES, recoveryHash } from "./recovery";

const NOW = Date.UTC(2026, 10, 28, 12, 0, 10);
const STEP = 30_000;

test("codes are those of RFC 6238", () => {
  // Its appendix B has eight digits of the secret "12345678901234567890"; apps show the last six.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  for (const [seconds, code] of [
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [20000000000, "353130"],
  ] as const)
    expect(codeAt(secret, seconds * 1000)).toBe(code);
});

test("a code is right one step before and after its own, and no further", () => {
  const secret = newSecret();
  const own = Math.floor(NOW / STEP);
  for (const away of [-1, 0, 1])
    expect(stepOf(codeAt(secret, NOW + away * STEP), secret, NOW)).toBe(own + away);
  const near = [-1, 0, 1].map((away) => codeAt(secret, NOW + away * STEP));
  for (const away of [-3, -2, 2, 3]) {
    const code = codeAt(secret, NOW + away * STEP);
    if (!near.includes(code)) expect(stepOf(code, secret, NOW)).toBeNull();
  }
  expect(stepOf(codeAt(newSecret(), NOW), secret, NOW)).toBeNull();
});

test("six digits are read however they are typed, and nothing else is", () => {
  expect(digitsOf(" 123 456 ")).toBe("123456");
  for (const other of ["12345", "1234567", "12345a", "１２３４５６", "", "k7mp-3xw9-aaaa-bbbb"])
    expect(digitsOf(other)).toBeNull();
});

test("an app is told the site and the account, whatever stands in them", () => {
  const address = new URL(setUpAddress(newSecret(), "Stet stet.example", 'a"&<b@example.org'));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("issuer")).toBe("Stet stet.example");
  expect(decodeURIComponent(address.pathname)).toContain('a"&<b@example.org');
  expect(inGroups("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
});

test("recovery codes are many, unlike, and read however they are typed", () => {
  const codes = Array.from({ length: 100 }, newRecoveryCodes).flat();
  expect(codes).toHaveLength(100 * RECOVERY_CODES);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(code).toMatch(/^(?:[02-9a-hjkmnp-z]{4}-){3}[02-9a-hjkmnp-z]{4}$/);
    expect(digitsOf(code)).toBeNull();
  }
  const [code = ""] = codes;
  expect(recoveryHash("u", code.toUpperCase().replaceAll("-", " "))).toBe(recoveryHash("u", code));
  expect(recoveryHash("v", code)).not.toBe(recoveryHash("u", code));
  expect(recoveryHash("u", code)).not.toContain(code.slice(0, 4));
});
