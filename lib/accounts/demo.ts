import type { Role } from "@/lib/generated/prisma/enums";

/**
 * The sample's accounts. They are made by the seed, and sign in only where STET_DEMO=1: the password is
 * shown to everybody there.
 */
export const DEMO_PASSWORD = "let-it-stand";

export const DEMO_ACCOUNTS = [
  { email: "editor@stet.example", name: "Ines Marchetti", role: "editor" },
  { email: "reviewer@stet.example", name: "Wei Lindqvist", role: "reviewer" },
  { email: "second@stet.example", name: "Amara Okoye", role: "reviewer" },
  { email: "admin@stet.example", name: "Jonas Feld", role: "admin" },
] as const satisfies readonly { email: string; name: string; role: Role }[];
