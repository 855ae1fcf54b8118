import type { Lang } from "@/lib/generated/prisma/enums";

/** A name is read aloud in the language of its script. */
export const langOf = (name: string): Lang => (/\p{Script=Han}/u.test(name) ? "zh" : "en");
