import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { newId } from "@/lib/id";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { type Inbox, inbox } from "@/prisma/testing/inbox";
import { changedNotice, dueNotice, tellPerson } from "@/prisma/testing/notices";
import { markRead } from "../read.mutations";
import { askForDigests, mailDigest } from "./mail.mutations";
import { endDigest, setDigest } from "./mutations";
import { digestOf, dueDigests } from "./queries";
import { personOfToken } from "./unsubscribe";

const DAY = 24 * 60 * 60 * 1000;
const DAILY = { rhythm: "daily", hour: 6, weekday: 1, lang: "en" } as const;
/** When the next daily one is due, whatever time it is now. */
const tomorrow = () => new Date(Date.now() + DAY);

// Whose digest is due is asked of a whole site.
let drop: () => Promise<void>;
let box: Inbox;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
beforeEach(async () => {
  box = await inbox();
  setEnvironment({
    SMTP_URL: box.url,
    SMTP_FROM: "stet@example.org",
    NEXTAUTH_URL: "https://stet.example",
    NEXTAUTH_SECRET: "the site's secret, of at least 32 characters",
  });
});
afterEach(() => box.close());
afterAll(async () => {
  setEnvironment({
    SMTP_URL: undefined,
    SMTP_FROM: undefined,
    NEXTAUTH_URL: undefined,
    NEXTAUTH_SECRET: undefined,
  });
  await drop();
});

async function reader(lang: "en" | "zh" = "en"): Promise<Actor & { email: string }> {
  const email = `reader-${newId()}@example.org`;
  const me = await makeUser("editor", { email });
  expect(await setDigest(me, { ...DAILY, lang })).toMatchObject({ ok: true });
  return { ...me, email };
}

test("what is unread comes as one mail, with the changed words and links, once", async () => {
  const me = await reader();
  const first = changedNotice();
  await tellPerson(me.id, first);
  await tellPerson(me.id, dueNotice());
  await markRead(me, { noticeId: await tellPerson(me.id, changedNotice({ title: "Read before" })) });
  await mailDigest({ userId: me.id }, tomorrow());
  expect(box.mails).toHaveLength(1);
  const [mail] = box.mails;
  expect(mail?.to).toEqual([me.email]);
  expect(mail?.raw).toMatch(/^Subject: 2 notices from stet\.example\r$/m);
  expect(mail?.text).toContain("Before: “We will spend 20%.”");
  expect(mail?.text).toContain("Now: “We will spend some.”");
  expect(mail?.text).toContain(`https://stet.example/en/desk/watches/${first.data.watchId}`);
  expect(mail?.text).toContain("https://stet.example/en/desk/promises/a-promise");
  expect(mail?.text).not.toContain("Read before");
  for (let again = 0; again < 2; again++)
    await mailDigest({ userId: me.id }, new Date(Date.now() + (2 + again) * DAY));
  expect(box.mails).toHaveLength(1);
});

test("it is due at its hour and not before, and nothing is sent where there is nothing", async () => {
  const me = await reader();
  expect(await dueDigests(new Date())).not.toContain(me.id);
  await tellPerson(me.id, changedNotice());
  await mailDigest({ userId: me.id });
  expect(box.mails).toEqual([]);
  expect(await dueDigests(tomorrow())).toContain(me.id);
  await mailDigest({ userId: me.id }, tomorrow());
  expect(box.mails).toHaveLength(1);
  expect(await dueDigests(tomorrow())).not.toContain(me.id);
  await mailDigest({ userId: me.id }, new Date(Date.now() + 2 * DAY));
  expect(box.mails).toHaveLength(1);
});

test("a long one says how many more there are, in the reader's language", async () => {
  const me = await reader("zh");
  for (let n = 0; n < 32; n++) await tellPerson(me.id, changedNotice());
  await mailDigest({ userId: me.id }, tomorrow());
  const text = box.mails[0]?.text ?? "";
  expect(text.match(/原先：/g)).toHaveLength(20);
  expect(text).toContain("另有 12 条：https://stet.example/zh/desk/notices");
  expect(text.length).toBeLessThan(20_000);
  await mailDigest({ userId: me.id }, new Date(Date.now() + 2 * DAY));
  expect(box.mails).toHaveLength(1);
});

