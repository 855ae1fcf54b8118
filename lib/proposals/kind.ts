import type { z } from "zod";
import type { AuditEvent } from "@/lib/audit/event";
import type { Actor, Author, Verb } from "@/lib/auth/can";
import type { Tx } from "@/lib/db";
import type { Result } from "@/lib/errors";
import type { Words } from "./words";

export type SubjectType = "claim" | "article" | "promise" | "speaker" | "source";

/** What readers see now, and what they would see. */
export type Reading = {
  /** On whose pages it shows. */
  subject: { type: SubjectType; id: string };
  /** Whether readers see it at all: otherwise whoever may change it does so without a proposal. */
  isPublic: boolean;
  /** The revision of the row that changes; null where it has none. */
  revision: number | null;
  before: Words;
  after: Words;
  /** What a form shows that was filled in from an older revision. */
  theirs?: Record<string, unknown>;
};

/** Who accepts, and in whose name rows are written. */
type People = { me: Actor; author: Author };

/** One proposed change, with what its form sent parsed. */
export type Change = {
  /** What the form sent, for keeping: to be parsed again. */
  kept: Record<string, unknown>;
  /** The revision from which the form started, where it has one. */
  revision?: number;
  /** The draft whose words it holds. */
  draft?: string;
  /** Holds every row that `read` and `apply` look at, in the one order of locking. */
  lock(tx: Tx): Promise<unknown>;
  read(tx: Tx): Promise<Result<Reading>>;
  /** Makes the change, on held rows; gives the events of its noun. */
  apply(tx: Tx, people: People): Promise<Result<AuditEvent[]>>;
};

type Parsed = { success: true; data: Change } | { success: false; error: z.ZodError };

export type Kind = {
  /** What it takes to propose it. */
  verb: Verb;
  /** It takes something away: an admin may do it at once, with a public notice. */
  takesAway: boolean;
  parse(raw: Record<string, unknown>): Parsed;
};

type Definition<I> = {
  verb: Verb;
  takesAway?: true;
  /** What the form sends: the noun's own schema. */
  schema: z.ZodType<I>;
  draft?: (input: I) => string | undefined;
  /** What is kept, where that is not what the form sent. */
  keep?: (input: I) => Record<string, unknown>;
  lock(tx: Tx, input: I): Promise<unknown>;
  read(tx: Tx, input: I): Promise<Result<Reading>>;
  apply(tx: Tx, input: I, people: People): Promise<Result<AuditEvent[]>>;
};

/** Makes a kind of proposal of a noun's schema and the parts of its write. */
export function defineKind<I extends object>(kind: Definition<I>): Kind {
  return {
    verb: kind.verb,
    takesAway: kind.takesAway ?? false,
    parse(raw) {
      const parsed = kind.schema.safeParse(raw);
      if (!parsed.success) return parsed;
      const input = parsed.data;
      const names = new Set(Object.keys(input));
      const kept = Object.entries(raw).filter(([name, value]) => names.has(name) && value !== undefined);
      const change: Change = {
        kept: kind.keep?.(input) ?? Object.fromEntries(kept),
        lock: (tx) => kind.lock(tx, input),
        read: (tx) => kind.read(tx, input),
        apply: (tx, people) => kind.apply(tx, input, people),
      };
      if ("revision" in input && typeof input.revision === "number") change.revision = input.revision;
      const draft = kind.draft?.(input);
      if (draft) change.draft = draft;
      return { success: true, data: change };
    },
  };
}
