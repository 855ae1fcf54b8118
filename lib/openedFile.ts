import { z } from "zod";

/** SHA-256 of each body in the file, as it lies there and unpacked; of a damaged file of those before the damage. */
const bodies = z.array(z.string());

/** What was found in a file that holds a page with other things, or in an archive of many. */
export const openedFile = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
    contentType: z.string(),
    /** What the file says of itself: where the page is from, and when it was saved. */
    statedUrl: z.string().nullable(),
    statedAt: z.date().nullable(),
    /** Why this page of many: it is at the address of the source, the file names it first, or it is the first. */
    chosen: z.enum(["page_at_address", "page_listed", "page_first"]).nullable(),
    bodies,
  }),
  z.object({
    ok: z.literal(false),
    why: z.enum(["unread_damaged", "unread_too_large", "unread_no_page"]),
    bodies,
  }),
]);
export type OpenedFile = z.infer<typeof openedFile>;
