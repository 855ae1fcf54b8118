import { Busy } from "./busy";

/**
 * Who asks: somebody at an address, a page that is being made for anybody, or a job that nobody waits for. Pages go
 * first, jobs last.
 */
export type Caller = { address: string } | "page" | "job";

/** Requests that wait: of one address (as many as it may send in a minute), and of all; and pages that do. */
const MOST_OF_ONE = 60;
const MOST_WAITING = 240;
const MOST_PAGES = 240;
/** No address waits longer for an answer. Pages and jobs wait until it is there. */
const LONGEST_WAIT_SECONDS = 20;

type Ticket = { caller: Caller; begin: () => void };

const rank = (caller: Caller) => (caller === "page" ? 0 : caller === "job" ? 2 : 1);
const addressOf = (caller: Caller) => (typeof caller === "string" ? null : caller.address);

/** Lets so many run at once, and of each address one. Addresses take turns: who asks for much keeps nobody waiting. */
export class ThreadQueue {
  readonly #atOnce: number;
  readonly #running: Caller[] = [];
  #waiting: Ticket[] = [];
  /** Of each address that waits or runs, the number of its last turn. */
  readonly #turns = new Map<string, number>();
  #turn = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Runs the work when its turn has come. @throws Busy when too many wait, or it waited too long. */
  async run<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    await this.#comesTo(caller);
    try {
      return await work();
    } finally {
      this.#running.splice(this.#running.indexOf(caller), 1);
      this.#forget(caller);
      this.#next();
    }
  }

  #comesTo(caller: Caller): Promise<void> {
    const address = addressOf(caller);
    const pages = this.#waiting.filter((one) => one.caller === "page");
    if (caller === "page" && pages.length >= MOST_PAGES) throw new Busy("too many wait for a thread");
    if (address !== null) {
      const strangers = this.#waiting.filter((one) => addressOf(one.caller) !== null);
      const own = strangers.filter((one) => addressOf(one.caller) === address);
      if (own.length >= MOST_OF_ONE || strangers.length >= MOST_WAITING)
        throw new Busy("too many wait for a thread");
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((one) => one !== ticket);
        this.#forget(caller);
        reject(new Busy("too many wait for a thread"));
      };
      const timer = address === null ? undefined : setTimeout(giveUp, LONGEST_WAIT_SECONDS * 1000);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const ticket: Ticket = { caller, begin };
      this.#waiting.push(ticket);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running.length >= this.#atOnce) return;
    const busy = new Set(this.#running.map(addressOf));
    const free = this.#waiting.filter(({ caller }) => {
      const address = addressOf(caller);
      return address === null || !busy.has(address);
    });
    const [next] = free.sort(
      (a, b) => rank(a.caller) - rank(b.caller) || this.#lastTurn(a.caller) - this.#lastTurn(b.caller),
    );
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#running.push(next.caller);
    const address = addressOf(next.caller);
    if (address !== null) this.#turns.set(address, ++this.#turn);
    next.begin();
    this.#next();
  }

  #lastTurn = (caller: Caller) => this.#turns.get(addressOf(caller) ?? "") ?? 0;

  #forget(caller: Caller): void {
    const address = addressOf(caller);
    const isThere = (one: Caller) => addressOf(one) === address;
    if (address === null || this.#running.some(isThere)) return;
    if (!this.#waiting.some((one) => isThere(one.caller))) this.#turns.delete(address);
  }
}
