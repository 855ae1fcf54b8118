import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeUser } from "@/prisma/testing/factories";
import { changeSpeaker, createSpeaker } from "./mutations";
import { searchSpeakers, speakerNamed, speakersNamedIn } from "./queries";
import { changedSpeaker, newSpeaker } from "./schema";

const unique = () => crypto.randomUUID().slice(0, 8);

async function made(input: Record<string, unknown>) {
  const result = await createSpeaker(
    await makeUser("editor"),
    newSpeaker.parse({ kind: "person", ...input }),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([
  ["editor", true],
  ["reviewer", true],
  ["admin", true],
  [null, false],
] as const)("%s may make and change speakers: %s", async (role, may) => {
  const me = await makeUser(role);
  const nameEn = `Somebody ${unique()}`;
  expect((await createSpeaker(me, newSpeaker.parse({ kind: "person", nameEn }))).ok).toBe(may);
  const { id: speakerId } = await made({ nameEn: `Another ${unique()}` });
  const change = changedSpeaker.parse({
    speakerId,
    revision: 1,
    kind: "person",
    nameEn: `Changed ${unique()}`,
  });
  expect((await changeSpeaker(me, change)).ok).toBe(may);
});

test("is found by any writing, the exact one first, then beginnings, then the middle", async () => {
  const key = unique();
  const middle = await made({ nameEn: `Xy${key} One` });
  const word = await made({ nameEn: `Jo ${key}son` });
  const start = await made({ nameEn: `${key} Two`, aliases: `奥特曼${key}` });
  const exact = await made({ nameEn: key });
  const found = await searchSpeakers(` ${key.toUpperCase()} `, 10);
  expect(found.map(({ id }) => id)).toEqual([exact.id, start.id, word.id, middle.id]);
  expect(await searchSpeakers(`曼${key}`, 10)).toMatchObject([{ id: start.id, alias: `奥特曼${key}` }]);
  expect(await searchSpeakers(`${key}%`, 10)).toEqual([]);
});

test("is named in a text by any of its writings", async () => {
  const key = unique();
  const { id } = await made({ nameEn: `Sam ${key}`, aliases: [`舒曼${key}`] });
  const named = await speakersNamedIn(`后来舒曼${key}离开了。`);
  expect(named.filter((one) => one.id === id)).toEqual([{ id, names: [`Sam ${key}`, `舒曼${key}`] }]);
  expect((await speakersNamedIn("nobody")).filter((one) => one.id === id)).toEqual([]);
});

test("two changes from one revision: the second is shown the first, nothing is lost", async () => {
  const { id: speakerId } = await made({ nameEn: `Before ${unique()}` });
  const me = await makeUser("editor");
  const change = (more: object) => changedSpeaker.parse({ speakerId, revision: 1, kind: "person", ...more });
  const [first, second] = [`First ${unique()}`, `Second ${unique()}`];
  expect(await changeSpeaker(me, change({ nameEn: first, aliases: ["F."] }))).toMatchObject({ ok: true });
  expect(await changeSpeaker(me, change({ nameEn: second }))).toMatchObject({
    reason: "conflict",
    theirs: { nameEn: first, aliases: ["F.", first], revision: 2 },
  });
  const aliases = { orderBy: { name: "asc" } } as const;
  const row = await db().speaker.findUnique({ where: { id: speakerId }, include: { aliases } });
  expect([row?.nameEn, row?.aliases.map(({ name }) => name)]).toEqual([first, ["F.", first]]);
});

test("a change that changes nothing writes nothing", async () => {
  const nameEn = `Same ${unique()}`;
  const { id: speakerId } = await made({ nameEn });
  const same = changedSpeaker.parse({ speakerId, revision: 1, kind: "person", nameEn });
  expect(await changeSpeaker(await makeUser("editor"), same)).toMatchObject({ value: { revision: 1 } });
  expect(await db().event.count({ where: { subjectId: speakerId } })).toBe(1);
});

test("who bears a name alone is found by it, however it is written; of two nobody is", async () => {
  const name = `The Courier ${unique()}`;
  const only = await made({ kind: "organization", nameEn: name, aliases: [] });
  expect(await speakerNamed(name.toUpperCase())).toMatchObject({ id: only.id, nameEn: name });
  expect(await speakerNamed(`${name} of somewhere`)).toBeNull();
  await db().speakerAlias.create({
    data: { speakerId: (await made({ nameEn: `Other ${unique()}` })).id, name, folded: name.toLowerCase() },
  });
  expect(await speakerNamed(name)).toBeNull();
});
