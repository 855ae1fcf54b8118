import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setDisabled } from "@/lib/accounts/mutations";
import { setListed } from "@/lib/accounts/profile.mutations";
import { listedPeople } from "@/lib/accounts/queries";
import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { ok } from "@/prisma/testing/verdicts";
import { writePage } from "./mutations";
import { pageText, pageTextAt, pageVersions, writtenPages } from "./queries";

const people = {} as Record<"none" | Role | "second", Actor>;
let drop: () => Promise<void>;
afterAll(() => drop());
beforeAll(async () => {
  drop = await useFreshDatabase();
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
  people.second = await makeUser("admin");
});

const written = (
  revision: number,
  textEn: string | null,
  page: "about" | "funding" | "contact" = "about",
) => ({
  page,
  revision,
  textEn,
  textZh: null,
  reason: "We say who we are.",
});

for (const who of ["none", "editor", "reviewer"] as const)
  test(`${who} writes no page`, async () => {
    expect(await writePage(people[who], written(0, "Mine."))).toEqual({ ok: false, reason: "forbidden" });
    expect(await pageText("about")).toBeNull();
  });

describe("an admin's text", () => {
  test("is shown, and the ones before stay with who, when and why", async () => {
    await ok(writePage(people.admin, written(0, "We are three people.")));
    await ok(writePage(people.second, { ...written(1, "We are four people."), reason: "Noor joined." }));
    expect(await pageText("about")).toMatchObject({ number: 2, textEn: "We are four people.", textZh: null });
    expect(await pageTextAt("about", 1)).toMatchObject({ textEn: "We are three people." });
    const { rows } = await pageVersions("about");
    expect(rows.map(({ number, reason, author }) => [number, reason, author.name])).toEqual([
      [2, "Noor joined.", people.second.name],
      [1, "We say who we are.", people.admin.name],
    ]);
    expect([...(await writtenPages()).keys()]).toEqual(["about"]);
  });

  test("is never lost to another's: of two at once one is told of the other", async () => {
    const results = await Promise.all(
      [people.admin, people.second].map((actor) => writePage(actor, written(0, actor.id, "funding"))),
    );
    const lost = results.find((one) => !one.ok);
    const kept = await pageText("funding");
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(lost).toMatchObject({ reason: "conflict", theirs: { revision: 1, textEn: kept?.textEn } });
    expect((await pageVersions("funding")).rows).toHaveLength(1);
  });

  test("that says the same makes no version", async () => {
    const before = await pageText("funding");
    expect(await ok(writePage(people.admin, written(0, before?.textEn ?? null, "funding")))).toEqual({
      revision: 1,
    });
    expect((await pageVersions("funding")).rows).toHaveLength(1);
  });

  test("can be taken back, and is in the log with the hash of its row", async () => {
    await ok(writePage(people.admin, written(0, "Write to us.", "contact")));
    await ok(writePage(people.admin, written(1, null, "contact")));
    const latest = await pageText("contact");
    expect(latest).toMatchObject({ number: 2, textEn: null });
    const event = await db().event.findFirstOrThrow({
      where: { subjectId: latest?.id ?? "" },
      include: { rows: true },
    });
    expect(event).toMatchObject({ verb: "page.changed", actorId: people.admin.id });
    expect(event.rows.map(({ table }) => table)).toContain("PageText");
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  test("is kept by the database as it was written", async () => {
    const where = { page_number: { page: "about" as const, number: 1 } };
    await expect(db().pageText.update({ where, data: { textEn: "Else." } })).rejects.toThrow();
    await expect(db().pageText.delete({ where })).rejects.toThrow();
  });
});

describe("the people who are named", () => {
  const names = async () => (await listedPeople()).map(({ name, role }) => [name, role]);

  test("are those who agreed, while they agree, with their role", async () => {
    expect(await names()).toEqual([]);
    await ok(setListed(people.reviewer, true));
    await ok(setListed(people.editor, true));
    expect((await names()).sort()).toEqual(
      [
        [people.reviewer.name, "reviewer"],
        [people.editor.name, "editor"],
      ].sort(),
    );
    await ok(setListed(people.editor, false));
    expect(await names()).toEqual([[people.reviewer.name, "reviewer"]]);
  });

  test("are named no longer when their account is disabled, or without a role", async () => {
    await ok(setListed(people.none, true));
    await ok(setDisabled(people.admin, { userId: people.reviewer.id, disabled: true }));
    expect(await names()).toEqual([]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });
});
