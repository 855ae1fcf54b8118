import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { write } from "@/lib/auth/write.mutations";
import { lockRows } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { ProfileInput } from "./schema";

/** Lets the page of the people name the actor, or no longer. Nobody is named who did not say so. */
export function setListed(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  return write(actor, async (tx, me) => {
    await lockRows(tx, "User", [me.id]);
    const before = await tx.user.findUniqueOrThrow({ where: { id: me.id } });
    if (before.demo) return refuse("demo_account");
    if ((before.listed ?? false) === on) return done({ on });
    await tx.user.update({ where: { id: me.id }, data: { listed: on } });
    await append(tx, me.id, {
      verb: "user.listed",
      subjectType: "user",
      subjectId: me.id,
      data: { on },
    });
    return done({ on });
  });
}

/**
 * Sets the actor's own name and the language of their desk and mails. Needs no role. The name stands under what they
 * published: the event names the row.
 */
export function setProfile(actor: Actor, input: ProfileInput): Promise<Result<ProfileInput>> {
  return write(actor, async (tx, me) => {
    await lockRows(tx, "User", [me.id]);
    const before = await tx.user.findUniqueOrThrow({ where: { id: me.id } });
    if (before.demo) return refuse("demo_account");
    const fields = (["name", "lang"] as const).filter((field) => before[field] !== input[field]);
    if (fields.length === 0) return done(input);
    await tx.user.update({ where: { id: me.id }, data: input });
    await tx.digestSetting.updateMany({ where: { userId: me.id }, data: { lang: input.lang } });
    await append(tx, me.id, {
      verb: "user.profile_set",
      subjectType: "user",
      subjectId: me.id,
      data: { fields },
    });
    return done(input);
  });
}
