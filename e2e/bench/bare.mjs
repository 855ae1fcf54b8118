import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/**
 * Sends the bytes of the file that the path names: what Node can do without any framework. An ending says how they are
 * encoded, as HTTP names it: `home.br`. `node bare.mjs FOLDER PORT`
 */
const [folder, port] = process.argv.slice(2);
const heads = (name) => {
  const encoding = extname(name).slice(1);
  return encoding === "identity" ? {} : { "content-encoding": encoding };
};
const answers = new Map(
  readdirSync(folder).map((name) => {
    const body = readFileSync(join(folder, name));
    const head = {
      "content-type": "text/html; charset=utf-8",
      "content-length": body.length,
      ...heads(name),
    };
    return [`/${name}`, { head, body }];
  }),
);
createServer((request, response) => {
  const answer = answers.get(request.url);
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, answer.head);
  response.end(answer.body);
}).listen(Number(port), "127.0.0.1");
