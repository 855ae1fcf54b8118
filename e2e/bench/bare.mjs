import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Sends the bytes of one file on every request: what Node can do without any framework. `node bare.mjs FILE PORT` */
const [file, port] = process.argv.slice(2);
const body = readFileSync(file);
createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
  response.end(body);
}).listen(Number(port), "127.0.0.1");
