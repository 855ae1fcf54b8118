import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import packageJson from "@/package.json";
import { parseEnv, parseSettings, readerOf, setEnvironment, settings, storeOf } from "./env";

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
      expect(parseEnv({ ...least, STET_DEMO: value }).STET_DEMO).toBe(value ? false : undefined);
    }
  });

  test("takes a share of likeness from 0 to 1, and names one that is none", () => {
    expect(parseEnv(least).STET_EMBEDDINGS_LEAST).toBe(0.6);
    expect(parseEnv({ ...least, STET_EMBEDDINGS_LEAST: "0.85" }).STET_EMBEDDINGS_LEAST).toBe(0.85);
    for (const value of ["high", "1.5", "-1"]) {
      expect(() => parseEnv({ ...least, STET_EMBEDDINGS_LEAST: value })).toThrow(/STET_EMBEDDINGS_LEAST/);
    }
  });

  test("keeps copies in files, in the database or in a bucket, and names an address that is none of them", () => {
    const keys = { STET_STORE_KEY: "key", STET_STORE_SECRET: "secret" };
    const at = (STET_STORE: string | undefined, more = {}) =>
      storeOf(parseEnv({ ...least, STET_STORE, ...more }));
    expect(at(undefined)).toEqual({ place: "files", folder: resolve(".stet/store") });
    expect(at("files:/srv/stet")).toEqual({ place: "files", folder: "/srv/stet" });
    expect(at("postgres")).toEqual({ place: "postgres" });
    const bucket = { place: "s3", bucket: "blobs", key: "key", secret: "secret" };
    expect(at("s3://blobs", keys)).toEqual({
      ...bucket,
      prefix: "",
      region: "us-east-1",
      endpoint: "https://s3.us-east-1.amazonaws.com",
    });
    expect(at("s3://blobs/a/b/?endpoint=http://minio:9000/&region=local", keys)).toEqual({
      ...bucket,
      prefix: "a/b/",
      region: "local",
      endpoint: "http://minio:9000",
    });
    for (const wrong of [
      "files:here",
      "files:",
      "mysql",
      "s3://",
      "s3://B",
      "s3://blobs/../x",
      "s3://blobs?x=1",
    ])
      expect(() => at(wrong, keys), wrong).toThrow("STET_STORE must be files:/an/absolute/folder");
    expect(() => at("s3://blobs?endpoint=ftp://x", keys)).toThrow("STET_STORE must be");
    expect(() => at("s3://blobs")).toThrow("STET_STORE_KEY is needed by STET_STORE");
    expect(() => at("postgres", keys)).toThrow("STET_STORE must be an s3:// address for STET_STORE_KEY");
    expect(() => at("s3://blobs", { STET_STORE_KEY: "key" })).toThrow("STET_STORE_SECRET is needed");
    expect(parseEnv({ ...least, STET_STORE_QUOTA: "5000000000" }).STET_STORE_QUOTA).toBe(5_000_000_000);
    expect(() => parseEnv({ ...least, STET_STORE_QUOTA: "5 GB" })).toThrow(
      "STET_STORE_QUOTA must be a number of bytes",
    );
  });

  test("tells where to listen, and names a port and a host that are none", () => {
    expect(parseSettings({ PORT: "8080", HOST: "::1" })).toMatchObject({ PORT: 8080, HOST: "::1" });
    expect(parseSettings({ PORT: "", HOST: "" }).PORT).toBeUndefined();
    for (const PORT of ["http", "0", "65536", "80.5", "-1"]) {
      expect(() => parseSettings({ PORT }), PORT).toThrow("PORT must be a number from 1 to 65535");
    }
    for (const PORT of ["4190", "6000", "10080"]) {
      expect(() => parseSettings({ PORT }), PORT).toThrow(
        "PORT must be another one: browsers refuse to open this port",
      );
    }
    for (const HOST of ["a host", "http://localhost"]) {
      expect(() => parseSettings({ HOST }), HOST).toThrow(/HOST must be an address/);
    }
  });

  test("believes no proxy unless told how many there are, and then needs to know its own address", () => {
    expect(parseSettings({}).STET_TRUST_PROXY).toBe(0);
    const behind = { STET_TRUST_PROXY: "2", NEXTAUTH_URL: "https://stet.example.org" };
    expect(parseSettings(behind).STET_TRUST_PROXY).toBe(2);
    expect(() => parseSettings({ STET_TRUST_PROXY: "1" })).toThrow(
      "NEXTAUTH_URL is needed by STET_TRUST_PROXY",
    );
    for (const STET_TRUST_PROXY of ["yes", "-1", "1.5", "10", "10.0.0.0/8"])
      expect(() => parseSettings({ ...behind, STET_TRUST_PROXY })).toThrow(
        /STET_TRUST_PROXY must be the number/,
      );
  });

  test("may be empty for a command, but not wrong, and everything that is wrong is named at once", () => {
    expect(parseSettings({}).DATABASE_URL).toBeUndefined();
    const wrong = {
      DATABASE_URL: "mysql://db",
      NEXTAUTH_URL: "stet.example",
      NEXTAUTH_SECRET: "short",
      PORT: "x",
    };
    for (const name of Object.keys(wrong)) expect(() => parseSettings(wrong)).toThrow(`${name} must`);
  });

  test("names an owner, or another way, only of a database that is named itself", () => {
    const direct = { DATABASE_DIRECT_URL: "postgres://app:b@localhost:5433/stet" };
    expect(() => parseSettings(direct)).toThrow("DATABASE_URL is needed by DATABASE_DIRECT_URL");
    const owner = { DATABASE_OWNER_URL: "postgres://owner:b@localhost:5432/stet" };
    expect(() => parseSettings(owner)).toThrow("DATABASE_URL is needed by DATABASE_OWNER_URL");
    expect(parseSettings({ ...least, ...owner }).DATABASE_OWNER_URL).toBe(owner.DATABASE_OWNER_URL);
    expect(parseSettings({ ...least, DATABASE_OWNER_URL: "" }).DATABASE_OWNER_URL).toBeUndefined();
  });

  test("names a replica of a database that is named itself, at another address", () => {
    const replica = { DATABASE_REPLICA_URL: "postgres://app:b@replica:5432/stet" };
    expect(parseEnv({ ...least, ...replica }).DATABASE_REPLICA_URL).toBe(replica.DATABASE_REPLICA_URL);
    expect(parseEnv({ ...least, DATABASE_REPLICA_URL: "" }).DATABASE_REPLICA_URL).toBeUndefined();
    expect(() => parseSettings(replica)).toThrow("DATABASE_URL is needed by DATABASE_REPLICA_URL");
    expect(() => parseEnv({ ...least, DATABASE_REPLICA_URL: "replica:5432" })).toThrow(
      "DATABASE_REPLICA_URL must be an address like postgres://",
    );
    expect(() => parseEnv({ ...least, DATABASE_REPLICA_URL: least.DATABASE_URL })).toThrow(
      "DATABASE_REPLICA_URL must be the address of another server than DATABASE_URL",
    );
  });

  test("names caches in front by their addresses, with the secret that they know it by", () => {
    const secret = { STET_FRONT_SECRET: "f".repeat(32) };
    const at = (STET_FRONT_URL: string) => parseEnv({ ...least, ...secret, STET_FRONT_URL }).STET_FRONT_URL;
    expect(parseEnv(least).STET_FRONT_URL).toBeUndefined();
    expect(at("http://10.0.0.5:6081")).toEqual(["http://10.0.0.5:6081"]);
    expect(at(" http://a:6081, http://b:6081 ")).toEqual(["http://a:6081", "http://b:6081"]);
    for (const wrong of ["a:6081", "https://a", "http://a ftp://b", " "])
      expect(() => at(wrong), wrong).toThrow("must be one or a few http addresses");
    expect(() => parseEnv({ ...least, ...secret })).toThrow("STET_FRONT_URL is needed by STET_FRONT_URL");
    expect(() => parseEnv({ ...least, STET_FRONT_URL: "http://a" })).toThrow("STET_FRONT_SECRET is needed");
    expect(() => parseEnv({ ...least, STET_FRONT_URL: "http://a", STET_FRONT_SECRET: "short" })).toThrow(
      "STET_FRONT_SECRET must be 32 characters or more",
    );
  });

  test("has a second reader where its address and model are named, with limits", () => {
    expect(readerOf(parseSettings({ STET_READER_PER_MINUTE: "5" }))).toBeNull();
    const local = { STET_READER_URL: "http://localhost:11434/v1", STET_READER_MODEL: "qwen2.5:7b" };
    const set = { STET_READER_PER_MINUTE: "3", STET_READER_PER_DAY: "90000", STET_READER_SECONDS: "120" };
    const named = { url: local.STET_READER_URL, model: local.STET_READER_MODEL, key: null };
    expect(readerOf(parseSettings(local))).toEqual({ ...named, perMinute: 10, perDay: 500_000, seconds: 60 });
    const limited = { ...named, key: "k", perMinute: 3, perDay: 90_000, seconds: 120 };
    expect(readerOf(parseSettings({ ...local, ...set, STET_READER_KEY: "k" }))).toEqual(limited);
    for (const [wrong, told] of [
      [{ STET_READER_MODEL: "" }, "STET_READER_MODEL is needed by STET_READER_URL"],
      [{ STET_READER_URL: "localhost:11434" }, "STET_READER_URL must be an http(s) address"],
      [{ STET_READER_MODEL: "the <best>" }, "STET_READER_MODEL must be the name of a model"],
      [{ STET_READER_KEY: "hunter2\nHost: x" }, "STET_READER_KEY must be a key without spaces"],
      [{ STET_READER_PER_MINUTE: "0" }, "STET_READER_PER_MINUTE must be a whole number from 1 to 1000"],
      [{ STET_READER_PER_DAY: "all" }, "STET_READER_PER_DAY must be a whole number from 20000"],
      [{ STET_READER_SECONDS: "1.5" }, "STET_READER_SECONDS must be a whole number from 1 to 600"],
    ] as const) {
      expect(() => parseSettings({ ...local, ...wrong }), told).toThrow(told);
      expect(() => parseSettings({ ...local, ...wrong }), told).not.toThrow(/hunter2|<best>/);
    }
    expect(() => parseSettings({ STET_READER_KEY: "k" })).toThrow(
      "STET_READER_URL is needed by STET_READER_KEY",
    );
  });

  test("has a browser by its path, never for root", () => {
    const user = vi.spyOn(process, "getuid").mockReturnValue(1000);
    expect(parseEnv({ ...least, STET_BROWSER: "/usr/bin/chromium" }).STET_BROWSER).toBe("/usr/bin/chromium");
    expect(() => parseEnv({ ...least, STET_BROWSER: "chromium" })).toThrow(
      "STET_BROWSER must be the absolute",
    );
    user.mockReturnValue(0);
    expect(() => parseEnv({ ...least, STET_BROWSER: "/usr/bin/chromium" })).toThrow("never started as root");
    user.mockRestore();
  });

  test("is read once, and anew when the process itself sets something", () => {
    setEnvironment({ OIDC_NAME: "first" });
    expect(settings().OIDC_NAME).toBe("first");
    process.env.OIDC_NAME = "behind its back";
    expect(settings().OIDC_NAME).toBe("first");
    setEnvironment({ OIDC_NAME: undefined });
    expect(settings().OIDC_NAME).toBeUndefined();
  });
});

describe("a command", () => {
  /** As npm runs it, with these variables set beside the few that a process needs. */
  function runCommand(script: keyof typeof packageJson.scripts, variables: Record<string, string>) {
    const [, ...args] = packageJson.scripts[script].split(" ");
    const { PATH, HOME, NODE_ENV } = process.env;
    return spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { PATH, HOME, NODE_ENV, ...variables },
    });
  }

  test.each(["start", "dev", "db", "reindex"] as const)(
    "%s ends before anything is started when a variable is wrong",
    (script) => {
      const { status, stdout, stderr } = runCommand(script, {
        DATABASE_URL: "mysql://root:hunter2@db",
        NEXTAUTH_URL: "stet.example.org",
        PORT: "eighty",
      });
      expect(status).toBe(1);
      for (const name of ["DATABASE_URL", "NEXTAUTH_URL", "PORT"])
        expect(stderr).toContain(`  ${name} must be`);
      expect(stdout + stderr).not.toMatch(/hunter2|stet\.example|eighty|\bat .*:\d+/);
      expect(stdout).toBe("");
    },
  );
});
