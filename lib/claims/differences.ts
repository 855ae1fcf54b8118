import type { ClaimKind } from "@/lib/generated/prisma/enums";

type Who = { kind: ClaimKind; speakerId: string };

/** By what two claims that are taken for one differ: then they hardly are, and whoever says so is asked again. */
export function differences(one: Who, other: Who): ("speaker" | "kind")[] {
  return [
    ...(one.speakerId === other.speakerId ? [] : (["speaker"] as const)),
    ...(one.kind === other.kind ? [] : (["kind"] as const)),
  ];
}
