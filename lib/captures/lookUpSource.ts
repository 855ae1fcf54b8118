import { readImport } from "@/lib/articles/readImport";
import type { Origins } from "@/lib/articles/schema";
import type { Actor } from "@/lib/auth/can";
import { can } from "@/lib/auth/can";
import { done, type Result, refuse } from "@/lib/errors";
import type { FetchOptions } from "@/lib/web/fetchPage";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import type { AddressToLookUp } from "./schema";

/** One person looks up so many addresses in ten minutes: each is a request to somebody else's site. */
const LOOK_UPS = { name: "source_look_up", requests: 30, seconds: 600 };

export type FoundField = "title" | "publisher" | "author" | "publishedOn";
/** What the page at an address says of itself, as a form takes it; "" where it says nothing. */
export type FoundDetails = {
  fields: Record<FoundField | "lang", string>;
  origins: Pick<Origins, FoundField>;
};

/** Reads title, publisher, author and date of the page at an address, as an import does; saves nothing. */
export async function lookUpSource(
  actor: Actor,
  { address }: AddressToLookUp,
  asker: string,
  options?: FetchOptions,
): Promise<Result<FoundDetails>> {
  if (!can(actor, "attach_source")) return refuse("forbidden");
  const allowance = await countRequest(LOOK_UPS, actor.id);
  if (!allowance.ok) {
    const minutes = Math.ceil(allowance.resetSeconds / 60);
    return refuse("too_many_requests", { values: { minutes } });
  }
  const read = await readImport({ from: "address", address }, new Date(), asker, options);
  if (!read.ok) return read;
  const { fields, origins } = read.value;
  const { title, publisher, author, publishedOn, lang } = fields;
  return done({ fields: { title, publisher, author, publishedOn, lang }, origins });
}
