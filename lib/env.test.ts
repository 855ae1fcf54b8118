import { describe, expect, test } from "vitest";
import { parseEnv } from "./env";

const least = { DATABASE_URL: "postgres://a:b@localhost:5432/stet", NEXTAUTH_SECRET: "s".repeat(32) };

describe("the environment", () => {
  test("needs a database and a secret, and names both when neither is set", () => {
    expect(parseEnv(least).DATABASE_URL).toBe(least.DATABASE_URL);
    expect(() => parseEnv({})).toThrow(/DATABASE_URL is not set[\s\S]*NEXTAUTH_SECRET is not set/);
  });

  test("never shows a value that was refused", () => {
    const wrong = { DATABASE_URL: "mysql://root:hunter2@db", NEXTAUTH_SECRET: "short-one" };
    expect(() => parseEnv(wrong)).toThrow(/DATABASE_URL must be/);
    expect(() => parseEnv(wrong)).not.toThrow(/hunter2|short-one/);
  });

  test("takes a variable set to nothing for one that is not set", () => {
    expect(parseEnv({ ...least, GITHUB_ID: "", GITHUB_SECRET: "" }).GITHUB_ID).toBeUndefined();
    expect(() => parseEnv({ ...least, NEXTAUTH_SECRET: "" })).toThrow(/NEXTAUTH_SECRET is not set/);
  });

  test("refuses half a sign-in provider", () => {
    expect(() => parseEnv({ ...least, GITHUB_ID: "id" })).toThrow(/GITHUB_SECRET is needed/);
    const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "stet" };
    expect(() => parseEnv({ ...least, ...oidc })).toThrow(/OIDC_CLIENT_SECRET is needed/);
    expect(parseEnv({ ...least, ...oidc, OIDC_CLIENT_SECRET: "x" }).OIDC_CLIENT_ID).toBe("stet");
  });

  test("is a demonstration only when it says 1", () => {
    expect(parseEnv({ ...least, STET_DEMO: "1" }).STET_DEMO).toBe(true);
    for (const value of ["0", "false", "", undefined]) {
      expect(parseEnv({ ...least, STET_DEMO: value }).STET_DEMO).toBe(false);
    }
  });

  test("takes a share of likeness from 0 to 1, and names one that is none", () => {
    expect(parseEnv(least).STET_EMBEDDINGS_LEAST).toBe(0.6);
    expect(parseEnv({ ...least, STET_EMBEDDINGS_LEAST: "0.85" }).STET_EMBEDDINGS_LEAST).toBe(0.85);
    for (const value of ["high", "1.5", "-1"]) {
      expect(() => parseEnv({ ...least, STET_EMBEDDINGS_LEAST: value })).toThrow(/STET_EMBEDDINGS_LEAST/);
    }
  });
});
