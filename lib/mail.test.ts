import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type Inbox, inbox } from "@/prisma/testing/inbox";
import { parseSettings, setEnvironment } from "./env";
import { sendMail, sendsMail } from "./mail";

const names = async () => ({ en: "Harbour Desk", zh: "海港查证" });

let box: Inbox;
beforeEach(async () => {
  box = await inbox();
  setEnvironment({ SMTP_URL: box.url, SMTP_FROM: "stet@example.org" });
});
afterEach(() => box.close());
afterAll(() => setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined }));

test("an e-mail arrives at its one address, in any script", async () => {
  expect(sendsMail()).toBe(true);
  await sendMail({ to: "noor@example.org", subject: "新密码 · A new password", text: "你好 Noor" }, names);
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]).toMatchObject({ from: "stet@example.org", to: ["noor@example.org"] });
  expect(box.mails[0]?.text).toContain("你好 Noor");
  expect(box.mails[0]?.raw).toMatch(/^From: Harbour Desk <stet@example\.org>/m);
});

test.each([
  "a@example.org\r\nBcc: thief@example.net",
  "a@example.org\nBcc: thief@example.net",
  "a@example.org, thief@example.net",
  "a@example.org; thief@example.net",
  "thief@example.net, a@example.org",
  '"a@example.org, x" <thief@example.net>',
  "A <a@example.org>",
  "group: a@example.org, thief@example.net;",
  "a@example.org\u0000",
  "",
])("nothing is sent to %j", async (to) => {
  await expect(sendMail({ to, subject: "x", text: "x" }, names)).rejects.toThrow();
  expect(box.mails).toEqual([]);
});

test("a subject or a text adds no header and no receiver", async () => {
  await sendMail(
    {
      to: "noor@example.org",
      subject: "Hello\r\nBcc: thief@example.net\r\n\r\nbody",
      text: "Hello\r\n.\r\nMAIL FROM:<x@example.net>\r\n",
    },
    names,
  );
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]?.to).toEqual(["noor@example.org"]);
  const [head = ""] = (box.mails[0]?.raw ?? "").split("\r\n\r\n");
  expect(head).not.toMatch(/^Bcc:/im);
  expect(box.mails[0]?.text).toContain("MAIL FROM:<x@example.net>");
});

test("without a server there is none, and half a server is refused at the start", async () => {
  setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined });
  expect(sendsMail()).toBe(false);
  await expect(sendMail({ to: "noor@example.org", subject: "x", text: "x" })).rejects.toThrow(/SMTP_URL/);
  expect(() => parseSettings({ SMTP_URL: "smtp://localhost" })).toThrow(/SMTP_FROM is needed/);
  expect(() => parseSettings({ SMTP_URL: "https://x.example", SMTP_FROM: "a@example.org" })).toThrow(
    /SMTP_URL/,
  );
  expect(() => parseSettings({ SMTP_URL: "smtp://localhost", SMTP_FROM: "Stet <a@example.org>" })).toThrow(
    /SMTP_FROM/,
  );
});
