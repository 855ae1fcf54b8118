import { expect, test, vi } from "vitest";
import type { z } from "zod";
import errors from "@/lib/messages/en/errors.json";
import { codeUnder, isTest, read } from "@/prisma/testing/code";

const taken = vi.hoisted(() => ({ schemas: [] as z.ZodType[] }));
vi.mock("@/lib/auth/action", () => {
  const take = (schema: z.ZodType) => {
    taken.schemas.push(schema);
    return () => undefined;
  };
  return {
    defineAction: take,
    defineLeavingAction: take,
    defineOpenAction: take,
    defineSessionAction: take,
    defineSetUpAction: take,
  };
});

const DEFINES = /\bdefine(?:Open|Session|SetUp)?Action\(/;
/** What a form sends by itself; whatever else is a text or a list is typed or chosen, and may be left empty. */
const SENT = /(?:Id|^token|^beside|^once)$/;

/** What a form with several sides sends to say on which it is. */
const SIDES = [
  {},
  ...["new", "known", "text", "file", "address"].map((from) => ({ from })),
  { as: "article" },
];

const told = (schema: z.ZodType) =>
  SIDES.flatMap((side) => schema.safeParse(side).error?.issues ?? []).flatMap((issue) => {
    const name = issue.path.join(".");
    const isEmpty = issue.code === "invalid_type" && ["string", "array"].includes(issue.expected);
    return isEmpty && !SENT.test(name) ? [{ name, message: issue.message }] : [];
  });

test("a field that is left empty says what it needs, in words that are ours", async () => {
  const files = codeUnder("lib").filter(
    (path) => DEFINES.test(read(path)) && !isTest(path) && path !== "lib/auth/action.ts",
  );
  for (const file of files) await import(`@/${file}`);
  expect(taken.schemas.length).toBeGreaterThan(100);
  const all = taken.schemas.flatMap(told);
  expect(all.length).toBeGreaterThan(20);
  const wordless = all.filter(({ message }) => !Object.hasOwn(errors, message)).map(({ name }) => name);
  expect([...new Set(wordless)]).toEqual([]);
});
