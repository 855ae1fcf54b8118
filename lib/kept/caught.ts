import type { ServerResponse } from "node:http";
import { headersIn } from "../responseHead";

/** An answer that was made and is not sent yet. */
export type Caught = { status: number; head: Record<string, string | string[]>; bytes: Buffer };

type Write = { chunk?: unknown; encoding?: BufferEncoding; done?: () => void };

/** The arguments of `write` and `end`, of which any may be left out. */
function readWrite(args: unknown[]): Write {
  const done = args.find((one) => typeof one === "function") as (() => void) | undefined;
  const [chunk, encoding] = args.filter((one) => typeof one !== "function");
  return {
    ...(chunk !== undefined && chunk !== null && { chunk }),
    ...(typeof encoding === "string" && { encoding: encoding as BufferEncoding }),
    ...(done && { done }),
  };
}

const bytesOf = ({ chunk, encoding }: Write): Buffer =>
  typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array);

/**
 * Lets `answer` write into this response and resolves to what it wrote when that is whole; nothing has been sent by then.
 * Null where whoever asked has gone, so that it never came.
 */
export function catchAnswer(response: ServerResponse, answer: () => Promise<void>): Promise<Caught | null> {
  const { writeHead, write, end, flushHeaders } = response;
  const giveBack = () => Object.assign(response, { writeHead, write, end, flushHeaders });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.once("close", () => resolve(null));
    response.flushHeaders = () => undefined;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      for (const [name, value] of headersIn(rest)) response.setHeader(name, value);
      return response;
    }) as typeof writeHead;
    response.write = ((...args: unknown[]) => {
      const told = readWrite(args);
      if (told.chunk !== undefined) chunks.push(bytesOf(told));
      if (told.done) setImmediate(told.done);
      return true;
    }) as typeof write;
    response.end = ((...args: unknown[]) => {
      const told = readWrite(args);
      if (told.chunk !== undefined) chunks.push(bytesOf(told));
      if (told.done) response.once("finish", told.done);
      giveBack();
      const head: Caught["head"] = {};
      for (const [name, value] of Object.entries(response.getHeaders()))
        if (value !== undefined) head[name] = Array.isArray(value) ? value : String(value);
      resolve({ status: response.statusCode, head, bytes: Buffer.concat(chunks) });
      return response;
    }) as typeof end;
    answer().catch((error: unknown) => {
      giveBack();
      reject(error);
    });
  });
}
