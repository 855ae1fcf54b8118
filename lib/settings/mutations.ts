import type { z } from "zod";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { secondFactorRule } from "@/lib/auth/queries";
import type { SecondFactorRule } from "@/lib/auth/schema";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Result } from "@/lib/errors";
import { onePersonMode, publishCopies } from "./queries";
import { SETTINGS } from "./schema";

/** Key of the advisory lock under which settings change: "set" in ASCII. A first value has no row to lock. */
const SETTINGS_LOCK = 0x736574;

type Key = keyof typeof SETTINGS;
type Value<K extends Key> = z.infer<(typeof SETTINGS)[K]["value"]>;

/** Turns one-person mode on or off. Verdicts that were published in it keep saying so. */
export async function setOnePersonMode(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  const result = await change(actor, "one_person_mode", on, onePersonMode);
  return result.ok ? done({ on: result.value }) : result;
}

/** Lets readers download what copies keep, or no longer. */
export async function setPublishCopies(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  const result = await change(actor, "publish_copies", on, publishCopies);
  return result.ok ? done({ on: result.value }) : result;
}

/** Of whom the site asks a second factor. Whoever has none is led to set one up at their next step, the actor too. */
export async function setSecondFactorRule(
  actor: Actor,
  rule: SecondFactorRule,
): Promise<Result<{ rule: SecondFactorRule }>> {
  const result = await change(actor, "second_factor", rule, secondFactorRule);
  return result.ok ? done({ rule: result.value }) : result;
}

async function change<K extends Key>(
  actor: Actor,
  key: K,
  to: Value<K>,
  now: (tx: Tx) => Promise<Value<K>>,
): Promise<Result<Value<K>>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "change_settings");
    if (no) return no;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETTINGS_LOCK})`;
    const from = await now(tx);
    if (from === to) return done(to);
    await tx.setting.upsert({
      where: { key },
      create: { key, value: to, updatedById: me.id },
      update: { value: to, updatedById: me.id },
    });
    await append(tx, me.id, {
      verb: "setting.changed",
      subjectType: "setting",
      subjectId: SETTINGS[key].id,
      data: { key, from, to },
    });
    return done(to);
  });
}
