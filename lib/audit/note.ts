import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** Signed notes with Ed25519, as C2SP's signed-note and Go's golang.org/x/mod/sumdb/note write them. */

const ED25519 = 1;
const PRIVATE = "PRIVATE+KEY+";
/** What stands before the 32 bytes of a key in its usual encodings (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export type Verifier = { name: string; id: string; text: string; key: KeyObject };
export type Signer = Verifier & { privateKey: KeyObject };

function idOf(name: string, publicKey: Uint8Array): string {
  const hash = createHash("sha256").update(`${name}\n`).update(Buffer.of(ED25519)).update(publicKey);
  return hash.digest("hex").slice(0, 8);
}

function parts(text: string): { name: string; id: string; bytes: Buffer } {
  const [, name = "", id = "", data = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+([0-9A-Za-z+/]+=*)$/.exec(text) ?? [];
  const bytes = Buffer.from(data, "base64");
  if (bytes.length !== 33 || bytes[0] !== ED25519) throw new Error("This is no key of a signed note.");
  return { name, id, bytes: bytes.subarray(1) };
}

function verifier(name: string, publicKey: Uint8Array): Verifier {
  const id = idOf(name, publicKey);
  const data = Buffer.concat([Buffer.of(ED25519), publicKey]).toString("base64");
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: "der", type: "spki" });
  return { name, id, text: `${name}+${id}+${data}`, key };
}

/** A public key as it is published. */
export function readVerifier(text: string): Verifier {
  const { name, id, bytes } = parts(text);
  const read = verifier(name, bytes);
  if (read.id !== id) throw new Error("The key's number does not fit the key.");
  return read;
}

/** A private key as it is kept. */
export function readSigner(text: string): Signer {
  if (!text.startsWith(PRIVATE)) throw new Error("This is no private key of a signed note.");
  const { name, id, bytes } = parts(text.slice(PRIVATE.length));
  const signer = signerOf(name, bytes);
  if (signer.id !== id) throw new Error("The key's number does not fit the key.");
  return signer;
}

function signerOf(name: string, seed: Uint8Array): Signer {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { ...verifier(name, spki.subarray(SPKI.length)), privateKey };
}

/** The text of a private key with this seed of 32 random bytes. */
export function privateKeyText(name: string, seed: Uint8Array): string {
  const data = Buffer.concat([Buffer.of(ED25519), seed]).toString("base64");
  return `${PRIVATE}${name}+${signerOf(name, seed).id}+${data}`;
}

/** `text` ends in a line feed. */
export function signNote(text: string, signers: readonly Signer[]): string {
  const lines = signers.map(({ name, id, privateKey }) => {
    const signature = Buffer.concat([
      Buffer.from(id, "hex"),
      sign(null, Buffer.from(text, "utf8"), privateKey),
    ]);
    return `— ${name} ${signature.toString("base64")}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/** A note's text without its signatures, whether or not they are right. */
export function noteText(note: string): string {
  const end = note.lastIndexOf("\n\n");
  if (end < 0) throw new Error("This is no signed note.");
  return note.slice(0, end + 1);
}

/**
 * Whether one of these keys signed the note: signatures of other keys say nothing, a wrong one of a key that is known
 * spoils the note.
 */
export function isSignedBy(note: string, verifiers: readonly Verifier[]): boolean {
  const text = noteText(note);
  const lines = note.slice(text.length + 1).split("\n");
  const known = lines.flatMap((line) => {
    const [, name, data = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(data, "base64");
    const id = bytes.subarray(0, 4).toString("hex");
    const by = verifiers.find((one) => one.name === name && one.id === id);
    return by ? [verify(null, Buffer.from(text, "utf8"), by.key, bytes.subarray(4))] : [];
  });
  return known.length > 0 && known.every(Boolean);
}
