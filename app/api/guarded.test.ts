import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { redirect } from "next/navigation";
import { expect, test, vi } from "vitest";
import { logRequestError } from "@/lib/requestErrors";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import { guarded } from "./guarded";
import { OPEN } from "./open";

vi.mock("@/lib/requestErrors", () => ({ logRequestError: vi.fn() }));

test("an error is answered with a problem whose id is in the log", async () => {
  const error = new Error("what somebody typed");
  const handle = guarded("/api/search", "GET", () => Promise.reject(error), OPEN);
  const response = await handle();
  expect(response.status).toBe(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const text = await response.text();
  expect(text).not.toContain("typed");
  const place = { route: "/api/search", kind: "route", method: "GET" };
  expect(logRequestError).toHaveBeenCalledWith(expect.any(String), error, place);
  const [id] = vi.mocked(logRequestError).mock.calls[0] ?? [];
  expect(JSON.parse(text)).toMatchObject({ type: "about:blank", status: 500, instance: `urn:uuid:${id}` });
});

test("a request for which the database was too busy may come again", async () => {
  const error = Object.assign(new Error("what somebody typed"), { code: "55P03" });
  const response = await guarded("/api/search", "GET", () => Promise.reject(error), OPEN)();
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe(String(RETRY_SECONDS));
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).not.toContain("typed");
});

test("an answer and a redirect are left as they are", async () => {
  const answer = new Response("as it is");
  expect(await guarded("/api/search", "GET", () => answer)()).toBe(answer);
  await expect(guarded("/api/auth", "GET", () => redirect("/en"))()).rejects.toThrow("NEXT_REDIRECT");
});

const routes = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith("route.ts"),
);

test.each(routes)("%s answers by guarded handlers alone", (path) => {
  const code = readFileSync(join(import.meta.dirname, path), "utf8");
  expect(code).toMatch(/^export const (?:GET|POST) = guarded\(/m);
  expect(code).not.toMatch(/^export (?:async )?function (?:GET|POST|PUT|PATCH|DELETE)\b/m);
});
