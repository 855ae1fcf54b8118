import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { historyOf } from "@/lib/audit/queries";
import { personByIdentity } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { setEnvironment } from "@/lib/env";
import { sha256 } from "@/lib/hash";
import { makeUser } from "@/prisma/testing/factories";
import { type Inbox, inbox } from "@/prisma/testing/inbox";
import { mailInvitation } from "./mail";
import { acceptInvitation, acceptInvitationWithProvider, invite, revokeInvitation } from "./mutations";
import { invitationOf } from "./queries";
import type { InvitationInput } from "./schema";

vi.mock("@node-rs/argon2", { spy: true });
beforeEach(() => {
  vi.mocked(hash).mockClear();
});

async function invited(input: Partial<InvitationInput> = {}) {
  const admin = await makeUser("admin");
  const result = await invite(admin, { role: "editor", days: 7, ...input });
  if (!result.ok) throw new Error(result.reason);
  return { admin, ...result.value };
}

const somebody = () => ({
  name: "Somebody",
  email: `${randomUUID()}@example.org`,
  password: "let it stand here",
});

describe("inviting", () => {
  for (const role of [null, "editor", "reviewer"] as const)
    test(`${role ?? "a person without a role"} may neither invite nor revoke`, async () => {
      const [actor, { invitationId, token }] = [await makeUser(role), await invited()];
      expect(await invite(actor, { role: "editor", days: 7 })).toEqual({ ok: false, reason: "forbidden" });
      expect(await revokeInvitation(actor, { invitationId })).toEqual({ ok: false, reason: "forbidden" });
      expect(await invitationOf(token, new Date())).toMatchObject({ state: "open" });
    });

  test("an admin invites with a role and an end; only the token's hash is kept", async () => {
    const { admin, token, invitationId } = await invited({ role: "reviewer", days: 1 });
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(row).toMatchObject({ role: "reviewer", tokenHash: sha256(token), invitedById: admin.id });
    expect(JSON.stringify(row)).not.toContain(token);
    const hours = (row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(24, 1);
    const [event] = await historyOf([invitationId], 1);
    expect(event).toMatchObject({ verb: "invitation.created", data: { role: "reviewer" } });
  });

  test("somebody who has an account already is not invited again", async () => {
    const admin = await makeUser("admin");
    const { email } = await db().user.findUniqueOrThrow({ where: { id: admin.id } });
    expect(await invite(admin, { role: "editor", days: 7, email })).toMatchObject({ reason: "email_taken" });
  });
});

describe("an invitation by e-mail", () => {
  let box: Inbox;
  beforeEach(async () => {
    box = await inbox();
    setEnvironment({ SMTP_URL: box.url, SMTP_FROM: "stet@example.org", NEXTAUTH_SECRET: "s".repeat(32) });
  });
  afterEach(() => box.close());
  afterAll(() => setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined }));

  const jobOf = async (invitationId: string) => {
    const [row] = await db().$queryRaw<{ payload: { invitationId: string; token: string } }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'invitationId' = ${invitationId}`;
    return row?.payload;
  };

  test("goes to the address that it names, in both languages, with a link that works", async () => {
    const email = `${randomUUID()}@example.org`;
    const { invitationId, token, mailedTo } = await invited({ email, role: "reviewer" });
    expect(mailedTo).toBe(email);
    const job = await jobOf(invitationId);
    if (!job) throw new Error("There is no job.");
    expect(JSON.stringify(job)).not.toContain(token);
    await mailInvitation(job);
    expect(box.mails[0]?.to).toEqual([email]);
    for (const words of ["as a reviewer", "审核人", `/en/invitation/${token}`, `/zh/invitation/${token}`])
      expect(box.mails[0]?.text).toContain(words);
  });

  test("is not sent once it was revoked, or when its token can no longer be read", async () => {
    const [revoked, unread] = [
      await invited({ email: `${randomUUID()}@example.org` }),
      await invited({ email: `${randomUUID()}@example.org` }),
    ];
    const jobs = [await jobOf(revoked.invitationId), await jobOf(unread.invitationId)];
    await revokeInvitation(revoked.admin, revoked);
    setEnvironment({ NEXTAUTH_SECRET: "t".repeat(32) });
    for (const job of jobs) if (job) await mailInvitation(job);
    expect(jobs).not.toContain(undefined);
    expect(box.mails).toEqual([]);
  });

  test("is only shown where it names no address, or no e-mail is sent", async () => {
    const open = await invited();
    setEnvironment({ SMTP_URL: undefined, SMTP_FROM: undefined });
    const shown = await invited({ email: `${randomUUID()}@example.org` });
    for (const { mailedTo, invitationId } of [open, shown]) {
      expect(mailedTo).toBeNull();
      expect(await jobOf(invitationId)).toBeUndefined();
    }
  });
});

describe("accepting", () => {
  test("gives an account with the invitation's role, once", async () => {
    const { token, invitationId } = await invited({ role: "reviewer" });
    const result = await acceptInvitation({ token, ...somebody() });
    const userId = result.ok ? result.value.userId : "";
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ role: "reviewer" });
    expect(await invitationOf(token, new Date())).toMatchObject({
      state: "accepted",
    });
    expect(await acceptInvitation({ token, ...somebody() })).toMatchObject({ reason: "invitation_accepted" });
    const [event] = await historyOf([invitationId], 1);
    expect(event).toMatchObject({ verb: "invitation.accepted", actorId: userId, data: { userId } });
  });

  test("of several at once exactly one gets the account", async () => {
    const { token } = await invited();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => acceptInvitation({ token, ...somebody() })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter((result) => !result.ok))
      expect(result).toMatchObject({ reason: "invitation_accepted" });
  });

  test("two invitations and one address make one account", async () => {
    const person = somebody();
    const tokens = [(await invited()).token, (await invited()).token];
    const results = await Promise.all(tokens.map((token) => acceptInvitation({ ...person, token })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ reason: "email_taken" });
  });

  test("refuses a link that is unknown, revoked or too old", async () => {
    expect(await acceptInvitation({ token: "guessed", ...somebody() })).toMatchObject({
      reason: "invitation_unknown",
    });
    const revoked = await invited();
    await revokeInvitation(revoked.admin, revoked);
    expect(await acceptInvitation({ token: revoked.token, ...somebody() })).toMatchObject({
      reason: "invitation_revoked",
    });
    const old = await invited();
    await db().invitation.update({ where: { id: old.invitationId }, data: { expiresAt: new Date(0) } });
    expect(await acceptInvitation({ token: old.token, ...somebody() })).toMatchObject({
      reason: "invitation_expired",
    });
    expect(await revokeInvitation(old.admin, old)).toMatchObject({ reason: "invitation_expired" });
  });

  test("a flood of links that were never given out hashes nothing", async () => {
    const results = await Promise.all(
      Array.from({ length: 300 }, () => acceptInvitation({ token: randomUUID(), ...somebody() })),
    );
    expect(new Set(results.map((result) => !result.ok && result.reason))).toEqual(
      new Set(["invitation_unknown"]),
    );
    expect(vi.mocked(hash)).not.toHaveBeenCalled();
  });

  test("revoking and accepting at once: one of them is told no, and nobody comes in by a revoked link", async () => {
    for (let round = 0; round < 5; round++) {
      const { admin, token, invitationId } = await invited();
      const [accepted, revoked] = await Promise.all([
        acceptInvitation({ token, ...somebody() }),
        revokeInvitation(admin, { invitationId }),
      ]);
      expect(accepted.ok).toBe(!revoked.ok);
    }
  });

  test("the address that an invitation names is the one the account gets", async () => {
    const email = `${randomUUID()}@example.org`;
    const { token } = await invited({ email });
    const result = await acceptInvitation({ token, ...somebody() });
    const userId = result.ok ? result.value.userId : "";
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ email });
  });

  test("refuses a password that everybody guesses, or that is the person's own name, and stays open", async () => {
    const { token } = await invited();
    for (const password of ["password1234", "5201314woaini", "Somebody2026"])
      expect(await acceptInvitation({ token, ...somebody(), password })).toMatchObject({
        fields: { password: "password_common" },
      });
    expect(await invitationOf(token, new Date())).toMatchObject({ state: "open" });
  });

  test("without any address it asks for one, and makes nothing", async () => {
    const { token } = await invited();
    const refused = await acceptInvitation({ token, name: "Somebody", password: "let it stand here" });
    expect(refused).toMatchObject({ fields: { email: "email_missing" } });
    expect(await invitationOf(token, new Date())).toMatchObject({ state: "open" });
  });

  test("with an account at an identity provider: that account signs the person in, and serves no second invitation", async () => {
    const [first, second, subject] = [await invited(), await invited(), randomUUID()];
    const { password: _, ...person } = somebody();
    const result = await acceptInvitationWithProvider({ token: first.token, ...person }, "github", subject);
    expect(await personByIdentity("github", subject)).toMatchObject({
      id: result.ok ? result.value.userId : "",
    });
    const { password: __, ...other } = somebody();
    expect(
      await acceptInvitationWithProvider({ token: second.token, ...other }, "github", subject),
    ).toMatchObject({
      reason: "account_taken",
    });
    expect(await invitationOf(second.token, new Date())).toMatchObject({ state: "open" });
  });
});
