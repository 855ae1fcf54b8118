import { openAsBlob } from "node:fs";
import { AwsClient } from "aws4fetch";
import type { S3Settings } from "@/lib/env";
import { blobName, fileMustBe, mustBe, type Store, stateOf } from "./blobs";

/** Longest time for one request: 50 MB over a slow line. */
const TIMEOUT_MS = 120_000;
/** How often a request is made again that the store could not answer. */
const RETRIES = 4;
/** How often a write is begun again that met another one. */
const WRITES = 3;

/** Bytes as objects of a bucket, whose name is their hash behind the prefix. */
export function s3Store({ endpoint, bucket, prefix, region, key, secret }: S3Settings): Store {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: "s3",
    retries: RETRIES,
  });
  const ask = (method: string, sha256: string, init: RequestInit = {}) =>
    client.fetch(`${endpoint}/${bucket}/${prefix}${blobName(sha256)}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });

  const putBody = async (sha256: string, body: Buffer<ArrayBuffer> | Blob): Promise<"stored" | "there"> => {
    const there = (await store.has(sha256)) ? await stateOf(store, sha256) : "missing";
    if (there === "kept") return "there";
    // The store holds the bytes to the hash too; with `*` it writes no object that there is.
    const headers: Record<string, string> = {
      "x-amz-content-sha256": sha256,
      "content-type": "application/octet-stream",
      ...(there === "missing" && { "if-none-match": "*" }),
    };
    for (let nth = 1; ; nth++) {
      const answer = await ask("PUT", sha256, { headers, body });
      if (answer.ok) return drained(answer, "stored");
      // Somebody else has written it meanwhile, or is writing it.
      if (answer.status === 412) return drained(answer, "there");
      if (answer.status !== 409 || nth === WRITES) throw await failure(answer);
      await answer.arrayBuffer();
    }
  };
  /** The answer that has the bytes; null where there are none. */
  const found = async (sha256: string): Promise<Response | null> => {
    const answer = await ask("GET", sha256);
    if (answer.ok) return answer;
    if (answer.status !== 404) throw await failure(answer);
    const text = await answer.text();
    // A bucket that is not there has lost everything, or is not the one that was meant.
    if (text.includes("NoSuchBucket")) throw new Error(`The store has no bucket ${bucket}`);
    return null;
  };

  const store: Store = {
    place: "s3",
    async put(sha256, bytes) {
      await mustBe(sha256, bytes);
      return putBody(sha256, Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length));
    },
    async putFile(sha256, path) {
      await fileMustBe(sha256, path);
      return putBody(sha256, await openAsBlob(path));
    },
    async get(sha256) {
      const answer = await found(sha256);
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    async read(sha256) {
      const answer = await found(sha256);
      return answer && piecesOf(answer);
    },
    async has(sha256) {
      const answer = await ask("HEAD", sha256);
      if (answer.ok || answer.status === 404) return drained(answer, answer.ok);
      throw await failure(answer);
    },
    async remove(sha256) {
      const answer = await ask("DELETE", sha256);
      if (!answer.ok && answer.status !== 404) throw await failure(answer);
      await answer.arrayBuffer();
    },
  };
  return store;
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body) yield* body;
}

/** A body that nobody reads holds its connection. */
async function drained<T>(answer: Response, value: T): Promise<T> {
  await answer.arrayBuffer();
  return value;
}

/** What the store said, without anything that was sent. */
async function failure(answer: Response): Promise<Error> {
  const code = /<Code>(\w{1,60})<\/Code>/.exec(await answer.text())?.[1];
  return new Error(`The store answered ${answer.status}${code ? ` (${code})` : ""}`);
}
