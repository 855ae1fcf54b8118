import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { linkWording } from "@/lib/promises/link.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { makePromise, wording } from "@/prisma/testing/promises";
import { ok, outcome } from "@/prisma/testing/verdicts";
import { dismissRewording } from "./decide.mutations";
import { proposeRewording } from "./propose.mutations";
import { unlinkWording } from "./unlink.mutations";

const people = {} as Record<"none" | Role, Actor>;
beforeAll(async () => {
  people.none = await makeUser(null);
  for (const role of ["editor", "reviewer", "admin"] as const) people[role] = await makeUser(role);
});

async function twoWordings() {
  const [first, second] = [await wording("2023-07"), await wording("2024-08")];
  const { promiseId } = await makePromise(first.id);
  await ok(linkWording(people.editor, { promiseId, claimId: second.id }));
  return { promiseId, first, second };
}

it.each([
  ["none", "forbidden"],
  ["editor", "done"],
  ["reviewer", "done"],
  ["admin", "done"],
] as const)("asked by %s to take a wording out of its promise: %s", async (role, expected) => {
  const { promiseId, second } = await twoWordings();
  const unlinked = unlinkWording(people[role], { claimId: second.id, reason: "Another promise." });
  expect(await outcome(unlinked)).toBe(expected);
  const row = await db().claim.findUniqueOrThrow({ where: { id: second.id } });
  expect(row.promiseId).toBe(expected === "done" ? null : promiseId);
});

it("keeps a wording in its promise while it is compared there", async () => {
  const { first, second } = await twoWordings();
  const pair = { earlierClaimId: first.id, laterClaimId: second.id };
  const { rewordingId } = await ok(proposeRewording(people.editor, pair));
  const away = { claimId: second.id, reason: "Another promise." };
  expect(await outcome(unlinkWording(people.editor, away))).toBe("wording_is_compared");
  await ok(dismissRewording(people.reviewer, { rewordingId, revision: 1, reason: "Unrelated." }));
  expect(await outcome(unlinkWording(people.editor, away))).toBe("done");
  expect(await outcome(unlinkWording(people.editor, away))).toBe("not_linked");
});
