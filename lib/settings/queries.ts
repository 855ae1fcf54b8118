import { db, type Tx } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import { namesOfSite } from "@/lib/siteName.queries";
import { SETTINGS } from "./schema";

/**
 * Whether one person may both write and publish a verdict. Inside a write pass its transaction: the row is
 * then locked, so that the mode cannot change meanwhile.
 */
export async function onePersonMode(tx?: Tx): Promise<boolean> {
  if (tx) await tx.$executeRaw`SELECT 1 FROM "Setting" WHERE key = 'one_person_mode' FOR SHARE`;
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "one_person_mode" } });
  const value = SETTINGS.one_person_mode.value.safeParse(row?.value);
  return value.success && value.data;
}

/** The rewording that somebody put first on the home page; null while the newest is. */
export async function chosenLead(tx?: Tx): Promise<string | null> {
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "lead_rewording" } });
  const value = SETTINGS.lead_rewording.value.safeParse(row?.value);
  return value.success && value.data !== "newest" ? value.data : null;
}

/** Whether readers may download what copies keep. */
export async function publishCopies(tx?: Tx): Promise<boolean> {
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "publish_copies" } });
  const value = SETTINGS.publish_copies.value.safeParse(row?.value);
  return value.success && value.data;
}

/** The hash of the logo that is shown; null for none. */
export async function logoHash(tx?: Tx): Promise<string | null> {
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "logo" } });
  return SETTINGS.logo.value.safeParse(row?.value).data ?? null;
}

export type SiteBrand = { name: string; logo: { path: string; width: number; height: number } | null };

/** The name and the logo of the site, as its header shows them. */
export async function siteBrand(locale: Locale): Promise<SiteBrand> {
  const [names, sha256] = await Promise.all([namesOfSite(), logoHash()]);
  const logo =
    sha256 === null
      ? null
      : await db().logo.findUnique({ where: { sha256 }, select: { width: true, height: true } });
  return { name: names[locale], logo: logo && { path: `/logo/${sha256}.png`, ...logo } };
}

/** The bytes of a logo that the site has or had. */
export async function logoBytes(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db().logo.findUnique({ where: { sha256 }, select: { bytes: true } });
  return row && new Uint8Array(row.bytes);
}
