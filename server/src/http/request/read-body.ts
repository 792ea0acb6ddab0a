import { isUtf8 } from "node:buffer";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.js";
import type { Operation } from "../contract.js";
import type { Incoming } from "../message.js";
import { parseStrictJson, type ParsedJson } from "./strict-json.js";

const largestBody = 1024 * 1024;

/**
 * Reads the JSON body of a request, of exactly the media type that the operation takes, of at most 1 MiB. No body at all
 * is an empty object where the operation needs none.
 */
export async function readBody(
  request: Incoming,
  { mediaType, required }: NonNullable<Operation["body"]>,
): Promise<ParsedJson | Refusal> {
  const isReadable =
    isMediaType(request.header("content-type"), mediaType) && request.header("content-encoding") === null;
  const unreadable = refuse(
    "unsupported_media_type",
    `Send the body as ${mediaType} in UTF-8, without a content encoding`,
  );
  if (required && !isReadable) return unreadable;
  const bytes = await request.body(largestBody).catch(() => refuse("malformed_request", "The body broke off"));
  if (bytes === undefined) return refuse("payload_too_large", "The body is larger than 1 MiB; send less");
  if (isRefusal(bytes)) return bytes;
  if (!required && bytes.byteLength === 0) return { value: {} };
  if (!isReadable) return unreadable;
  const text = decodeStrictly(bytes);
  return text === undefined ? refuse("malformed_request", "The body is not UTF-8") : parseStrictJson(text);
}

/** Whether a Content-Type names the media type, with no other parameter than UTF-8 as its charset. */
function isMediaType(contentType: string | null, mediaType: string): boolean {
  if (contentType === mediaType) return true;
  const [type, ...parameters] = (contentType ?? "").toLowerCase().split(";");
  return type?.trim() === mediaType && parameters.every((parameter) => /^\s*charset="?utf-8"?\s*$/.test(parameter));
}

/** The text of the bytes; undefined when they are not UTF-8. A byte order mark stays and is no JSON. */
function decodeStrictly(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}
