import { createHash, createHmac } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const KEY = "AKIDSTRICT";
export const SECRET = "a+secret/of=the test";
export const REGION = "eu-north-1";

const sha = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** The signature that AWS's documentation asks for, over the request as it came. */
function signatureOf({ method, headers, url = "" }: IncomingMessage, signed: string, day: string): string {
  const lines = signed
    .split(";")
    .map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, " ")}\n`);
  const [path = "", query = ""] = url.split("?");
  const canonical = [method, path, query, lines.join(""), signed, headers["x-amz-content-sha256"]].join("\n");
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha(canonical)].join("\n");
  const key = [day, REGION, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(key, toSign).toString("hex");
}

/** What is wrong with how a request is signed; undefined where nothing is. */
function refusal(request: IncomingMessage, body: Buffer): string | undefined {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
  const [, key, day = "", region, signed = "", signature] =
    said.exec(request.headers.authorization ?? "") ?? [];
  if (key !== KEY || region !== REGION) return "InvalidAccessKeyId";
  const mustBeSigned = ["host", ...Object.keys(request.headers).filter((name) => name.startsWith("x-amz-"))];
  if (!mustBeSigned.every((name) => signed.split(";").includes(name))) return "AccessDenied";
  if (signatureOf(request, signed, day) !== signature) return "SignatureDoesNotMatch";
  const stated = request.headers["x-amz-content-sha256"];
  return request.method === "PUT" && stated !== sha(body) ? "XAmzContentSHA256Mismatch" : undefined;
}

export type StrictS3 = {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** What was asked, in order, with the status of the answer. */
  asked: string[];
  /** The statuses of the next answers, instead of what would be answered. */
  failing: number[];
  close: () => Promise<void>;
};

/**
 * An S3 of one bucket, `blobs`, that refuses a wrong signature and wrong bytes, and a second object of a name wherever
 * `If-None-Match` is asked for.
 */
export async function strictS3(): Promise<StrictS3> {
  const objects = new Map<string, Buffer>();
  const [asked, failing]: [string[], number[]] = [[], []];
  const say = (response: ServerResponse, status: number, code = "") =>
    response.writeHead(status).end(code && `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): ServerResponse {
    const failed = failing.shift();
    if (failed !== undefined) return say(response, failed, "SlowDown");
    const wrong = refusal(request, body);
    if (wrong) return say(response, 403, wrong);
    const [, bucket, name = ""] = /^\/([^/]+)\/(.+)$/.exec(request.url ?? "") ?? [];
    if (bucket !== "blobs") return say(response, 404, "NoSuchBucket");
    const object = objects.get(name);
    if (request.method === "PUT") {
      if (object && request.headers["if-none-match"] === "*") return say(response, 412, "PreconditionFailed");
      objects.set(name, body);
      return say(response, 200);
    }
    if (request.method === "DELETE") {
      objects.delete(name);
      return say(response, 204);
    }
    return object ? response.writeHead(200).end(object) : say(response, 404, "NoSuchKey");
  }

  const server = http.createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    answer(request, response, body);
    asked.push(`${request.method} ${response.statusCode}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    failing,
    close,
  };
}
