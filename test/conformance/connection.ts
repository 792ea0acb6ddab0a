import { connect } from "node:net";

/** An answer that came as bytes. */
interface RawAnswer {
  /** Its status and its headers. */
  readonly response: Response;
  readonly text: string;
}

/**
 * Writes bytes on a connection of its own and reads until the server closes it; `end` says that no more will come. The
 * answer is the first one on it; undefined where there was none. Throws where what came is no answer of HTTP.
 */
export async function sendBytes(url: string, bytes: Uint8Array, end = false): Promise<RawAnswer | undefined> {
  const received = await exchangeBytes(new URL(url), bytes, end);
  return received.byteLength === 0 ? undefined : readAnswer(received);
}

function exchangeBytes({ hostname, port }: URL, bytes: Uint8Array, end: boolean): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      if (end) socket.end(bytes);
      else socket.write(bytes);
    });
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    // The server may close the connection before all was written.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(Buffer.concat(chunks));
    });
  });
}

function readAnswer(received: Buffer): RawAnswer {
  const end = received.indexOf("\r\n\r\n");
  const [line = "", ...fields] = received.subarray(0, end).toString("latin1").split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1] ?? Number.NaN);
  if (end === -1 || Number.isNaN(status)) throw new Error(`no answer of HTTP: ${line.slice(0, 200)}`);
  const headers = new Headers();
  for (const field of fields) headers.append(field.split(":", 1).join(), field.slice(field.indexOf(":") + 1).trim());
  const start = end + 4;
  const text = received.subarray(start, start + Number(headers.get("content-length"))).toString();
  return { response: new Response(null, { status, headers }), text };
}
