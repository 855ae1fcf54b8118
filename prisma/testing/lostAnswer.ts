import net from "node:net";

export type LosingServer = {
  url: string;
  /** From now on until it came about: the first answer to `asked` that contains `answer` is lost with its connection. */
  loseNext: (asked: string, answer: string) => Promise<void>;
  close: () => void;
};

/** Stands before a Postgres and hands on what both say, until it is told to lose an answer: as where a server dies. */
export async function losingServer(url: string): Promise<LosingServer> {
  const behind = new URL(url);
  let loses: { asked: string; answer: string; lost: () => void } | null = null;
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(Number(behind.port), behind.hostname);
    let isAsked = false;
    const end = () => [client, database].map((socket) => socket.destroy());
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("error", end).on("close", () => {
        open.delete(socket);
        end();
      });
    }
    client.on("data", (bytes) => {
      isAsked = bytes.includes(loses?.asked ?? "\0");
      database.write(bytes);
    });
    database.on("data", (bytes) => {
      if (!(loses && isAsked && bytes.includes(loses.answer))) return void client.write(bytes);
      loses.lost();
      loses = null;
      end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const before = new URL(url);
  before.hostname = "127.0.0.1";
  before.port = String((server.address() as net.AddressInfo).port);
  return {
    url: before.toString(),
    loseNext: (asked, answer) =>
      new Promise<void>((lost) => {
        loses = { asked, answer, lost };
      }),
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
