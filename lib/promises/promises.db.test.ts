import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { makeClaim, makeSpeaker, makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { createPromise } from "./create.mutations";
import { promiseForDesk } from "./desk.queries";
import { linkWording } from "./link.mutations";
import { changePromise } from "./rename.mutations";

const people = {} as Record<"none" | Role, Actor>;
beforeAll(async () => {
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

const ROLES = [
  ["none", "forbidden"],
  ["editor", "done"],
  ["reviewer", "done"],
  ["admin", "done"],
] as const;
const titles = { titleEn: "A fifth of secured compute", titleZh: null };
const promiseOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).promiseId;

describe("createPromise, linkWording, changePromise", () => {
  it.each(ROLES)("asked by %s: %s", async (role, expected) => {
    const me = people[role];
    const [first, second] = [await wording("2023-07-05"), await wording("2024-08-01")];
    expect(await outcome(createPromise(me, { claimId: first.id, ...titles }))).toBe(expected);
    const promiseId = (await promiseOf(first.id)) ?? (await makePromise(first.id)).promiseId;
    expect(await outcome(linkWording(me, { promiseId, claimId: second.id }))).toBe(expected);
    const renamed = { promiseId, revision: 1, titleEn: "A fifth", titleZh: "五分之一" };
    expect(await outcome(changePromise(me, renamed))).toBe(expected);
    expect(await promiseOf(second.id)).toBe(expected === "done" ? promiseId : null);
  });

  it("takes promises only, alive, and each into one lineage", async () => {
    const event = await makeClaim();
    const withdrawn = await wording("2024", { status: "withdrawn", withdrawnReason: "A duplicate." });
    const linked = await wording("2024");
    const { promiseId } = await makePromise(linked.id);
    const other = await makePromise((await wording("2024")).id);
    const link = (claimId: string) => outcome(linkWording(people.editor, { promiseId, claimId }));
    expect(await link(event.id)).toBe("not_a_promise");
    expect(await link(withdrawn.id)).toBe("claim_withdrawn");
    expect(await link(randomUUID())).toBe("not_found");
    expect(await link(linked.id)).toBe("done");
    const twice = linkWording(people.editor, { promiseId: other.promiseId, claimId: linked.id });
    expect(await outcome(twice)).toBe("already_linked");
    expect(await outcome(createPromise(people.editor, { claimId: linked.id, ...titles }))).toBe(
      "already_linked",
    );
  });

  it("links a claim to one of two promises at once", async () => {
    const [one, two] = await Promise.all(
      ["2023", "2023"].map(async (d) => makePromise((await wording(d)).id)),
    );
    const claim = await wording("2024");
    const results = await Promise.all(
      [one, two].map((made) =>
        outcome(linkWording(people.editor, { promiseId: made?.promiseId ?? "", claimId: claim.id })),
      ),
    );
    expect(results.sort()).toEqual(["already_linked", "done"]);
    const events = await db().event.findMany({
      where: { verb: "promise.linked" },
      orderBy: { seq: "desc" },
      take: 9,
    });
    expect(events.filter(({ data }) => JSON.stringify(data).includes(claim.id))).toHaveLength(1);
  });

  it("is public with its first public wording, whichever way two people link that", async () => {
    const since = new Date("2024-08-12T00:00:00Z");
    const first = await wording("2023", { publicSince: since });
    const titles = { titleEn: "A fifth of compute", titleZh: null };
    const begin = createPromise(people.admin, { claimId: first.id, ...titles });
    expect(await outcome(begin)).toBe("needs_proposal");
    await agreed("promise.link", { claimIds: [first.id], ...titles });
    const made = { promiseId: (await promiseOf(first.id)) ?? "" };
    const quiet = await makePromise((await wording("2023")).id);
    const publicSince = async (id: string) =>
      (await db().promise.findUniqueOrThrow({ where: { id } })).publicSince;
    expect(await publicSince(made.promiseId)).toEqual(since);
    expect(await publicSince(quiet.promiseId)).toBeNull();
    const restated = await wording("2024", { publicSince: since });
    const link = linkWording(people.admin, { promiseId: quiet.promiseId, claimId: restated.id });
    expect(await outcome(link)).toBe("needs_proposal");
    await agreed("promise.link", { promiseId: quiet.promiseId, claimIds: [restated.id] });
    expect(await publicSince(quiet.promiseId)).not.toBeNull();
  });

  it("shows both titles when two people change them at once", async () => {
    const { promiseId } = await makePromise((await wording("2023")).id);
    const change = (titleEn: string) =>
      changePromise(people.editor, { promiseId, revision: 1, titleEn, titleZh: null });
    const results = await Promise.all([change("One title"), change("Another title")]);
    const { titleEn } = await db().promise.findUniqueOrThrow({ where: { id: promiseId } });
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      reason: "conflict",
      theirs: { titleEn, revision: 2 },
    });
  });
});

describe("promiseForDesk", () => {
  it("orders wordings by date, those without one last", async () => {
    const own = { speakerId: (await makeSpeaker()).id };
    const first = await wording("2023-07-05", own);
    const { promiseId, slug } = await makePromise(first.id);
    const later = await wording("2024-08-01", own);
    const between = await wording("2024-07", own);
    const undated = await wording(null, own);
    for (const { id } of [undated, later, between]) {
      await ok(linkWording(people.editor, { promiseId, claimId: id }));
    }
    const shown = await promiseForDesk(slug);
    expect(shown?.wordings.map(({ id }) => id)).toEqual([first.id, between.id, later.id, undated.id]);
  });
});
