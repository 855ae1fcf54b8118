import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { db } from "@/lib/db";

const CLAIM = "openai-20-percent-compute-superalignment";

test("an old address leads to the new one for good", async ({ request }) => {
  const { id: subjectId } = await db().claim.findUniqueOrThrow({ where: { slug: CLAIM } });
  const slug = `old-address-${randomUUID()}`;
  await db().slug.create({ data: { kind: "claim", slug, subjectId } });
  const response = await request.get(`/en/claims/${slug}`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(new RegExp(`/en/claims/${CLAIM}$`));
});
