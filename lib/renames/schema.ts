import { z } from "zod";
import { filter, plainLine, requiredLine as reason, slug, typedDate } from "@/lib/fields";
import { isName, isOneName } from "./names";

/** The longest name of a body in any language, in UTF-16 units. */
const NAME = 160;

/** Whose words both names stand in: `speaker ID` or `promise ID`, as one field of a form. */
const owner = z
  .string("required")
  .regex(/^(?:speaker|promise) [0-9a-f-]{36}$/u, "required")
  .transform((written) => {
    const [kind, id] = written.split(" ");
    return { kind: kind as "speaker" | "promise", id: id ?? "" };
  })
  .pipe(z.object({ kind: z.enum(["speaker", "promise"]), id: z.uuid("required") }));

const name = z.string("required").pipe(plainLine(NAME).min(1, "required")).refine(isName, "not_a_name");

export const addedRename = z
  .object({ owner, from: name, to: name, since: typedDate })
  .refine((input) => !isOneName(input), { path: ["to"], message: "same_name" });
export type AddedRename = z.infer<typeof addedRename>;

export const decidedRename = z.object({ renameId: z.uuid() });
export type DecidedRename = z.infer<typeof decidedRename>;

export const withdrawnRename = z.object({ renameId: z.uuid(), reason });
export type WithdrawnRename = z.infer<typeof withdrawnRename>;

export const RENAME_TABS = ["offered", "confirmed", "ended"] as const;
export type RenameTab = (typeof RENAME_TABS)[number];

export const renameFilter = z.object({
  tab: z.enum(RENAME_TABS).catch("offered"),
  speaker: filter(slug),
});
