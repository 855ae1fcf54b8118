import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type * as smtp from "smtp-server";

/** Its files for `import` ask for a folder, which Node refuses; those for `require` work. */
const { SMTPServer }: typeof smtp = createRequire(import.meta.url)("smtp-server");

type Received = { from: string; to: string[]; raw: string; text: string };

/** A mail server of this process that keeps what it is given, on a port that was free. */
export type Inbox = { url: string; mails: Received[]; close: () => Promise<void> };

/** The text of a mail with one part, whichever way it is written for the wire. */
function textOf(raw: string): string {
  const at = raw.indexOf("\r\n\r\n");
  const [head, body] = [raw.slice(0, at), raw.slice(at + 4)];
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replaceAll("=\r\n", "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

export async function inbox(): Promise<Inbox> {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        mails.push({ from, to: rcptTo.map(({ address }) => address), raw, text: textOf(raw) });
        callback();
      });
    },
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(closed));
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}
