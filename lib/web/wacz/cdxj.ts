import { headerIn } from "../warc/head";
import { answerIn } from "../warc/payload";
import type { WarcRecord } from "../warc/record";

/** An address as indexes of archives sort it: the host from its end, all in lower case, the parameters in order. */
export function surtOf(address: string): string {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address;
  const { hostname, port, pathname, search } = new URL(
    address.replace(/^(https?:\/\/)www\d*\./, "$1").toLowerCase(),
  );
  const host = hostname.split(".").toReversed().join(",");
  const query = search && `?${search.slice(1).split("&").toSorted().join("&")}`;
  return `${host}${port && `:${port}`})${pathname}${query}`;
}

/** A moment to the second, as archives write it: 20261128102030. */
const stamp = (at: Date) => at.toISOString().replace(/\D/g, "").slice(0, 14);

/** The index of the answers in an archive: a line each, by address and time. */
export function cdxjOf(archives: readonly { name: string; records: readonly WarcRecord[] }[]): string {
  const lines = archives.flatMap(({ name, records }) =>
    records.flatMap((record) => lineOf(record, name) ?? []),
  );
  return lines
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((line) => `${line}\n`)
    .join("");
}

function lineOf(record: WarcRecord, filename: string): string | null {
  const { type, url, at, offset, length } = record;
  const answer = answerIn(record);
  if (!answer || url === null || at === null) return null;
  const members = {
    url,
    mime: type === "revisit" ? "warc/revisit" : answer.contentType.split(";", 1)[0]?.trim() || undefined,
    status: answer.status,
    digest: headerIn(record, "warc-payload-digest"),
    length,
    offset,
    filename,
  };
  return `${surtOf(url)} ${stamp(at)} ${JSON.stringify(members)}`;
}
