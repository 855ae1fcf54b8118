import type { z } from "zod";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { secondFactorRule } from "@/lib/auth/queries";
import type { SecondFactorRule } from "@/lib/auth/schema";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { canonicalJson, sha256 } from "@/lib/hash";
import type { SiteNames } from "@/lib/siteName";
import { namesOfSite } from "@/lib/siteName.queries";
import { cleanPng } from "./png";
import { logoHash, onePersonMode, publishCopies } from "./queries";
import { SETTINGS } from "./schema";

/** Key of the advisory lock under which settings change: "set" in ASCII. A first value has no row to lock. */
const SETTINGS_LOCK = 0x736574;

type Key = keyof typeof SETTINGS;
type Value<K extends Key> = z.infer<(typeof SETTINGS)[K]["value"]>;

/** Turns one-person mode on or off. Verdicts that were published in it keep saying so. */
export async function setOnePersonMode(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  const result = await changeSetting(actor, "one_person_mode", on, onePersonMode);
  return result.ok ? done({ on: result.value }) : result;
}

/** Lets readers download what copies keep, or no longer. */
export async function setPublishCopies(actor: Actor, on: boolean): Promise<Result<{ on: boolean }>> {
  const result = await changeSetting(actor, "publish_copies", on, publishCopies);
  return result.ok ? done({ on: result.value }) : result;
}

/** Of whom the site asks a second factor. Whoever has none is led to set one up at their next step, the actor too. */
export async function setSecondFactorRule(
  actor: Actor,
  rule: SecondFactorRule,
): Promise<Result<{ rule: SecondFactorRule }>> {
  const result = await changeSetting(actor, "second_factor", rule, secondFactorRule);
  return result.ok ? done({ rule: result.value }) : result;
}

/** What the site is called from now on. */
export async function setSiteName(actor: Actor, names: SiteNames): Promise<Result<SiteNames>> {
  return changeSetting(actor, "site_name", names, namesOfSite);
}

/** Shows a logo from now on, written anew from the file that was sent; null shows none. Those before stay kept. */
export async function setLogo(actor: Actor, file: Buffer | null): Promise<Result<{ logo: string | null }>> {
  const picture = file && cleanPng(file);
  if (file && !picture) return refuse("invalid", { fields: { file: "logo_file" } });
  const hash = picture ? sha256(picture.bytes) : null;
  const result = await changeSetting(actor, "logo", hash, logoHash, async (tx, me) => {
    if (!picture || !hash) return null;
    const { width, height } = picture;
    const bytes = new Uint8Array(picture.bytes);
    await tx.logo.createMany({
      data: [{ sha256: hash, bytes, width, height, addedById: me.id }],
      skipDuplicates: true,
    });
    return null;
  });
  return result.ok ? done({ logo: result.value }) : result;
}

/** Changes a setting; `before` does what belongs to it, in the same transaction, and may still refuse the new value. */
export async function changeSetting<K extends Key>(
  actor: Actor,
  key: K,
  to: Value<K>,
  now: (tx: Tx) => Promise<Value<K>>,
  before: (tx: Tx, me: Actor) => Promise<Refusal | null> = async () => null,
): Promise<Result<Value<K>>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "change_settings");
    if (no) return no;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETTINGS_LOCK})`;
    const from = await now(tx);
    if (canonicalJson(from) === canonicalJson(to)) return done(to);
    const refused = await before(tx, me);
    if (refused) return refused;
    const value = to ?? Prisma.JsonNull;
    await tx.setting.upsert({
      where: { key },
      create: { key, value, updatedById: me.id },
      update: { value, updatedById: me.id },
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
