import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";

/** What the search for programs answers. */
export const answer = z.object({
  total: z.number(),
  didYouMean: z.string().nullable(),
  next: z.string().nullable(),
  results: z.array(z.object({ slug: z.string(), statement: z.object({ en: z.string().nullable() }) })),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number() }))),
});

/** Asks it, and expects an answer. */
export async function ask(request: APIRequestContext, address: Record<string, string>) {
  const response = await request.get(`/api/search?${new URLSearchParams(address)}`);
  expect(response.status(), JSON.stringify(address).slice(0, 200)).toBe(200);
  return answer.parse(await response.json());
}
