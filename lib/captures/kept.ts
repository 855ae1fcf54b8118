import type { Served } from "@/lib/web/serveBytes";

/** Bytes that are held so that the next stretch of them need not be made anew: a player asks for many. */
const MOST_BYTES = 128 * 1024 * 1024;

type Making = () => Promise<Served | null>;

/** What was made of copies last, by name; one thing is made after another, since each takes much memory. */
class LastMade {
  readonly #made = new Map<string, Served>();
  #bytes = 0;
  #turn: Promise<unknown> = Promise.resolve();

  async get(name: string, make: Making): Promise<Served | null> {
    return this.#again(name) ?? this.#inTurn(async () => this.#again(name) ?? this.#keep(name, await make()));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** What was asked for last goes last. */
  #again(name: string): Served | null {
    const known = this.#made.get(name);
    if (!known) return null;
    this.#made.delete(name);
    this.#made.set(name, known);
    return known;
  }

  #keep(name: string, made: Served | null): Served | null {
    if (!made || made.bytes.length > MOST_BYTES) return made;
    this.#made.set(name, made);
    this.#bytes += made.bytes.length;
    for (const [oldest, { bytes }] of this.#made) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#made.delete(oldest);
      this.#bytes -= bytes.length;
    }
    return made;
  }
}

const held = globalThis as typeof globalThis & { stetLastMade?: LastMade };

/** Bytes by a name that says all that they are made of; made where they are not held. */
export function lastMade(name: string, make: Making): Promise<Served | null> {
  held.stetLastMade ??= new LastMade();
  return held.stetLastMade.get(name, make);
}
