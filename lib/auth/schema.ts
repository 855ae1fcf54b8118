import { z } from "zod";

export const role = z.enum(["editor", "reviewer", "admin"]);
export type Role = z.infer<typeof role>;

/** Longest password that is looked at: hashing must not become somebody's way to keep the server busy. */
export const LONGEST_PASSWORD = 256;
