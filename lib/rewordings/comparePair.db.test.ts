import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "@/lib/db";
import { makeSpeaker } from "@/prisma/testing/factories";
import { useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { wording } from "@/prisma/testing/promises";
import { ok } from "@/prisma/testing/verdicts";
import { comparePair } from "./comparePair";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

const WE = "We will store your card details.";
const NAMED = "Stripe will store your card details.";

async function answerFor(speakerId: string, otherId = speakerId) {
  const earlier = await wording("2013-02-05", { quote: WE, speakerId });
  const later = await wording("2022-05-02", { quote: NAMED, speakerId: otherId });
  return (await ok(transaction((tx) => comparePair(tx, { earlier, later })))).said.answer;
}

test("we and a name: the speaker's own, that of whom a person speaks for, or somebody else's", async () => {
  const stripe = await makeSpeaker({ kind: "organization", nameEn: "Stripe" });
  const shop = await makeSpeaker({ kind: "organization", nameEn: "Corner Shop" });
  const head = await makeSpeaker({ kind: "person", affiliationId: stripe.id });
  const writer = await makeSpeaker({ kind: "person" });
  expect(await answerFor(stripe.id)).toBe("same");
  expect(await answerFor(head.id)).toBe("same");
  expect(await answerFor(shop.id)).toBe("changed");
  expect(await answerFor(writer.id)).toBe("cannot_tell");
  expect(await answerFor(stripe.id, shop.id)).toBe("cannot_tell");
});
