import { z } from "zod";

export const role = z.enum(["editor", "reviewer", "admin"]);
export type Role = z.infer<typeof role>;
