import pino from "pino";
import type { Publications } from "./publications";

const log = pino({ name: "replica" });

/** What is published and indexed, as this process counts it. */
export type Moment = Pick<Publications, "version" | "indexed">;

/** What this process knows of the replica that readers are answered from (lib/kept/followReplica.queries.ts). */
export type Replica = {
  /** `behind` until it has replayed what was published last; `away` while it does not answer, or is none. */
  state: "ok" | "behind" | "away";
  /** What it is known to have replayed. */
  replayed: Moment | null;
};

/** Shared by the server and by what Next bundles. */
const kept = globalThis as typeof globalThis & { stetReplica?: Replica };

export const newReplica = (): Replica => ({ state: "behind", replayed: null });

/** The replica that is followed; nothing where there is none. */
export const replica = (): Replica | undefined => kept.stetReplica;

export function setReplica(known: Replica | undefined): void {
  if (known) kept.stetReplica = known;
  else delete kept.stetReplica;
}

/** Nothing is read there until it was found again. */
export function lose(known: Replica, why: unknown): void {
  if (known.state !== "away")
    log.warn({ err: why }, "the replica is away: readers are answered from the primary");
  Object.assign(known, { state: "away", replayed: null });
}

/** It has replayed all that had happened by then. */
export function find(known: Replica, replayed: Moment): void {
  if (known.state === "away") log.info("the replica is there again");
  Object.assign(known, { state: "ok", replayed });
}

/** Whether it has replayed what was published and indexed, as far as this process has heard. */
export const isCurrent = (
  { replayed }: Replica,
  { version, indexed, running, isDeaf }: Publications,
): boolean => !isDeaf && running === 0 && replayed?.version === version && replayed.indexed === indexed;
