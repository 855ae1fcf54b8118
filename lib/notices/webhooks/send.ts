import type { IncomingMessage } from "node:http";
import { seenLine } from "@/lib/characters";
import type { DeliveryOutcome } from "@/lib/generated/prisma/enums";
import { isNotPublic, type Network, post, webAddress } from "@/lib/web/request";

/** Whoever receives answers first and works afterwards. */
const TIMEOUT_MS = 15_000;
/** Of an answer no more is read than is shown. */
const READ_BYTES = 1_000;
const SHOWN = 200;
/** Longest wait that is understood, in seconds, before it is cut (workflow.ts). */
const WAIT = /^\s*(\d{1,6})\s*$/;

export type Sending = { url: string; headers: Record<string, string>; body: string };
export type Attempt = {
  outcome: DeliveryOutcome;
  httpStatus: number | null;
  answer: string | null;
  waitSeconds: number;
};

export type SendOptions = Network & { timeoutMs?: number };

/**
 * Hands a message over: through the address filter, to this address alone, in limited time, whatever comes back. Only a
 * status of 2xx says that it was taken.
 */
export async function send(
  { url, headers, body }: Sending,
  { timeoutMs = TIMEOUT_MS, ...network }: SendOptions = {},
): Promise<Attempt> {
  const signal = AbortSignal.timeout(timeoutMs);
  const sent = { "content-type": "application/json", "user-agent": "Stet/0.1 (webhook)", ...headers };
  try {
    const asked = { headers: sent, body: Buffer.from(body) };
    const { response } = await post(webAddress(url), asked, signal, network);
    return await attemptOf(response);
  } catch (error) {
    const outcome = isNotPublic(error) ? "not_public" : signal.aborted ? "timed_out" : "unreachable";
    return { outcome, httpStatus: null, answer: null, waitSeconds: 0 };
  }
}

async function attemptOf(response: IncomingMessage): Promise<Attempt> {
  const { statusCode: httpStatus = 0, headers } = response;
  const answer = await beginningOf(response);
  const waitSeconds = Number(WAIT.exec(headers["retry-after"] ?? "")?.[1] ?? 0);
  return { outcome: outcomeOf(httpStatus), httpStatus, answer, waitSeconds };
}

function outcomeOf(status: number): DeliveryOutcome {
  if (status >= 200 && status <= 299) return "taken";
  if (status >= 300 && status <= 399) return "redirect";
  return status === 410 ? "gone" : "refused";
}

/** What an answer begins with, as one line; its status counts also where the rest stalls or never ends. */
async function beginningOf(response: IncomingMessage): Promise<string | null> {
  let read = Buffer.alloc(0);
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      read = Buffer.concat([read, chunk.subarray(0, READ_BYTES)]);
      if (read.length >= READ_BYTES) break;
    }
  } catch {
    // It was cut off: what came is what there is.
  } finally {
    response.destroy();
  }
  const line = seenLine(read.toString("utf8", 0, READ_BYTES).replaceAll("\0", "")).trim();
  return line === "" ? null : line.slice(0, SHOWN).toWellFormed();
}
