import { GrpcError } from "./status.js";

/** What a message may weigh at most, in both directions, as HashiCorp's own providers have it. */
export const heaviestMessage = 256 * 1024 * 1024;

/** Before each message stand a byte that says whether it is compressed, and its length in four bytes. */
const prefixLength = 5;

/** A message behind its prefix, uncompressed. */
export function frame(message: Uint8Array): Uint8Array {
  const framed = Buffer.allocUnsafe(prefixLength + message.length);
  framed.writeUInt8(0);
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, prefixLength);
  return framed;
}

/**
 * Cuts what arrives, in chunks of any size, into messages.
 *
 * @throws {GrpcError} when a message is compressed, too heavy or cut off.
 */
export async function* unframe(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = prefixLength;
  for await (const chunk of chunks) {
    pending.push(chunk);
    size += chunk.length;
    // Chunks are joined only once a message is whole, so that a heavy one is copied once.
    while (size >= wanted) {
      const joined = Buffer.concat(pending);
      wanted = prefixLength + messageLength(joined);
      pending = [joined];
      if (size < wanted) break;
      yield joined.subarray(prefixLength, wanted);
      pending = [joined.subarray(wanted)];
      size -= wanted;
      wanted = prefixLength;
    }
  }
  if (size > 0) throw new GrpcError("internal", "the call ends in the middle of a message");
}

function messageLength(prefix: Buffer): number {
  if (prefix[0] !== 0) throw new GrpcError("unimplemented", "compressed messages are not read");
  const length = prefix.readUInt32BE(1);
  if (length > heaviestMessage) {
    throw new GrpcError(
      "resourceExhausted",
      `a message of ${length} bytes is heavier than the ${heaviestMessage} allowed`,
    );
  }
  return length;
}
