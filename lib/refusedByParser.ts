import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { FAILURE_POLICY, failurePage } from "./failurePage";

/** By the code of Node's error; anything else is 400. */
const STATUSES: Record<string, 408 | 413 | 431> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** A whole answer that ends the connection: a page where an address was at fault, else a line. */
function answerTo(code: string | undefined): string {
  const status = STATUSES[code ?? ""] ?? 400;
  const isAddress = status === 431 || status === 400;
  const body = isAddress
    ? failurePage(false, { what: status === 431 ? "long" : "unreadable" })
    : `${STATUS_CODES[status]}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: text/${isAddress ? "html" : "plain"}; charset=utf-8`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Content-Security-Policy: ${FAILURE_POLICY}`,
    "X-Content-Type-Options: nosniff",
    "Cache-Control: no-store",
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/**
 * Has what Node's parser refuses, before it is a request, answered by a page of ours: an address that is longer than all the
 * head of a request may be. Where an answer to an earlier request is on its way, the connection ends without a word.
 */
export function answerRefused(server: Server): void {
  const open = new WeakMap<Socket, Set<ServerResponse>>();
  server.on("request", ({ socket }, response) => {
    const responses = open.get(socket) ?? new Set();
    open.set(socket, responses.add(response));
    response.once("close", () => responses.delete(response));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const isAnswered = [...(open.get(socket) ?? [])].some(({ headersSent }) => headersSent);
    if (!socket.writable || isAnswered) socket.destroy();
    else socket.end(answerTo(error.code), () => socket.destroy());
  });
}
