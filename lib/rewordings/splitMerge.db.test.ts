import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db, transaction } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { follow } from "@/lib/notices/follow.mutations";
import { currentPromiseSlug, promiseForDesk } from "@/lib/promises/desk.queries";
import { promiseHistory } from "@/lib/promises/history.queries";
import { linkWording } from "@/lib/promises/link.mutations";
import { changePromise } from "@/lib/promises/rename.mutations";
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { promiseOf, wording, written } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { confirmRewording, dismissRewording } from "./decide.mutations";
import { flagRewording } from "./flag.mutations";
import { mergePromise } from "./merge.mutations";
import { proposeRewording } from "./propose.mutations";
import { splitPromise } from "./split.mutations";

const people = {} as Record<"none" | Role, Actor>;
beforeAll(async () => {
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

const ROLES = ["none", "editor", "reviewer", "admin"] as const;
const SEEN = { publicSince: new Date("2024-08-12T00:00:00Z") };
const reason = "Two promises were taken for one.";
const titles = { titleEn: "Another promise", titleZh: null };

async function compared(earlierClaimId: string, laterClaimId: string) {
  const { rewordingId } = await ok(proposeRewording(people.editor, { earlierClaimId, laterClaimId }));
  return rewordingId;
}

async function confirmed(earlierClaimId: string, laterClaimId: string) {
  const rewordingId = await compared(earlierClaimId, laterClaimId);
  await ok(flagRewording(people.reviewer, written(rewordingId, 1)));
  await ok(confirmRewording(people.admin, { rewordingId, revision: 2 }));
  return rewordingId;
}

const idsIn = async (slug: string) => (await promiseForDesk(slug))?.wordings.map(({ id }) => id);
const promiseOfRewording = async (id: string) =>
  (await db().rewording.findUniqueOrThrow({ where: { id } })).promiseId;

describe("who may", () => {
  it.each(ROLES)("split what nobody saw, asked by %s", async (role) => {
    const { promiseId, claimIds } = await promiseOf(["2022", "2023"]);
    const input = { promiseId, claimIds: claimIds.slice(1), reason, ...titles };
    expect(await outcome(splitPromise(people[role], input))).toBe(role === "none" ? "forbidden" : "done");
  });

  it.each(ROLES)("merge what nobody saw, asked by %s", async (role) => {
    const [a, b] = [await promiseOf(["2022"]), await promiseOf(["2023"])];
    const input = { promiseId: a.promiseId, intoId: b.promiseId, reason };
    expect(await outcome(mergePromise(people[role], input))).toBe(role === "none" ? "forbidden" : "done");
  });

  it.each(ROLES)("split, merge or unlink what readers saw, asked by %s: nobody alone", async (role) => {
    const why = role === "none" ? "forbidden" : "needs_proposal";
    const { promiseId, claimIds, slug } = await promiseOf(["2021", "2022", "2023"], SEEN);
    const other = await promiseOf(["2020"]);
    const input = { promiseId, claimIds: claimIds.slice(2), reason, ...titles };
    expect(await outcome(splitPromise(people[role], input))).toBe(why);
    const unlinked = unlinkWording(people[role], { claimId: claimIds[1] ?? "", reason });
    expect(await outcome(unlinked)).toBe(why);
    const merged = mergePromise(people[role], { promiseId, intoId: other.promiseId, reason });
    expect(await outcome(merged)).toBe(why);
    expect(await idsIn(slug)).toEqual(claimIds);
  });
});

describe("splitPromise", () => {
  it("moves wordings with their comparisons into a promise of their own, and both keep their history", async () => {
    const { promiseId, slug, claimIds } = await promiseOf(["2020", "2021", "2022", "2023"]);
    const [a = "", b = "", c = "", d = ""] = claimIds;
    const stays = await confirmed(a, b);
    const moves = await confirmed(c, d);
    const made = await ok(splitPromise(people.editor, { promiseId, claimIds: [c, d], reason, ...titles }));
    expect(await idsIn(slug)).toEqual([a, b]);
    expect(await idsIn(made.slug)).toEqual([c, d]);
    const into = await db().promise.findUniqueOrThrow({ where: { slug: made.slug } });
    expect([await promiseOfRewording(stays), await promiseOfRewording(moves)]).toEqual([promiseId, into.id]);
    const [split] = await promiseHistory(promiseId);
    expect(split).toMatchObject({
      event: { verb: "promise.split", data: { reason, claimIds: [c, d] } },
      other: { slug: made.slug },
    });
    expect((await promiseHistory(into.id)).at(-1)).toMatchObject({
      event: { verb: "promise.created" },
      other: { slug },
    });
  });

  it("keeps two wordings together that are compared, until the comparison is dismissed", async () => {
    const { promiseId, claimIds } = await promiseOf(["2021", "2022", "2023"]);
    const [a = "", b = ""] = claimIds;
    const rewordingId = await compared(a, b);
    const split = () => splitPromise(people.editor, { promiseId, claimIds: [b], reason, ...titles });
    expect(await outcome(split())).toBe("split_compared");
    await ok(dismissRewording(people.reviewer, { rewordingId, revision: 1, reason: "Unrelated." }));
    expect(await outcome(split())).toBe("done");
    expect(await promiseOfRewording(rewordingId)).toBe(promiseId);
  });

  it("takes some of the promise's own wordings, never all and never others'", async () => {
    const { promiseId, claimIds } = await promiseOf(["2021", "2022"]);
    const stranger = await wording("2023");
    const split = (ids: string[]) =>
      outcome(splitPromise(people.editor, { promiseId, claimIds: ids, reason, ...titles }));
    expect(await split(claimIds)).toBe("split_all");
    expect(await split([stranger.id])).toBe("not_linked");
    expect(await split([claimIds[0] ?? "", stranger.id])).toBe("not_linked");
    const unknown = { promiseId: randomUUID(), claimIds, reason, ...titles };
    expect(await outcome(splitPromise(people.editor, unknown))).toBe("not_found");
  });
});

describe("mergePromise", () => {
  it("takes wordings, comparisons and the address along, for ever", async () => {
    const [a, b] = [await promiseOf(["2021", "2022"], SEEN), await promiseOf(["2020"])];
    const rewordingId = await confirmed(a.claimIds[0] ?? "", a.claimIds[1] ?? "");
    await agreed("promise.merge", { promiseId: a.promiseId, intoId: b.promiseId, reason }, people);
    expect(await idsIn(b.slug)).toEqual([...b.claimIds, ...a.claimIds]);
    expect(await promiseOfRewording(rewordingId)).toBe(b.promiseId);
    expect(await currentPromiseSlug(a.slug)).toBe(b.slug);
    expect(await promiseForDesk(a.slug)).toBeNull();
    const [line] = await promiseHistory(b.promiseId);
    expect(line).toMatchObject({ event: { verb: "promise.merged" }, within: { slug: a.slug } });
  });

  it("and a split take along who follows, once", async () => {
    const [a, b] = [await promiseOf(["2021", "2022"]), await promiseOf(["2020"])];
    const [first, both] = [await makeUser("editor"), await makeUser("editor")];
    const follows = (userId: string, subjectId: string) =>
      transaction((tx) => follow(tx, userId, { subjectType: "promise", subjectId }));
    await follows(first.id, a.promiseId);
    await follows(both.id, a.promiseId);
    await follows(both.id, b.promiseId);
    const followers = async (subjectId: string) =>
      (await db().follow.findMany({ where: { subjectId } })).map(({ userId }) => userId).sort();
    const claimIds = [a.claimIds[1] ?? ""];
    const { slug } = await ok(
      splitPromise(people.editor, { promiseId: a.promiseId, claimIds, reason, ...titles }),
    );
    const { id: part } = await db().promise.findUniqueOrThrow({ where: { slug } });
    expect(await followers(part)).toEqual([first.id, both.id].sort());
    await ok(mergePromise(people.editor, { promiseId: a.promiseId, intoId: b.promiseId, reason }));
    expect(await followers(b.promiseId)).toEqual([first.id, both.id].sort());
  });

  it("is the end of a promise: it takes nothing more, and nothing goes into it", async () => {
    const [a, b, c] = [await promiseOf(["2020"]), await promiseOf(["2021"]), await promiseOf(["2022"])];
    await ok(mergePromise(people.editor, { promiseId: a.promiseId, intoId: b.promiseId, reason }));
    const merge = (promiseId: string, intoId: string) =>
      outcome(mergePromise(people.editor, { promiseId, intoId, reason }));
    expect(await merge(a.promiseId, c.promiseId)).toBe("promise_merged");
    expect(await merge(c.promiseId, a.promiseId)).toBe("promise_merged");
    expect(await merge(c.promiseId, c.promiseId)).toBe("same_promise");
    const link = { promiseId: a.promiseId, claimId: (await wording("2023")).id };
    expect(await outcome(linkWording(people.editor, link))).toBe("promise_merged");
    const rename = { promiseId: a.promiseId, revision: 2, ...titles };
    expect(await outcome(changePromise(people.editor, rename))).toBe("promise_merged");
    await expect(
      db().promise.update({ where: { id: a.promiseId }, data: { mergedIntoId: null } }),
    ).rejects.toThrow();
    await expect(
      db().claim.update({ where: { id: link.claimId }, data: { promiseId: a.promiseId } }),
    ).rejects.toThrow();
  });

  it("of two into each other at once, one stays", async () => {
    const [a, b] = [await promiseOf(["2020"]), await promiseOf(["2021"])];
    const merge = (promiseId: string, intoId: string) =>
      outcome(mergePromise(people.editor, { promiseId, intoId, reason }));
    const both = await Promise.all([merge(a.promiseId, b.promiseId), merge(b.promiseId, a.promiseId)]);
    expect(both.sort()).toEqual(["done", "promise_merged"]);
    const stays = (await promiseForDesk(a.slug)) ?? (await promiseForDesk(b.slug));
    expect(stays?.wordings).toHaveLength(2);
  });

  it("does not lose a wording that is linked at the same moment", async () => {
    const [a, b] = [await promiseOf(["2020"]), await promiseOf(["2021"])];
    const claimId = (await wording("2022")).id;
    const [linked] = await Promise.all([
      outcome(linkWording(people.editor, { promiseId: a.promiseId, claimId })),
      outcome(mergePromise(people.editor, { promiseId: a.promiseId, intoId: b.promiseId, reason })),
    ]);
    const { promiseId } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
    expect(["done", "promise_merged"]).toContain(linked);
    if (linked === "promise_merged") expect(promiseId).toBeNull();
    else expect(promiseId).not.toBeNull();
  });
});
