import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type LoneGet, readLoneGet } from "./loneGet";

/**
 * What is written in answer to a request; null where Node's parser is to read it. `ending` ends each head: what Node says
 * of the time and the connection.
 */
export type AtOnce = (asked: LoneGet, ending: string) => Buffer | null;

/** A function that gives the end of a head as Node writes it, made once a second. */
function endings({ keepAliveTimeout }: Server): () => string {
  const keeps = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveTimeout / 1000)}\r\n\r\n`;
  let [second, ending] = [0, ""];
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) [second, ending] = [now, `Date: ${new Date(now * 1000).toUTCString()}\r\n${keeps}`];
    return ending;
  };
}

/** A connection whose requests Node's parser reads, but for those that are answered at once between two of them. */
class Connection {
  /** Requests that Node's parser was given and has not answered. */
  #open = 0;
  /** Node's parser knows the connection by a first request, from which on it is idle between two. */
  #isKnown = false;
  /** What came last may have left its parser within a request. */
  #isLost = false;
  /** How long it might stay silent before it was found to read slowly. */
  #silence: number | null = null;

  constructor(
    readonly server: Server,
    readonly socket: Socket,
    readonly toNode: (chunk: Buffer) => void,
    readonly atOnce: (asked: LoneGet) => Buffer | null,
  ) {}

  take(chunk: Buffer): void {
    const asked = this.#isLost ? null : readLoneGet(chunk);
    if (asked && this.#isFree() && this.#answer(asked)) return;
    if (asked) this.#open++;
    else this.#isLost = true;
    this.#isKnown = true;
    this.toNode(chunk);
  }

  /** Node's parser has answered one of its requests. */
  answered(): void {
    this.#open--;
  }

  /** Nothing is on its way in either direction, and the server is to go on. */
  #isFree(): boolean {
    const { server, socket } = this;
    const isIdle = this.#isKnown && this.#open === 0 && socket.writableLength === 0;
    return isIdle && socket.writable && server.listening;
  }

  #answer(asked: LoneGet): boolean {
    const { server, socket } = this;
    const bytes = this.atOnce(asked);
    if (!bytes) return false;
    socket.write(bytes, this.#flushed);
    if (socket.writableLength > 0) {
      // A slow reader has as long as if Node had answered.
      this.#silence = socket.timeout ?? 0;
      socket.setTimeout(server.timeout);
    }
    return true;
  }

  readonly #flushed = (): void => {
    if (this.#silence === null) return;
    // Node sets it anew where it was given a request meanwhile.
    if (this.#open === 0 && !this.#isLost) this.socket.setTimeout(this.#silence);
    this.#silence = null;
  };
}

/**
 * Has `atOnce` answer what it can without Node's parser and its objects for each request, which take as long as all the rest.
 * All else goes to the parser as it came: it is there from the first request on, with its limits for slow and silent
 * clients, and idle whenever something is answered beside it. After a chunk that is no lone request, such as a form, nobody
 * but the parser knows where the next one begins, and it is left alone.
 */
export function takeShortcut(server: Server, atOnce: AtOnce): void {
  const connections = new WeakMap<Socket, Connection>();
  const ending = endings(server);
  server.on("connection", (socket: Socket) => {
    const [toNode, ...others] = socket.listeners("data");
    // Only a Node that listens otherwise than those we know; it then answers all.
    if (!toNode || others.length > 0) return;
    const connection = new Connection(
      server,
      socket,
      (chunk) => toNode.call(socket, chunk),
      (asked) => atOnce(asked, ending()),
    );
    connections.set(socket, connection);
    socket.off("data", toNode as (chunk: Buffer) => void);
    socket.on("data", (chunk: Buffer) => connection.take(chunk));
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.once("close", () => connections.get(request.socket)?.answered());
  });
}
