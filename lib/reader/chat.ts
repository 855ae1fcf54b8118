import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { z } from "zod";
import type { ReaderSettings } from "@/lib/env";
import { BodyRefused, readBody } from "@/lib/web/readBody";

/** An answer is a few rows; what is longer than this is none. */
const MAX_BYTES = 256 * 1024;
/** Longest time that a server is believed to need before it is asked again. */
const MOST_SECONDS = 3600;

/** `busy` may answer another time; `refused` has something against the request. */
export type ChatFailure =
  | "busy"
  | "refused"
  | "timed_out"
  | "stopped"
  | "unreachable"
  | "too_large"
  | "not_chat";

export type ChatAnswer =
  /** `tokens`: of the request and the answer, where the server says so. */
  | { ok: true; text: string; tokens: number | null }
  /** `detail`: a status or a system's error code. `waitSeconds`: when the server wants to be asked again. */
  | { ok: false; reason: ChatFailure; detail?: string; waitSeconds?: number };

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z
    // No answer takes none: a server that says so does not count.
    .object({ total_tokens: z.int().min(1).max(1_000_000_000) })
    .nullish()
    .catch(null),
});

/** Where completions are asked for: the address of the interface (`…/v1`), of its server, or the whole of it. */
export function completionsUrl(address: string): URL {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, "") || "/v1";
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  return url;
}

/**
 * One request to an endpoint that speaks the OpenAI-compatible chat protocol. Within the time limit and 256 KB; no redirect
 * is followed, since it would take the key and the texts elsewhere.
 */
export async function chat(
  { url, key, seconds }: Pick<ReaderSettings, "url" | "key" | "seconds">,
  body: object,
  stop?: AbortSignal,
): Promise<ChatAnswer> {
  const limit = AbortSignal.timeout(seconds * 1000);
  const signal = stop ? AbortSignal.any([limit, stop]) : limit;
  try {
    const response = await post(completionsUrl(url), key, JSON.stringify(body), signal);
    try {
      const answer = await answerIn(response);
      // A body without a length ends with its connection, also with one that was ended for taking too long.
      signal.throwIfAborted();
      return answer;
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (stop?.aborted) return { ok: false, reason: "stopped" };
    if (limit.aborted) return { ok: false, reason: "timed_out" };
    return failureOf(error);
  }
}

function post(url: URL, key: string | null, body: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    accept: "application/json",
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  return new Promise((resolve, reject) => {
    request(url, { method: "POST", signal, headers })
      .on("response", resolve)
      .on("upgrade", (_, socket) => {
        socket.destroy();
        reject(new BodyRefused("not_a_page", "101"));
      })
      .on("error", reject)
      .end(body);
  });
}

const isBusy = (status: number) => status === 408 || status === 429 || status >= 500;

async function answerIn(response: IncomingMessage): Promise<ChatAnswer> {
  const { statusCode: status = 0, headers } = response;
  const detail = String(status);
  if (isBusy(status))
    return { ok: false, reason: "busy", detail, waitSeconds: secondsUntil(headers["retry-after"]) };
  if (status !== 200) return { ok: false, reason: "refused", detail };
  const text = Buffer.from(await readBody(response, MAX_BYTES)).toString("utf8");
  const said = completion.safeParse(jsonOf(text)).data;
  if (!said) return { ok: false, reason: "not_chat" };
  return {
    ok: true,
    text: said.choices[0]?.message.content ?? "",
    tokens: said.usage?.total_tokens ?? null,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date (RFC 9110), as far as they are believed. */
function secondsUntil(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), MOST_SECONDS) : undefined;
}

function failureOf(error: unknown): ChatAnswer {
  if (error instanceof BodyRefused) {
    const reason = error.reason === "not_a_page" ? "not_chat" : error.reason;
    return { ok: false, reason, detail: error.detail };
  }
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return { ok: false, reason: "unreachable", detail: error.code };
  throw error;
}
