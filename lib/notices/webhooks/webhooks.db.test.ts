import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as Oracle } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { newId } from "@/lib/id";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { changedNotice, dueNotice, tell } from "@/prisma/testing/notices";
import { ok } from "@/prisma/testing/verdicts";
import { sendAgain, testWebhook } from "./again.mutations";
import { webhookBody } from "./body";
import { deliverWebhook } from "./deliver.mutations";
import { addWebhook, endWebhook, pauseWebhook, resumeWebhook, rotateSecret } from "./mutations";
import { addedWebhook } from "./schema";

const SECRET = "the site's secret, of at least 32 characters";
const HOUR = 60 * 60 * 1000;
const NOW = new Date("2026-12-01T12:00:00Z");
const agentFor = () => new http.Agent();
const TIMEOUT_MS = 300;

type Received = { headers: IncomingMessage["headers"]; body: string; path: string };
const received: Received[] = [];
let statuses: number[] = [];

/** How a receiver may answer; by default with the next of `statuses`. */
const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  "/next": (response) => response.writeHead(statuses.shift() ?? 204).end(),
  "/stall": () => undefined,
  "/stall-late": (response) => response.writeHead(200).write("ok"),
  "/elsewhere": (response) => response.writeHead(307, { location: "/next" }).end(),
  "/huge": (response) => {
    response.writeHead(500);
    const timer = setInterval(() => response.write("界\u0000".repeat(100_000)), 1);
    response.on("close", () => clearInterval(timer));
  },
  "/gone": (response) => response.writeHead(410).end("not here"),
  "/later": (response) => response.writeHead(503, { "retry-after": "7200" }).end(),
  "/hang-up": (response) => response.socket?.destroy(),
};

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  received.push({ headers: request.headers, body, path: request.url ?? "" });
  ANSWERS[request.url ?? ""]?.(response);
});

// Every webhook of a site is sent every notice.
let drop: () => Promise<void>;
let origin: string;
let admin: Actor;
beforeAll(async () => {
  drop = await useFreshDatabase();
  setEnvironment({ NEXTAUTH_URL: "https://stet.example", NEXTAUTH_SECRET: SECRET });
  admin = await makeUser("admin");
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  for (const { id: webhookId } of await db().webhook.findMany({ where: { status: { not: "ended" } } }))
    await ok(endWebhook(admin, { webhookId }));
  received.length = 0;
  statuses = [];
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  setEnvironment({ NEXTAUTH_URL: undefined, NEXTAUTH_SECRET: undefined });
  await drop();
});

const ADDED = { name: "A newsroom", url: "https://hooks.example/stet", kinds: [] };

/** A webhook at a path of the receiver on this machine, which no form would take. */
async function hook(path: string) {
  const { secret } = await ok(addWebhook(admin, ADDED));
  const { id } = await db().webhook.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db().webhook.update({ where: { id }, data: { url: `${origin}${path}` } });
  return { id, secret };
}

const deliveries = (webhookId: string) =>
  db().webhookDelivery.findMany({ where: { webhookId }, orderBy: { id: "asc" } });
const deliver = (deliveryId: string, now = NOW) =>
  deliverWebhook({ deliveryId }, { agentFor, timeoutMs: TIMEOUT_MS, now: () => now });

/** Tells something and makes the first attempt. */
async function toldTo(webhookId: string, now = NOW) {
  await tell(changedNotice());
  const row = (await deliveries(webhookId)).at(-1);
  if (!row) throw new Error("Nothing is on its way.");
  await deliver(row.id, now);
  return db().webhookDelivery.findUniqueOrThrow({ where: { id: row.id } });
}

