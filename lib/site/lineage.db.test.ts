import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import { linkWording } from "@/lib/promises/link.mutations";
import { splitPromise } from "@/lib/rewordings/split.mutations";
import { makeUser } from "@/prisma/testing/factories";
import { promiseOf, wording } from "@/prisma/testing/promises";
import { agreed } from "@/prisma/testing/proposals";
import { ok } from "@/prisma/testing/verdicts";
import { publicPromise } from "./promise.queries";

const people = {} as Record<"editor" | "reviewer", Actor>;
beforeAll(async () => {
  for (const role of ["editor", "reviewer"] as const) people[role] = await makeUser(role);
});

const SEEN = { publicSince: new Date("2024-08-12T00:00:00Z") };
const reason = "Two promises were taken for one.";
const titles = { titleEn: "Another promise", titleZh: null };
/** The promise that was split off another. */
async function splitFrom(promiseId: string) {
  const events = await db().event.findMany({ where: { verb: "promise.created" } });
  const event = events.find(({ data }) => (data as { fromId?: string }).fromId === promiseId);
  return db().promise.findUniqueOrThrow({ where: { id: event?.subjectId ?? "" } });
}

it("a promise split off is public with a public wording, and readers find both", async () => {
  const { promiseId, slug, claimIds } = await promiseOf(["2021", "2022"], SEEN);
  const input = { promiseId, claimIds: claimIds.slice(1), reason, ...titles };
  await agreed("promise.split", input, people);
  const made = await splitFrom(promiseId);
  const notices = async (address: string) => {
    const found = await publicPromise(address);
    return found && "row" in found ? found.row.notices : [];
  };
  expect(await notices(slug)).toMatchObject([
    { what: "split", reason, count: 1, other: { slug: made.slug } },
  ]);
  expect(await notices(made.slug)).toMatchObject([{ what: "splitFrom", other: { slug } }]);
  await agreed("promise.merge", { promiseId: made.id, intoId: promiseId, reason }, people);
  expect((await notices(slug)).map(({ what }) => what)).toEqual(["merged", "split"]);
});

it("tells readers nothing of a promise that they cannot see", async () => {
  const { promiseId, slug } = await promiseOf(["2021"], SEEN);
  const hidden = await wording("2022");
  await ok(linkWording(people.editor, { promiseId, claimId: hidden.id }));
  await ok(splitPromise(people.editor, { promiseId, claimIds: [hidden.id], reason, ...titles }));
  expect(await publicPromise(slug)).toMatchObject({ row: { notices: [] } });
});

it("a merge leads there from every address, also after the next merge", async () => {
  const made = [];
  for (const year of ["2020", "2021", "2022"]) made.push(await promiseOf([year], SEEN));
  const [a, b, c] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]];
  await agreed("promise.merge", { promiseId: a.promiseId, intoId: b.promiseId, reason });
  await agreed("promise.merge", { promiseId: b.promiseId, intoId: c.promiseId, reason });
  for (const { slug } of [a, b]) expect(await publicPromise(slug)).toEqual({ movedTo: c.slug });
});
