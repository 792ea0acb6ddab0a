import { createServer } from "node:http";

/**
 * What the server is measured against: as little as a server on node:http can do for the same answer. A GET writes the
 * payload as JSON anew; a POST reads the body, parses it, and answers the payload. It prints its address once it listens.
 */
const payload: unknown = JSON.parse(process.env["BARE_PAYLOAD"] ?? "null");
const text = JSON.stringify(payload);

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(payload));
    return;
  }
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(201, { "content-type": "application/json" }).end(text);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  console.log(`http://127.0.0.1:${address.port}`);
});