test("a notice arrives signed, as the specification's own library checks it, in the form that is described", async () => {
  const { id, secret } = await hook("/next");
  const row = await toldTo(id, new Date());
  expect(row).toMatchObject({ status: "delivered", outcome: "taken", httpStatus: 204, attempts: 1 });
  const [{ headers, body }] = received as [Received];
  const body2 = new Oracle(secret).verify(body, headers as Record<string, string>);
  expect(webhookBody.parse(body2)).toMatchObject({
    type: "source_changed",
    data: { subject: { type: "watch" }, about: { title: "A policy" } },
  });
  expect(headers["webhook-id"]).toBe(row.id);
  expect(headers["content-type"]).toBe("application/json");
  expect(() => new Oracle(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
});

test("what was refused is tried again, later each time, as the same message; then it is taken", async () => {
  const { id } = await hook("/next");
  statuses = [500, 500];
  const first = await toldTo(id);
  expect(first).toMatchObject({ status: "waiting", outcome: "refused", httpStatus: 500, attempts: 1 });
  expect(first.nextAt).toEqual(new Date(NOW.getTime() + 5_000));
  expect((await db().webhook.findUniqueOrThrow({ where: { id } })).failingSince).toEqual(NOW);
  await deliver(first.id);
  await deliver(first.id);
  expect((await deliveries(id))[0]).toMatchObject({ status: "delivered", attempts: 3, nextAt: null });
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect((await db().webhook.findUniqueOrThrow({ where: { id } })).failingSince).toBeNull();
  await deliver(first.id);
  expect(received).toHaveLength(3);
});

test("after about two days it is given up, and can be sent again", async () => {
  const { id } = await hook("/next");
  statuses = Array(9).fill(500);
  let row = await toldTo(id);
  for (let now = NOW; row.nextAt; ) {
    now = row.nextAt;
    await deliver(row.id, now);
    row = await db().webhookDelivery.findUniqueOrThrow({ where: { id: row.id } });
  }
  expect(row).toMatchObject({ status: "failed", attempts: 9 });
  const hours = ((row.triedAt?.getTime() ?? 0) - NOW.getTime()) / HOUR;
  expect(hours).toBeGreaterThan(46);
  expect(hours).toBeLessThan(49);
  expect(await sendAgain(admin, { deliveryId: row.id })).toMatchObject({ ok: true });
  expect(await sendAgain(admin, { deliveryId: row.id })).toEqual({ ok: false, reason: "delivery_waits" });
  await deliver(row.id);
  expect((await deliveries(id))[0]).toMatchObject({ status: "delivered", attempts: 1 });
});

describe("a hostile receiver", () => {
  test.each([
    ["/stall", { outcome: "timed_out", httpStatus: null, status: "waiting" }],
    ["/stall-late", { outcome: "taken", httpStatus: 200, status: "delivered", answer: "ok" }],
    ["/hang-up", { outcome: "unreachable", httpStatus: null, status: "waiting" }],
    ["/elsewhere", { outcome: "redirect", httpStatus: 307, status: "waiting" }],
    ["/huge", { outcome: "refused", httpStatus: 500, status: "waiting" }],
    ["/gone", { outcome: "gone", httpStatus: 410, status: "failed", answer: "not here" }],
  ])("%s", async (path, expected) => {
    const { id } = await hook(path);
    const row = await toldTo(id);
    expect(row).toMatchObject(expected);
    expect(row.answer?.length ?? 0).toBeLessThanOrEqual(200);
    // No redirect was followed.
    expect(received.map((one) => one.path)).toEqual([path]);
  });

  test("410 ends the webhook, and all that waits for it", async () => {
    const { id } = await hook("/gone");
    await tell(dueNotice());
    await toldTo(id);
    expect(await db().webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "ended",
      stoppedBy: "gone",
    });
    expect((await deliveries(id)).map(({ status }) => status)).toEqual(["failed", "failed"]);
    await tell(dueNotice());
    expect(await deliveries(id)).toHaveLength(2);
    expect((await historyOf([id], 1))[0]).toMatchObject({ verb: "webhook.ended", actorId: null });
  });

  test("it is waited for as long as it asks", async () => {
    const { id } = await hook("/later");
    expect((await toldTo(id)).nextAt).toEqual(new Date(NOW.getTime() + 2 * HOUR));
  });

  test("through the filter, no address of this machine is reached, by a name or by a number", async () => {
    const { id } = await hook("/next");
    const [{ port }] = [server.address() as AddressInfo];
    for (const url of [origin, `http://localhost:${port}/next`, `http://[::1]:${port}/next`]) {
      await db().webhook.update({ where: { id }, data: { url } });
      await tell(changedNotice());
      const row = (await deliveries(id)).at(-1);
      await deliverWebhook({ deliveryId: row?.id ?? "" }, { now: () => NOW });
      expect((await deliveries(id)).at(-1)).toMatchObject({ outcome: "not_public", status: "waiting" });
    }
    expect(received).toEqual([]);
  });

  test("three days without success pause it, with a line in the log; resumed it is sent what waits", async () => {
    const { id } = await hook("/next");
    statuses = [500, 500];
    await toldTo(id);
    const late = await toldTo(id, new Date(NOW.getTime() + 73 * HOUR));
    expect(late.status).toBe("waiting");
    expect(await db().webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "paused",
      stoppedBy: "failures",
    });
    expect((await historyOf([id], 1))[0]).toMatchObject({ verb: "webhook.paused", data: { by: "failures" } });
    await deliver(late.id);
    expect(received).toHaveLength(2);
    await tell(changedNotice());
    expect(await deliveries(id)).toHaveLength(2);
    expect(await resumeWebhook(admin, { webhookId: id })).toMatchObject({ ok: true });
    await deliver(late.id);
    expect((await deliveries(id)).at(-1)).toMatchObject({ status: "delivered" });
  });
});

test("of two runs of one job at once one counts", async () => {
  const { id } = await hook("/next");
  await tell(changedNotice());
  const [row] = await deliveries(id);
  await Promise.all([deliver(row?.id ?? ""), deliver(row?.id ?? "")]);
  expect((await deliveries(id))[0]).toMatchObject({ status: "delivered", attempts: 1 });
});