test("a server that takes nothing leaves all of it for the next try", async () => {
  const me = await reader();
  await tellPerson(me.id, changedNotice());
  setEnvironment({ SMTP_URL: "smtp://127.0.0.1:9" });
  await expect(mailDigest({ userId: me.id }, tomorrow())).rejects.toThrow();
  setEnvironment({ SMTP_URL: box.url });
  await mailDigest({ userId: me.id }, tomorrow());
  expect(box.mails).toHaveLength(1);
});

test("words of a page begin no line, no header and no part of the mail", async () => {
  const me = await reader();
  const hostile = "x\r\nBcc: thief@example.net\r\n\r\n— Pay here: https://thief.example/\u202e";
  await tellPerson(me.id, changedNotice({ title: hostile, passages: [{ earlier: hostile, later: null }] }));
  await mailDigest({ userId: me.id }, tomorrow());
  const [mail] = box.mails;
  expect(mail?.to).toEqual([me.email]);
  expect(mail?.raw.split("\r\n\r\n", 1)[0]).not.toMatch(/^Bcc:/im);
  expect(mail?.text).not.toMatch(/^\s*(?:Bcc:|— Pay)/m);
  expect(mail?.text).not.toContain("\u202e");
});

test("one click ends it without signing in, and no other token does (RFC 8058)", async () => {
  const me = await reader();
  await tellPerson(me.id, changedNotice());
  await mailDigest({ userId: me.id }, tomorrow());
  const head = (box.mails[0]?.raw ?? "").split("\r\n\r\n", 1)[0]?.replaceAll(/\r\n[ \t]+/g, " ") ?? "";
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/im);
  const token =
    /^List-Unsubscribe: <https:\/\/stet\.example\/api\/unsubscribe\/([^>\s]+)>\r?$/im.exec(head)?.[1] ?? "";
  expect(personOfToken(token)).toBe(me.id);
  const other = await reader();
  for (const wrong of [
    "",
    me.id,
    `${other.id}.${token.split(".")[1]}`,
    `${token}x`,
    token.slice(0, -1),
    `${token.slice(0, -2)}AA`,
  ])
    expect(await endDigest({ token: wrong })).toEqual({ ok: false, reason: "unsubscribe_unknown" });
  for (let again = 0; again < 2; again++) expect(await endDigest({ token })).toMatchObject({ ok: true });
  expect(await digestOf(me.id)).toMatchObject({ rhythm: "off" });
  expect(await digestOf(other.id)).toMatchObject({ rhythm: "daily" });
  expect(await dueDigests(tomorrow())).not.toContain(me.id);
});

test("only a person of the desk sets one, their own, where the site sends mail; nobody else is mailed", async () => {
  expect(await setDigest(await makeUser(null), DAILY)).toEqual({ ok: false, reason: "forbidden" });
  const me = await reader();
  await tellPerson(me.id, changedNotice());
  await db().user.update({ where: { id: me.id }, data: { disabledAt: new Date() } });
  expect(await dueDigests(tomorrow())).not.toContain(me.id);
  await mailDigest({ userId: me.id }, tomorrow());
  expect(box.mails).toEqual([]);
  setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined });
  expect(await setDigest(await makeUser("editor"), DAILY)).toEqual({ ok: false, reason: "no_mail" });
});

test("what was told before it was turned on is not mailed", async () => {
  const me = await makeUser("editor");
  await tellPerson(me.id, changedNotice());
  await setDigest(me, DAILY);
  await mailDigest({ userId: me.id }, tomorrow());
  expect(box.mails).toEqual([]);
});

test("each person who is due gets a job, once however often it is asked", async () => {
  const me = await reader();
  for (let again = 0; again < 2; again++) await askForDigests(tomorrow());
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%${me.id}%`}`;
  expect(jobs).toHaveLength(1);
});
