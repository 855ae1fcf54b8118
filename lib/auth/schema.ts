import { z } from "zod";
import { Role } from "@/lib/generated/prisma/enums";

export const role = z.enum(Role);

/** Longest password that is hashed: long ones could be sent to keep the server busy. */
export const LONGEST_PASSWORD = 256;
