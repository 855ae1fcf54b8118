import type { AuditEvent } from "@/lib/audit/event";
import { appendLines, type Line } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";

/**
 * What the loader did and who did it. The log is written at the end of the transaction, since from its first
 * line on every other writer waits.
 */
export class Journal {
  readonly #lines: Line[] = [];
  #last = Date.now();

  /** The time of the next step: now, and later than the step before, so that lists have an order. */
  now(): Date {
    this.#last = Math.max(this.#last + 1, Date.now());
    return new Date(this.#last);
  }

  record(actorId: string | null, ...events: AuditEvent[]): void {
    this.#lines.push(...events.map((event) => ({ actorId, event })));
  }

  async write(tx: Tx): Promise<void> {
    await appendLines(tx, this.#lines);
  }
}
