import { settings } from "@/lib/env";
import { readSigner, readVerifier, type Signer, type Verifier } from "./note";

/** The keys of the log: those that sign, and with them those that signed before. */
export type LogKeys = { origin: string; signers: Signer[]; verifiers: Verifier[] };

/** Reads keys, one a line: private ones sign, public ones are those of before. The first line names the log. */
export function readLogKeys(text: string): LogKeys {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  const signers = lines.filter((line) => line.startsWith("PRIVATE+")).map(readSigner);
  const before = lines.filter((line) => !line.startsWith("PRIVATE+")).map(readVerifier);
  const [first] = signers;
  if (!first) throw new Error("There is no private key among the keys of the log.");
  return { origin: first.name, signers, verifiers: [...signers, ...before] };
}

/** The keys of this process; null where nobody gave it any. */
export function logKeys(): LogKeys | null {
  const { STET_LOG_KEY: text } = settings();
  return text === undefined ? null : readLogKeys(text);
}
