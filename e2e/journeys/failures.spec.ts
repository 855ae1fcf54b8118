import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import type { Serving } from "@/prisma/commands/serve";
import { postAction } from "../actions";
import { type OwnDatabase, onServer, ownDatabase, ownSite } from "../ownSite";

/** What a person looks for, and no log may know. */
const TYPED = "zebrafinch";

const logLine = z.object({
  name: z.literal("request"),
  id: z.string(),
  route: z.string(),
  kind: z.string(),
  method: z.string(),
  error: z.object({ name: z.string(), at: z.array(z.string()) }),
});

let database: OwnDatabase;
let site: Serving;
let origin: string;
let said = "";

/** The lines of the log about requests that failed. */
const logged = () =>
  said
    .split("\n")
    .filter((line) => line.startsWith("{") && line.includes('"a request failed"'))
    .map((line) => logLine.parse(JSON.parse(line)));

/** The line with this id; the log is written a moment after the answer. */
async function lineOf(id: string) {
  await expect.poll(() => logged().map((line) => line.id)).toContain(id);
  return logged().find((line) => line.id === id);
}

async function status(path: string): Promise<number> {
  return fetch(origin + path, { redirect: "manual" }).then(
    (answer) => answer.status,
    () => 0,
  );
}

async function until(path: string, wanted: number): Promise<void> {
  await expect.poll(() => status(path), { timeout: 60_000 }).toBe(wanted);
}

/** A site of its own, whose database is then taken away. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await ownDatabase("taken_away");
  site = await ownSite({ DATABASE_URL: database.url }, (chunk) => {
    said += chunk;
  });
  origin = site.address;
  await until("/api/ready", 200);
  await onServer(
    `ALTER DATABASE ${database.name} WITH ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.name}'`,
  );
  await until("/api/ready", 503);
});

test.afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

for (const [locale, title] of [
  ["en", "This page could not be shown"],
  ["zh", "这个页面暂时无法显示"],
] as const) {
  test(`a page that fails shows the id that is in the log (${locale})`, async ({ page }) => {
    for (const path of [`/${locale}/search?q=${TYPED}`, `/${locale}`]) {
      const response = await page.goto(origin + path);
      expect(response?.status(), path).toBe(500);
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      const id = await page.getByRole("alert").locator("code").textContent();
      expect(await lineOf(id ?? "")).toMatchObject({ kind: "render", method: "GET" });
    }
  });
}

test("an endpoint that fails answers with the id that is in the log", async ({ request }) => {
  const response = await request.get(`${origin}/api/search?q=${TYPED}`);
  expect(response.status()).toBe(500);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  const { instance } = await response.json();
  const line = await lineOf(String(instance).replace("urn:uuid:", ""));
  expect(line).toMatchObject({ route: "/api/search", kind: "route", method: "GET" });
});

test("a form whose action fails is told the id that is in the log", async () => {
  const fields = { email: "nobody@example.org", password: TYPED };
  const answer = await postAction(origin, "signInAction", fields);
  expect(answer.ok).toBe(false);
  const id = /"digest":"([^"]+)"/.exec(answer.text)?.[1] ?? "";
  expect(await lineOf(id)).toMatchObject({ kind: "action", method: "POST" });
});

test("the process lives on without its database, and says so", async () => {
  expect(await status("/api/health")).toBe(200);
  const ready = await fetch(`${origin}/api/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false, parts: { database: "failed" } });
});

test("nothing that was typed is in the log", async () => {
  await sleep(500);
  expect(logged().length).toBeGreaterThan(3);
  expect(said).not.toContain(TYPED);
});
