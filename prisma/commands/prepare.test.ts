import { afterEach, expect, test } from "vitest";
import { parseSettings, setEnvironment } from "@/lib/env";
import { buildEnv } from "./prepare";

afterEach(() =>
  setEnvironment({
    ...{ DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined },
    ...{ DATABASE_DIRECT_URL: undefined, DATABASE_REPLICA_URL: undefined },
  }),
);

test("a build knows no database, by neither role", () => {
  const url = (role: string) => `postgres://${role}:secret@localhost:5432/stet`;
  setEnvironment({
    DATABASE_URL: url("app"),
    DATABASE_OWNER_URL: url("owner"),
    DATABASE_DIRECT_URL: url("app"),
    DATABASE_REPLICA_URL: url("app").replace("localhost", "replica"),
  });
  const env = buildEnv("folder");
  expect(JSON.stringify(env)).not.toContain(":secret@");
  expect(parseSettings(env).DATABASE_URL).toBeUndefined();
});
