import type { Disclosure } from "@/lib/generated/prisma/enums";
import { type Row, rowsOf } from "./rows";

/** What a reviewer writes about a rewording, as the form holds it. */
export type Comparison = {
  disclosure: Disclosure | "";
  rationaleEn: string;
  rationaleZh: string;
  changes: Row[];
};

export function comparisonOf(from: Record<string, unknown>): Comparison {
  const text = (name: string) => (typeof from[name] === "string" ? from[name] : "");
  return {
    disclosure: text("disclosure") as Disclosure | "",
    rationaleEn: text("rationaleEn"),
    rationaleZh: text("rationaleZh"),
    changes: rowsOf(from.changes),
  };
}
