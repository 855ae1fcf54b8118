import { db, type Tx } from "@/lib/db";
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

/** Whether readers may download what copies keep. */
export async function publishCopies(tx?: Tx): Promise<boolean> {
  const row = await (tx ?? db()).setting.findUnique({ where: { key: "publish_copies" } });
  const value = SETTINGS.publish_copies.value.safeParse(row?.value);
  return value.success && value.data;
}
