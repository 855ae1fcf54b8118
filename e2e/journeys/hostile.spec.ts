import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/accounts/demo";
import { db } from "@/lib/db";
import { filled, PIECES } from "@/prisma/testing/hostileText";
import { makePromise, wording } from "@/prisma/testing/promises";
import { sessionOf } from "../actions";
import { type Door, deskDoors, openDoors } from "../hostile";
import { demoAccount } from "../session";

/** Hostile requests at once: their order is proved here, no time. */
const AT_ONCE = 10;

const origin = process.env.E2E_BASE_URL ?? "http://localhost:3000";
/** An address that no other test comes from, over connections of its own: one that is kept may be closed meanwhile. */
const strangers = () => ({ "x-forwarded-for": `203.0.113.7, ${randomUUID()}`, connection: "close" });

/** Sends ten at once and asks for a page meanwhile. */
async function besides({ send }: Door) {
  let settled = 0;
  const answers = Array.from({ length: AT_ONCE }, async (_, nth) => {
    const answer = await send(nth);
    settled++;
    return answer;
  });
  const status = [await statusAt("/en/methodology"), await statusAt("/api/health")];
  const waiting = AT_ONCE - settled;
  return { status, waiting, answers: await Promise.all(answers) };
}

/** Asks over a connection of its own: one that is kept may have been closed while this process wrote its requests. */
function statusAt(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(origin + path, { agent: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    });
    asked.on("error", reject);
  });
}

/** What a door may answer: what it was asked, or a refusal that says what to do. */
const ANSWERS = /^(?:ok|200|413|422|503|busy|took_too_long|invalid|status (?:200|413))$/;

for (const door of openDoors(origin, strangers())) {
  test(`a page is answered while ten hostile requests run: ${door.name}`, async () => {
    const { status, waiting, answers } = await besides(door);
    expect(status).toEqual([200, 200]);
    for (const answer of answers) expect(answer).toMatch(ANSWERS);
    if (door.name.startsWith("compare")) expect(waiting).toBeGreaterThan(0);
  });
}

test.describe("at the desk", () => {
  let headers: Record<string, string> = {};
  test.beforeAll(async () => {
    const cookie = await sessionOf(origin, demoAccount("editor").email, DEMO_PASSWORD);
    headers = { cookie, ...strangers() };
  });

  for (const { name } of deskDoors(origin, {})) {
    test(`a page is answered while ten hostile requests run: ${name}`, async () => {
      const door = deskDoors(origin, headers).find((one) => one.name === name) as Door;
      const { status, waiting, answers } = await besides(door);
      expect(status).toEqual([200, 200]);
      for (const answer of answers) expect(answer).toMatch(ANSWERS);
      if (/a text|a file/.test(name)) expect(waiting).toBeGreaterThan(0);
    });
  }
});

test("a page is answered while ten pages are made that compare", async () => {
  const said = PIECES.slice(0, AT_ONCE).map((piece, n) =>
    wording(`20${10 + n}`, { quote: filled(piece, 3_900) }),
  );
  const [first, ...others] = await Promise.all(said);
  if (!first) throw new Error("no wording was made");
  const { promiseId, slug } = await makePromise(first.id);
  const ids = [first, ...others].map(({ id }) => id);
  const shown = { publicSince: new Date(), status: "checked" } as const;
  await db().claim.updateMany({ where: { id: { in: ids } }, data: { promiseId, ...shown } });
  await db().promise.update({ where: { id: promiseId }, data: { publicSince: new Date() } });
  const pairs = [...others, ...others].map(
    (later) => `/en/promises/${slug}/compare/${first.slug}/${later.slug}`,
  );
  const { status, answers } = await besides({
    name: "pages that compare",
    send: async (nth) => String((await fetch(origin + pairs[nth])).status),
  });
  expect(status).toEqual([200, 200]);
  expect(answers).toEqual(answers.map(() => "200"));
});
