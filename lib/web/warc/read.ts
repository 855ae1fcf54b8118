import { headerIn, headIn } from "./head";
import { gzipMembers, isGzip, type Member } from "./members";
import { type Payload, payloadOf } from "./payload";
import { type WarcRecord, WarcRefused } from "./record";

export { type WarcRecord, WarcRefused } from "./record";

/** As many as any one page needs; more would only be work. */
const MAX_RECORDS = 20_000;
/** Unpacked, all together. */
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * The records of a WARC file, packed by gzip or not (ISO 28500). Throws WarcRefused; `records` then has those that came
 * before what is wrong.
 */
export async function readWarc(
  file: Uint8Array,
  { maxBytes = MAX_BYTES, maxRecords = MAX_RECORDS, records = [] as WarcRecord[] } = {},
): Promise<WarcRecord[]> {
  for await (const member of isGzip(file) ? gzipMembers(file, maxBytes) : [whole(file, maxBytes)]) {
    for (const record of recordsIn(member)) {
      if (records.length === maxRecords) throw new WarcRefused("too_large");
      records.push(isGzip(file) ? { ...record, offset: member.offset, length: member.length } : record);
    }
  }
  if (records.length === 0) throw new WarcRefused("damaged");
  return records;
}

function whole(bytes: Uint8Array, maxBytes: number): Member {
  if (bytes.length > maxBytes) throw new WarcRefused("too_large");
  return { offset: 0, length: bytes.length, bytes };
}

function* recordsIn({ bytes }: Member): Generator<WarcRecord> {
  for (let at = afterBlankLines(bytes, 0); at < bytes.length; ) {
    const head = headIn(bytes, at, "utf8");
    const length = Number(
      /^\d{1,15}$/.exec((head && headerIn(head, "content-length")) ?? "")?.[0] ?? Number.NaN,
    );
    if (!head || !/^WARC\/\d\.\d+$/.test(head.line) || !(head.end + length <= bytes.length))
      throw new WarcRefused("damaged");
    const next = afterBlankLines(bytes, head.end + length);
    yield {
      type: headerIn(head, "warc-type")?.toLowerCase() ?? "",
      // wget wrote addresses in angle brackets.
      url: headerIn(head, "warc-target-uri")?.replace(/^<|>$/g, "") ?? null,
      at: dateOf(headerIn(head, "warc-date")),
      headers: head.headers,
      block: bytes.subarray(head.end, head.end + length),
      offset: at,
      length: next - at,
    };
    at = next;
  }
}

function afterBlankLines(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at;
}

function dateOf(written: string | undefined): Date | null {
  const date = new Date(written ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * The body of the last answer in a WARC, as it came and unpacked; null where there is none, or where the last answer only
 * refers to an earlier one's. Throws WarcRefused.
 */
export async function bodyOf(file: Uint8Array): Promise<Payload | null> {
  const last = (await readWarc(file)).findLast(({ type }) =>
    ["response", "revisit", "resource"].includes(type),
  );
  return last ? payloadOf(last) : null;
}
