/**
 * Answers the text of a body, or undefined once it turns out to be longer than `most` bytes: what follows is not
 * fetched then. Rejects as the connection does.
 */
export async function readText(message: Request | Response, most: number): Promise<string | undefined> {
  // Some platforms have no streams.
  if (!message.body) return await message.text();
  // The types of Node leave open what a body consists of; it is bytes.
  const reader = message.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return decoder.decode(join(chunks, bytes));
    bytes += value.byteLength;
    if (bytes > most) {
      drop(reader);
      return undefined;
    }
    chunks.push(value);
  }
}

// One for all: making one takes longer than most answers take to decode.
const decoder = /* @__PURE__ */ new TextDecoder();

function join(chunks: readonly Uint8Array[], bytes: number): Uint8Array | undefined {
  if (chunks.length < 2) return chunks[0];
  const whole = new Uint8Array(bytes);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.byteLength;
  }
  return whole;
}

/** Lets go of a body that nobody reads to its end, and of the connection that it would hold. */
export function drop(body: { cancel(): Promise<void> } | null): void {
  // A body that has failed already refuses to be cancelled, which is as good.
  body?.cancel().catch(() => undefined);
}
