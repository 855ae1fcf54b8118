import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { refuse } from "@/lib/errors";
import { authOptions } from "./options";

const SITE = "http://localhost:3000";
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test, of 32 characters");
  vi.stubEnv("NEXTAUTH_URL", SITE);
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/nothing");
});
afterEach(() => vi.unstubAllEnvs());

const leadsTo = (url: string) =>
  authOptions(async () => refuse("not_invited")).callbacks?.redirect?.({ url, baseUrl: SITE });

it.each([
  ["/zh/desk?q=a", "/zh/desk?q=a"],
  [`${SITE}/zh/desk`, "/zh/desk"],
  ["/zh/统一", "/zh/%E7%BB%9F%E4%B8%80"],
  [`${SITE}/zh/统一`, "/zh/%E7%BB%9F%E4%B8%80"],
  [SITE, ""],
  [`${SITE}//elsewhere.example`, ""],
  [`${SITE}.elsewhere.example/`, ""],
  ["//elsewhere.example", ""],
  ["https://elsewhere.example/", ""],
  ["javascript:alert(1)", ""],
])(
  "signing in with a callbackUrl of %s leads to this site, in a header that can be sent",
  async (url, path) => {
    expect(await leadsTo(url)).toBe(SITE + path);
  },
);
