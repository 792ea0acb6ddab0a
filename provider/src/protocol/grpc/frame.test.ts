import { describe, expect, it } from "vitest";
import { frame, heaviestMessage, unframe } from "./frame.js";

const messages = ["", "a", "message", "x".repeat(1000)].map((text) => Buffer.from(text));
const whole = Buffer.concat(messages.map(frame));

describe("the messages of a call", () => {
  it.each([1, 2, 3, 5, 7, 100, whole.length])("are cut from chunks of %d bytes", async (size) => {
    expect(await all(unframe(chunks(whole, size)))).toEqual(messages);
  });

  it("are none where nothing arrives", async () => {
    expect(await all(unframe(chunks(Buffer.alloc(0), 1)))).toEqual([]);
  });

  it.each([1, 4, 5, whole.length - 1])("are refused where they are cut off after %d bytes", async (length) => {
    const started = all(unframe(chunks(whole.subarray(0, length), 64)));
    if (length === 5) expect(await started).toEqual([Buffer.alloc(0)]);
    else await expect(started).rejects.toMatchObject({ code: "internal" });
  });

  it("are refused where they are compressed", async () => {
    await expect(all(unframe(chunks(Buffer.from("0100000000", "hex"), 5)))).rejects.toMatchObject({
      code: "unimplemented",
      message: "compressed messages are not read",
    });
  });

  it("are refused from their announcement on where they are too heavy", async () => {
    const announced = Buffer.alloc(5);
    announced.writeUInt32BE(heaviestMessage + 1, 1);
    await expect(all(unframe(chunks(announced, 5)))).rejects.toMatchObject({ code: "resourceExhausted" });
  });
});

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

async function all(read: AsyncIterable<Uint8Array>): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for await (const message of read) found.push(Buffer.from(message));
  return found;
}
