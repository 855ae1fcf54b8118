import { expect, test } from "vitest";
import { jobs } from "./jobs";
import en from "./messages/en/jobs.json";
import zh from "./messages/zh/jobs.json";

test("each job has a name for the admins who see it", () => {
  for (const { name } of [en, zh]) expect(Object.keys(name).sort()).toEqual(Object.keys(jobs).sort());
});
