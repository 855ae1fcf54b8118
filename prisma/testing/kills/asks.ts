import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { attachEvidence } from "@/lib/sources/mutations";
import { newEvidence } from "@/lib/sources/schema";
import { makeClaim, makeUser } from "@/prisma/testing/factories";
import { ok } from "@/prisma/testing/verdicts";

/** Between two looks, in milliseconds. */
const LOOK_EVERY = 40;
/** A database that is killed is back in seconds. */
const PATIENCE_MS = 60_000;

export type Asker = {
  /** How many were asked for. */
  asked: () => number;
  /** Asks until so many wait. */
  untilWaiting: (most: number) => Promise<void>;
};

/** Asks for copies of pages of a site, each as an editor does who attaches one to a claim; each is asked for once. */
export async function asker(origin: string): Promise<Asker> {
  const [editor, claim] = [await makeUser("editor"), await makeClaim()];
  let asked = 0;
  const ask = async () => {
    const fields = {
      title: `Page ${++asked}`,
      publisher: "A board",
      kind: "official",
      url: `${origin}/${asked}`,
    };
    await ok(
      attachEvidence(
        editor,
        newEvidence.parse({ claimId: claim.id, from: "new", stance: "supports", ...fields }),
      ),
    );
  };
  return {
    asked: () => asked,
    untilWaiting: async (most: number) => {
      for (let waits = await waiting(); waits < most; waits++) await ask();
    },
  };
}

export const waiting = (): Promise<number> => db().capture.count({ where: { outcome: null } });
export const finished = (): Promise<number> => db().capture.count({ where: { outcome: { not: null } } });

/** Until it is so, also over a database that is away meanwhile; throws when it takes too long. */
export async function until(isSo: () => Promise<boolean>, what: string, most = PATIENCE_MS): Promise<void> {
  for (const end = Date.now() + most; Date.now() < end; await sleep(LOOK_EVERY))
    if (await isSo().catch(() => false)) return;
  throw new Error(`This did not come about within ${most / 1000} s: ${what}`);
}
