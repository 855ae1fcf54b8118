import { z } from "zod";
import { readJsonLines } from "../jsonLines";
import { type Half, half, hashOf } from "../rewordings/halves";

const place = z.number().int().min(0);

const version = z.object({
  id: z.string(),
  /** `SERVICE/DOCUMENT`. */
  document: z.string(),
  before: z.string(),
  after: z.string(),
  removed: z.array(z.string()),
  added: z.array(z.string()),
  substantive: z.boolean(),
  artefact: z.boolean().default(false),
  /** The i-th removed and the j-th added sentence, from 1, 0 for none: those that matter. */
  pairs: z.array(z.tuple([place, place])),
  unsure: z.boolean().default(false),
});
export type Version = z.infer<typeof version>;

/** Successive versions of documents, one JSON object a line; a line that is none is named in the error. */
const readVersions = (file: string): Version[] => readJsonLines(file, version);

/** All documents of a service are in one half, the one that its pairs of sentences are in. */
export const halfOf = ({ document }: Version): Exclude<Half, "all"> =>
  (hashOf(document.split("/")[0] ?? "") >>> 8) % 2 === 1 ? "kept" : "making";

/** The versions that a command asks for, of a file or of the project's own, and which half that is. */
export function askedVersions(
  { data, half: asked }: { data?: string | undefined; half: string },
  own: readonly Version[],
): { wanted: Half; versions: Version[] } {
  const wanted = half.parse(asked);
  const all = data ? readVersions(data) : own;
  return { wanted, versions: all.filter((one) => wanted === "all" || halfOf(one) === wanted) };
}
