import { z } from "zod";
import { Role } from "@/lib/generated/prisma/enums";

export const role = z.enum(Role);

/** Longest password that is hashed: long ones could be sent to keep the server busy. */
export const LONGEST_PASSWORD = 256;

/** Of whom the site asks a second factor; `reviewers` are reviewers and admins. */
export const secondFactorRules = z.enum(["nobody", "reviewers", "everybody"]);
export type SecondFactorRule = z.infer<typeof secondFactorRules>;
