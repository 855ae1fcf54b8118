import { afterAll, beforeAll, expect, test } from "vitest";
import { readDeadlinesAnew } from "@/lib/deadlines/read.mutations";
import { putVerdictOn } from "@/prisma/testing/deadlines";
import { makeUser } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { wording } from "@/prisma/testing/promises";
import { waitingFor } from "./queries";

// What waits is counted of a whole site.
let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

test("a promise whose deadline passed waits until its next verdict", async () => {
  const reviewer = await makeUser("reviewer");
  const due = async () => (await waitingFor(reviewer, false)).due;
  const claim = await wording("2020-01-01", { quote: "We will close it by 1 November 2021." });
  expect(await due()).toBe(0);
  await readDeadlinesAnew({ claimId: claim.id });
  expect(await due()).toBe(1);
  await putVerdictOn(claim.id, "2021-12-01");
  expect(await due()).toBe(0);
});
