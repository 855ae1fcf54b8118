import { z } from "zod";
import { redirectInput } from "@/lib/accounts/schema";
import { LONGEST_PASSWORD } from "@/lib/auth/schema";

/** Of an app or for recovery: both are shorter, with any spaces that somebody types. */
const LONGEST_CODE = 50;
const code = z
  .string({ error: "code_missing" })
  .trim()
  .min(1, "code_missing")
  .max(LONGEST_CODE, "code_wrong");

export const startInput = z.object({
  currentPassword: z.string({ error: "password_missing" }).max(LONGEST_PASSWORD, "password_wrong"),
});
export const codeInput = z.object({ code });
export const stepInput = redirectInput.extend({ code });
