import { isRefusal, refuse, type Refusal } from "../../domain/refusal.js";
import type { Operation } from "../contract.js";
import { parseStrictJson, type ParsedJson } from "./strict-json.js";

const largestBody = 1024 * 1024;

/**
 * Reads the JSON body of a request, of exactly the media type that the operation takes, of at most 1 MiB. No body at all
 * is an empty object where the operation needs none.
 */
export async function readBody(
  request: Request,
  { mediaType, required }: NonNullable<Operation["body"]>,
): Promise<ParsedJson | Refusal> {
  const { headers } = request;
  const isReadable = isMediaType(headers.get("content-type"), mediaType) && !headers.has("content-encoding");
  const unreadable = refuse(
    "unsupported_media_type",
    `Send the body as ${mediaType} in UTF-8, without a content encoding`,
  );
  if (required && !isReadable) return unreadable;
  const bytes = await readBytes(request).catch(() => refuse("malformed_request", "The body broke off"));
  if (isRefusal(bytes)) return bytes;
  if (!required && bytes.byteLength === 0) return { value: {} };
  if (!isReadable) return unreadable;
  const text = decodeStrictly(bytes);
  return text === undefined ? refuse("malformed_request", "The body is not UTF-8") : parseStrictJson(text);
}

/** Whether a Content-Type names the media type, with no other parameter than UTF-8 as its charset. */
function isMediaType(contentType: string | null, mediaType: string): boolean {
  const [type, ...parameters] = (contentType ?? "").toLowerCase().split(";");
  return type?.trim() === mediaType && parameters.every((parameter) => /^\s*charset="?utf-8"?\s*$/.test(parameter));
}

/** The bytes of the body; refused as soon as there are too many. */
async function readBytes(request: Request): Promise<Uint8Array | Refusal> {
  const tooLarge = refuse("payload_too_large", "The body is larger than 1 MiB; send less");
  const length = request.headers.get("content-length");
  if (length !== null) return Number(length) > largestBody ? tooLarge : new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The text of the bytes; undefined when they are not UTF-8. A byte order mark stays and is no JSON. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
