import { randomUUID } from "node:crypto";
import { createGzip } from "node:zlib";
import { v5 } from "uuid";
import { sha256InTurns, slices } from "@/lib/hash";
import type { Exchange } from "../copy/exchange";

/** An earlier copy whose body is this one's too. */
export type RevisitOf = { url: string; at: Date; payloadSha256: string };

type Named = readonly (readonly [name: string, value: string])[];
type WarcPart = { headers: Named; block: readonly Uint8Array[] };

const IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

/**
 * The exchanges as WARC 1.1 (ISO 28500), packed by gzip, one member a record: what was asked and what was answered, with
 * the SHA-256 of the body as it came over the line. With `revisitOf` the last answer is kept without its body, which an
 * earlier WARC has.
 */
export async function writeWarc(
  { exchanges }: { exchanges: readonly Exchange[] },
  options: { revisitOf?: RevisitOf; software: string },
): Promise<Uint8Array> {
  const first = exchanges[0]?.at ?? new Date();
  const members: Buffer[] = [await member(infoRecord(options.software, first))];
  for (const [nth, exchange] of exchanges.entries()) {
    const revisitOf = nth === exchanges.length - 1 ? options.revisitOf : undefined;
    for (const record of await recordsOf(exchange, revisitOf)) members.push(await member(record));
  }
  return Buffer.concat(members);
}

/** Something that did not come over the web, as it is: `url` is the address that it is of, or another name of its own. */
export type Resource = { url: string; at: Date; contentType: string; bytes: Uint8Array };

/** A resource as WARC 1.1: bytes without a request or an answer. The same resource gives the same bytes each time. */
export async function writeResourceWarc(resource: Resource, { software }: { software: string }) {
  const { url, at, contentType, bytes } = resource;
  const digest = await digestOf(bytes);
  const name = `${at.toISOString()} ${digest} ${url}`;
  const [type, id, date] = headersOf("resource", at, "", v5(`resource ${name}`, v5.URL));
  const headers: Named = [
    ...[type, id, date, ["Content-Type", contentType] as const],
    ...[["WARC-Target-URI", url] as const, ["WARC-Payload-Digest", digest] as const],
    ["WARC-Block-Digest", digest],
  ];
  const info = infoRecord(software, at, v5(`warcinfo ${name}`, v5.URL));
  return Buffer.concat([await member(info), await member({ headers, block: [bytes] })]);
}

function infoRecord(software: string, at: Date, id?: string): WarcPart {
  const block = Buffer.from(`software: ${software}\r\nformat: WARC file version 1.1\r\n`);
  return { headers: headersOf("warcinfo", at, "application/warc-fields", id), block: [block] };
}

async function recordsOf(exchange: Exchange, revisitOf: RevisitOf | undefined): Promise<WarcPart[]> {
  const { url, at, ip } = exchange;
  const about: Named = [["WARC-Target-URI", url], ...(ip ? [["WARC-IP-Address", ip] as const] : [])];
  const request = headersOf("request", at, "application/http;msgtype=request");
  const asked = [Buffer.from(exchange.requestHead, "latin1")];
  const [, [, requestId]] = request;
  const answer = await answerOf(exchange, revisitOf);
  return [
    { headers: [...request, ...about, ["WARC-Block-Digest", await digestOf(...asked)]], block: asked },
    {
      headers: [...answer.headers, ...about, ["WARC-Concurrent-To", requestId]],
      block: answer.block,
    },
  ];
}

async function answerOf(exchange: Exchange, revisitOf: RevisitOf | undefined): Promise<WarcPart> {
  const { at, wire, truncated } = exchange;
  const head = Buffer.from(transferred(exchange.responseHead), "latin1");
  const block = revisitOf ? [head] : [head, wire];
  const payload = revisitOf ? `sha256:${revisitOf.payloadSha256}` : await digestOf(wire);
  const refers: Named = revisitOf
    ? [
        ["WARC-Profile", IDENTICAL],
        ["WARC-Refers-To-Target-URI", revisitOf.url],
        ["WARC-Refers-To-Date", revisitOf.at.toISOString()],
      ]
    : [];
  return {
    headers: [
      ...headersOf(revisitOf ? "revisit" : "response", at, "application/http;msgtype=response"),
      ...refers,
      ...(truncated ? [["WARC-Truncated", truncated] as const] : []),
      ["WARC-Payload-Digest", payload],
      ["WARC-Block-Digest", await digestOf(...block)],
    ],
    block,
  };
}

/** The frames of the transfer are not kept: who reads the record must not look for them. */
const transferred = (head: string) => head.replace(/^transfer-encoding:/gim, "X-Orig-Transfer-Encoding:");

function headersOf(type: string, at: Date, contentType: string, id: string = randomUUID()) {
  return [
    ["WARC-Type", type],
    ["WARC-Record-ID", `<urn:uuid:${id}>`],
    ["WARC-Date", at.toISOString()],
    ["Content-Type", contentType],
  ] as const;
}

const digestOf = async (...parts: readonly Uint8Array[]) => `sha256:${await sha256InTurns(...parts)}`;

async function member({ headers, block }: WarcPart): Promise<Buffer> {
  const length = block.reduce((sum, part) => sum + part.length, 0);
  const lines = [...headers, ["Content-Length", String(length)]].map(([name, value]) => `${name}: ${value}`);
  const head = Buffer.from(["WARC/1.1", ...lines, "", ""].join("\r\n"));
  const gzip = createGzip();
  const packed: Buffer[] = [];
  const done = (async () => {
    for await (const chunk of gzip as AsyncIterable<Buffer>) packed.push(chunk);
  })();
  for (const slice of slices([head, ...block, Buffer.from("\r\n\r\n")])) {
    if (!gzip.write(slice)) await new Promise((resolve) => gzip.once("drain", resolve));
  }
  gzip.end();
  await done;
  return Buffer.concat(packed);
}
