import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a model says, or what its server does in place of it. */
export type Reply = string | ((response: ServerResponse) => void);

/** A request as the server got it. */
export type Asked = {
  path: string;
  headers: IncomingMessage["headers"];
  body: { model: string; messages: { role: string; content: string }[] } & Record<string, unknown>;
};

export type FakeReader = { url: string; asked: Asked[]; close: () => Promise<void> };

/** Tokens that it says each answer took. */
export const TOKENS = 1234;

/** A completion of the chat protocol. */
export const completion = (content: string) => ({
  id: "1",
  object: "chat.completion",
  choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
  usage: { prompt_tokens: TOKENS - 34, completion_tokens: 34, total_tokens: TOKENS },
});

/** A server on this machine that speaks the chat protocol and says what a test lets it say; for tests. */
export async function fakeReader(reply: (asked: Asked, nth: number) => Reply): Promise<FakeReader> {
  const asked: Asked[] = [];
  const server = http.createServer(async (request, response) => {
    const { url: path = "", headers } = request;
    const one: Asked = { path, headers, body: JSON.parse(await text(request)) };
    asked.push(one);
    const said = reply(one, asked.length);
    if (typeof said === "function") said(response);
    else response.setHeader("content-type", "application/json").end(JSON.stringify(completion(said)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/v1`, asked, close };
}
