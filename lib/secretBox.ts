import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sha256 } from "@/lib/hash";

/**
 * Secrets that are kept in the database: AES-256-GCM with a key made from the site's secret, so that a copy of the
 * database alone tells nothing. `purpose` is bound in: what was kept for one row is not accepted in another.
 */
const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_LENGTH = 8;

function keyOf(secret: string): { id: string; key: Buffer } {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "stet secret box 1", KEY_BYTES));
  return { id: sha256(`key id\n${key.toString("hex")}`).slice(0, KEY_ID_LENGTH), key };
}

/** `<key id>.<iv, tag and encrypted text>` */
export function encrypt(purpose: string, text: string, secret: string): string {
  const { id, key } = keyOf(secret);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** The text; `other_key` when the site's secret was another then, `damaged` when it is not what was kept. */
export type Opened = { ok: true; text: string } | { ok: false; why: "other_key" | "damaged" };

export function decrypt(purpose: string, box: string, secret: string): Opened {
  const { id, key } = keyOf(secret);
  const [keptId, body = ""] = box.split(".");
  if (keptId !== id) return { ok: false, why: "other_key" };
  const bytes = Buffer.from(body, "base64url");
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const rest = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return { ok: true, text: Buffer.concat([rest, decipher.final()]).toString("utf8") };
  } catch {
    return { ok: false, why: "damaged" };
  }
}
