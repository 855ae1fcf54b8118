import type { Head } from "./head";

export type WarcRecord = {
  type: string;
  /** The address that it is of; null where it has none. */
  url: string | null;
  at: Date | null;
  headers: Head["headers"];
  block: Uint8Array;
  /** Where it lies in the file: the member of gzip that holds it, or itself. */
  offset: number;
  length: number;
};

/** Why a file is not read as WARC. */
export class WarcRefused extends Error {
  constructor(readonly reason: "damaged" | "too_large") {
    super(reason);
  }
}
