import { isAbsolute } from "node:path";

/** A bucket of an S3-compatible store. `prefix`: what the names of ours begin with, with its slash, or nothing. */
type S3Place = { place: "s3"; endpoint: string; bucket: string; prefix: string; region: string };
export type S3Settings = S3Place & { key: string; secret: string };

type OtherPlace = { place: "files"; folder: string } | { place: "postgres" };
export type StoreSettings = OtherPlace | S3Settings;

const DEFAULT_REGION = "us-east-1";

/** What STET_STORE says: `files:/folder`, `postgres` or `s3://bucket/prefix?endpoint=…&region=…`; null for another. */
export function readStore(written: string): OtherPlace | S3Place | null {
  if (written === "postgres") return { place: "postgres" };
  const folder = /^files:(.+)$/.exec(written)?.[1];
  if (folder !== undefined) return isAbsolute(folder) ? { place: "files", folder } : null;
  return readBucket(written);
}

function readBucket(written: string): S3Place | null {
  const [, bucket, path = "", query = ""] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?(?:\?(.*))?$/.exec(written) ?? [];
  if (bucket === undefined || path.split("/").includes("..")) return null;
  const options = new URLSearchParams(query);
  if ([...options.keys()].some((name) => name !== "endpoint" && name !== "region")) return null;
  const region = options.get("region") || DEFAULT_REGION;
  const endpoint = URL.parse(options.get("endpoint") || `https://s3.${region}.amazonaws.com`);
  if (!endpoint || !/^https?:$/.test(endpoint.protocol) || endpoint.search !== "" || endpoint.username !== "")
    return null;
  const prefix = path.replace(/^\/+|\/+$/g, "");
  return {
    place: "s3",
    endpoint: endpoint.href.replace(/\/+$/, ""),
    bucket,
    prefix: prefix && `${prefix}/`,
    region,
  };
}
