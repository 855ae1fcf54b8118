import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { done, type Result } from "@/lib/errors";
import { onePersonMode } from "./queries";
import { SETTINGS } from "./schema";

/** Key of the advisory lock under which settings change: "set" in ASCII. A first value has no row to lock. */
const SETTINGS_LOCK = 0x736574;

/** Turns one-person mode on or off. Verdicts that were published in it keep saying so. */
export async function setOnePersonMode(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "change_settings");
    if (no) return no;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETTINGS_LOCK})`;
    const before = await onePersonMode(tx);
    if (before === on) return done({ on });
    await tx.setting.upsert({
      where: { key: "one_person_mode" },
      create: { key: "one_person_mode", value: on, updatedById: me.id },
      update: { value: on, updatedById: me.id },
    });
    await append(tx, me.id, {
      verb: "setting.changed",
      subjectType: "setting",
      subjectId: SETTINGS.one_person_mode.id,
      data: { key: "one_person_mode", from: before, to: on },
    });
    return done({ on });
  });
}