test("with a new secret both sign for a day, then the new one alone", async () => {
  const { id, secret: former } = await hook("/next");
  const { secret } = await ok(rotateSecret(admin, { webhookId: id }));
  await toldTo(id, new Date());
  const [{ headers, body }] = received as [Received];
  for (const one of [secret, former]) new Oracle(one).verify(body, headers as Record<string, string>);
  expect(String(headers["webhook-signature"]).split(" ")).toHaveLength(2);
  await toldTo(id, new Date(Date.now() + 25 * HOUR));
  expect(String(received[1]?.headers["webhook-signature"]).split(" ")).toHaveLength(1);
});

test("the secret is kept encrypted, and not read with another key of the site", async () => {
  const { id, secret } = await hook("/next");
  expect(JSON.stringify(await db().webhook.findUnique({ where: { id } }))).not.toContain(secret.slice(6, 20));
  await tell(changedNotice());
  setEnvironment({ NEXTAUTH_SECRET: "another secret of at least 32 characters" });
  await deliver((await deliveries(id))[0]?.id ?? "");
  setEnvironment({ NEXTAUTH_SECRET: SECRET });
  expect((await deliveries(id))[0]).toMatchObject({ status: "failed", outcome: "no_secret" });
  expect(received).toEqual([]);
});

test("only the kinds that it takes are sent, and each once", async () => {
  const { id } = await hook("/next");
  await db().webhook.update({ where: { id }, data: { kinds: ["promise_due"] } });
  await tell(changedNotice());
  const due = dueNotice();
  await tell(due);
  await tell(due);
  expect(await deliveries(id)).toHaveLength(1);
});

test("a test arrives as one", async () => {
  const { id, secret } = await hook("/next");
  await ok(testWebhook(admin, { webhookId: id }));
  await deliver((await deliveries(id))[0]?.id ?? "", new Date());
  const [{ headers, body }] = received as [Received];
  const sent = new Oracle(secret).verify(body, headers as Record<string, string>);
  expect(webhookBody.parse(sent)).toMatchObject({ type: "test", data: { site: "https://stet.example" } });
});

test.each([null, "editor", "reviewer"] as const)("%s may do nothing to webhooks", async (role) => {
  const { id: webhookId } = await hook("/next");
  await tell(changedNotice());
  const deliveryId = (await deliveries(webhookId))[0]?.id ?? "";
  const person = await makeUser(role);
  const refused = { ok: false, reason: "forbidden" };
  expect(await addWebhook(person, ADDED)).toEqual(refused);
  for (const act of [rotateSecret, pauseWebhook, resumeWebhook, endWebhook, testWebhook])
    expect(await act(person, { webhookId })).toEqual(refused);
  expect(await sendAgain(person, { deliveryId })).toEqual(refused);
  expect(await db().webhook.findUnique({ where: { id: webhookId } })).toMatchObject({ status: "active" });
});

test("each step is a line in the log; what has ended stays so", async () => {
  const { id: webhookId } = await hook("/next");
  await ok(pauseWebhook(admin, { webhookId }));
  expect(await pauseWebhook(admin, { webhookId })).toEqual({ ok: false, reason: "webhook_state" });
  expect(await testWebhook(admin, { webhookId })).toEqual({ ok: false, reason: "webhook_state" });
  await ok(resumeWebhook(admin, { webhookId }));
  await ok(rotateSecret(admin, { webhookId }));
  await ok(endWebhook(admin, { webhookId }));
  for (const act of [rotateSecret, pauseWebhook, resumeWebhook, endWebhook])
    expect(await act(admin, { webhookId })).toEqual({ ok: false, reason: "webhook_ended" });
  expect(await pauseWebhook(admin, { webhookId: newId() })).toEqual({ ok: false, reason: "not_found" });
  expect((await historyOf([webhookId], 10)).map(({ verb }) => verb)).toEqual([
    "webhook.ended",
    "webhook.secret_rotated",
    "webhook.resumed",
    "webhook.paused",
    "webhook.added",
  ]);
  await expect(db().webhook.update({ where: { id: webhookId }, data: { name: "other" } })).rejects.toThrow();
});

test.each([
  ["http://hooks.example/", "webhook_https"],
  ["ftp://hooks.example/", "webhook_https"],
  ["https://", "webhook_https"],
  ["https://user:pass@hooks.example/", "webhook_https"],
  ["https://hooks.example:22/", "webhook_https"],
  ["https://[::1]/", "webhook_not_public"],
  ["", "required"],
  [`https://hooks.example/${"x".repeat(2_000)}`, "too_long"],
])("the address %s is not taken", (url, reason) => {
  const read = addedWebhook.safeParse({ name: "x", url: url || undefined, kinds: [] });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual(["url", reason]);
});

test("there is an end to how many", async () => {
  for (let n = 0; n < 20; n++) await ok(addWebhook(admin, ADDED));
  expect(await addWebhook(admin, ADDED)).toEqual({
    ok: false,
    reason: "webhooks_too_many",
    values: { count: 20 },
  });
});
