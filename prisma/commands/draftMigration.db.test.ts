import { expect, test } from "vitest";
import { draftMigration } from "./draftMigration";

const url = process.env.DATABASE_URL ?? "";
const datasource = 'datasource db {\n  provider = "postgresql"\n}\n\n';

test("every change of the schema has its migration (if not: npm run db:draft NAME)", async () => {
  expect(await draftMigration(url)).toBe("");
});

test("a column that was added is drafted, and nothing else", async () => {
  const before = `${datasource}model Note {\n  id Int @id\n}\n`;
  const after = `${datasource}model Note {\n  id Int @id\n  text String?\n}\n`;
  expect(await draftMigration(url, before, after)).toMatch(
    /^-- AlterTable\nALTER TABLE "Note" ADD COLUMN +"text" TEXT;$/,
  );
  expect(await draftMigration(url, "", before)).toContain('CREATE TABLE "Note"');
  expect(await draftMigration(url, after, after)).toBe("");
});
