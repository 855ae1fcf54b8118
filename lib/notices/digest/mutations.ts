import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { db } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import { sendsMail } from "@/lib/mail";
import type { DigestInput } from "./schema";
import { personOfToken } from "./unsubscribe";

/** Sets when a person is mailed what they were told. What they were told before it was on is not mailed. */
export function setDigest(actor: Actor, input: DigestInput): Promise<Result<{ rhythm: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "read_desk");
    if (no) return no;
    if (input.rhythm !== "off" && !sendsMail()) return refuse("no_mail");
    const now = new Date();
    const before = await tx.digestSetting.findUnique({ where: { userId: me.id }, select: { rhythm: true } });
    const isBegun = before === null || before.rhythm === "off";
    await tx.digestSetting.upsert({
      where: { userId: me.id },
      create: { userId: me.id, ...input, since: now, doneAt: now },
      // A slot that another hour makes due at once is let pass.
      update: { ...input, doneAt: now, ...(isBegun && { since: now }) },
    });
    return done({ rhythm: input.rhythm });
  });
}

/** Ends the digest of whom a mail's own address names: without signing in, and as often as it is asked. */
export async function endDigest({ token }: { token: string }): Promise<Result<null>> {
  const userId = personOfToken(token);
  if (userId === null) return refuse("unsubscribe_unknown");
  await db().digestSetting.updateMany({ where: { userId }, data: { rhythm: "off" } });
  return done(null);
}
