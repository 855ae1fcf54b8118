import { z } from "zod";

/** What can be proved to readers, and the table that it stands in. */
export const PROVABLE = { verdict: "Verdict", rewording: "Rewording", capture: "Capture" } as const;
export type Provable = keyof typeof PROVABLE;

export const proofRequest = z.object({
  kind: z.enum(["verdict", "rewording", "capture"]),
  id: z.uuid().meta({
    description: "The id of a published verdict, a confirmed rewording or a copy of a public source.",
  }),
});

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().regex(/^[0-9A-Za-z+/]{43}=$/);

/** Each step leads to the next: the row to its hash, that to the root in the entry, the entry to the signed root. */
export const proofAnswer = z
  .object({
    row: z.object({
      canonical: z.string().meta({ description: "The canonical JSON (RFC 8785) of what readers see." }),
      hash: hex.meta({ description: "SHA-256 of it." }),
    }),
    inEntry: z.object({
      leaf: z.string().meta({
        description: "The leaf of the row in the tree (RFC 6962) over the rows that the entry names.",
      }),
      index: z.int(),
      count: z.int(),
      path: z.array(hex).meta({ description: "From the leaf's sibling up to the root's child." }),
      root: hex.meta({ description: "`event.rows.root` of the entry." }),
    }),
    inLog: z.object({
      entry: z.string().meta({ description: "The entry of the log: the leaf of its tree (RFC 6962)." }),
      index: z.int(),
      size: z.int(),
      path: z.array(base64).meta({ description: "From the leaf's sibling up to the root's child." }),
    }),
    checkpoint: z.string().meta({ description: "The signed head of the log (C2SP tlog-checkpoint)." }),
    keys: z.array(z.string()).meta({ description: "The log's public keys (C2SP signed-note)." }),
    tlogProof: z.string().meta({ description: "`inLog` and the checkpoint as a C2SP tlog-proof." }),
  })
  .meta({ id: "Proof", description: "That a row stands in the log as it is shown." });

export type Proof = z.infer<typeof proofAnswer>;

/** The proof that an entry is in the log, as C2SP writes it. */
export function tlogProof({ index, path }: Proof["inLog"], checkpoint: string): string {
  return ["c2sp.org/tlog-proof@v1", `index ${index}`, ...path, "", checkpoint].join("\n");
}
