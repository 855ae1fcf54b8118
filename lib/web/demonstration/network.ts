import { Agent, createServer, type ServerResponse } from "node:http";
import { type Duplex, duplexPair } from "node:stream";
import { sha256 } from "@/lib/hash";
import { filteringAgent } from "../publicAddress";
import type { Network } from "../request";
import { DEMONSTRATION_HOST, DEMONSTRATION_PAGES, demonstrationHtml } from "./pages";

/** Whether the page at an address of the demonstration has changed by now. */
export type HasChanged = (address: string) => Promise<boolean>;

/**
 * The public web, and in it one made-up site that answers from memory: no name is looked up for it, and no port is opened.
 * What it serves is fetched, kept, read and compared like any page.
 */
export function demonstrationNetwork(hasChanged: HasChanged): Network {
  const server = createServer((request, response) => {
    answer(request.url ?? "/", request.headers["if-none-match"], response, hasChanged).catch(() =>
      response.writeHead(500).end(),
    );
  });
  const inMemory = new InMemory((socket) => server.emit("connection", socket));
  return {
    agentFor: (url) => (isDemonstration(url) ? inMemory : filteringAgent(url)),
  };
}

const isDemonstration = ({ protocol, host }: URL) => protocol === "http:" && host === DEMONSTRATION_HOST;

/** Connects to whoever takes the other end. */
class InMemory extends Agent {
  constructor(private readonly take: (socket: Duplex) => void) {
    super();
  }

  override createConnection(): Duplex {
    const [ours, theirs] = duplexPair();
    this.take(theirs);
    return ours;
  }
}

async function answer(
  path: string,
  etag: string | undefined,
  response: ServerResponse,
  hasChanged: HasChanged,
): Promise<void> {
  const page = Object.hasOwn(DEMONSTRATION_PAGES, path) ? DEMONSTRATION_PAGES[path] : undefined;
  if (!page) return void response.writeHead(404).end();
  const html = demonstrationHtml(page, await hasChanged(`http://${DEMONSTRATION_HOST}${path}`));
  const current = `"${sha256(html).slice(0, 16)}"`;
  response.setHeader("etag", current).setHeader("content-type", "text/html; charset=utf-8");
  if (etag === current) response.writeHead(304).end();
  else response.end(html);
}
