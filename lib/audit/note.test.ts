import { describe, expect, test } from "vitest";
import { checkpointText, readCheckpoint } from "./checkpoint";
import { readLogKeys } from "./logKeys";
import { isSignedBy, privateKeyText, readSigner, readVerifier, signNote } from "./note";
import vectors from "./testing/vectors.json";

const { privateKey, publicKey, note } = vectors;
const signer = readSigner(privateKey);
const verifier = readVerifier(publicKey);
const other = readSigner(privateKeyText("stet.example/log", Buffer.alloc(32, 9)));

describe("notes are those of Go's sumdb/note", () => {
  test("keys, and the text that is signed", () => {
    expect(privateKeyText("stet.example/log", Buffer.from(vectors.seed, "base64"))).toBe(privateKey);
    expect(signer.text).toBe(publicKey);
    const head = { size: 700, root: Buffer.from(vectors.roots["700"], "base64") };
    expect(signNote(checkpointText("stet.example/log", head), [signer])).toBe(note);
    expect(readCheckpoint(note)).toEqual({ origin: "stet.example/log", ...head });
    expect(isSignedBy(note, [verifier])).toBe(true);
  });

  test("another text, another key and no key are not signed", () => {
    expect(isSignedBy(note.replace("700", "701"), [verifier])).toBe(false);
    expect(isSignedBy(note, [other])).toBe(false);
    expect(isSignedBy(note, [])).toBe(false);
  });

  test("signatures of two keys count for either; a wrong one of a known key spoils the note", () => {
    const both = signNote("a text\n", [signer, other]);
    expect(isSignedBy(both, [other])).toBe(true);
    expect(isSignedBy(both, [verifier])).toBe(true);
    const [text = "", lines = ""] = both.split("\n\n");
    const forged = `${text}\n\n${lines.replace(/(\S{20})$/m, (end) => [...end].reverse().join(""))}`;
    expect(isSignedBy(forged, [verifier, other])).toBe(false);
  });

  test("what is no key, no note and no checkpoint is refused", () => {
    expect(() => readSigner(publicKey)).toThrow("no private key");
    expect(() => readVerifier(publicKey.replace("dfe33d04", "dfe33d05"))).toThrow("does not fit");
    expect(() => readVerifier("name+00000000+AQ==")).toThrow("no key");
    expect(() => readCheckpoint("nothing")).toThrow("no signed note");
    expect(() => readCheckpoint("origin\n07\nAAAA\n\n— x y\n")).toThrow("no checkpoint");
  });
});

test("the first private key names the log; public ones of before are published with it", () => {
  const before = readSigner(privateKeyText("stet.example/log", Buffer.alloc(32, 3))).text;
  const keys = readLogKeys(`${privateKey}\n${other.text}\n${before}\n`);
  expect(keys.origin).toBe("stet.example/log");
  expect(keys.signers).toHaveLength(1);
  expect(keys.verifiers.map(({ text }) => text)).toEqual([publicKey, other.text, before]);
  expect(() => readLogKeys(publicKey)).toThrow("no private key");
});
