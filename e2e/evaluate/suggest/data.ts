import { z } from "zod";
import type { Lang } from "@/lib/generated/prisma/enums";
import { readJsonLines } from "../jsonLines";
import { CHECKABLE_ZH, OTHER_ZH } from "./sentences/chinese";
import { CHECKABLE_EN, OTHER_EN } from "./sentences/english";

const labelled = z.object({ text: z.string(), checkable: z.boolean() });
export type Labelled = z.infer<typeof labelled>;

/** The project's own sentences of news, in both languages. */
export const OWN: Labelled[] = [
  ...[...CHECKABLE_EN, ...CHECKABLE_ZH].map((text) => ({ text, checkable: true })),
  ...[...OTHER_EN, ...OTHER_ZH].map((text) => ({ text, checkable: false })),
];

export const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

/** Labelled sentences, one JSON object a line; the file may be gzipped. A line that is none is named in the error. */
export const readLabelled = (file: string): Labelled[] => readJsonLines(file, labelled);
