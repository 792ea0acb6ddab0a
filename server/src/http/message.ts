/** A request as the server reads it, whether it came over a socket or from a program in this process. */
export interface Incoming {
  readonly method: string;
  /** As it was sent: not decoded, without the query. */
  readonly path: string;
  /** What stands behind the question mark, not decoded; empty without one. */
  readonly query: string;
  /** The value of a header, whose name is given in lower case; several are joined by commas, null means none. */
  header(name: string): string | null;
  /** The bytes of the body; undefined as soon as there are more than so many. Rejects where the body breaks off. */
  body(most: number): Promise<Buffer | undefined>;
  /** Tells when nobody waits for the answer any more; whoever does not ask pays nothing for it. */
  gone(): AbortSignal;
}

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Reads a request that a program in this process makes. */
export function fromRequest(request: Request): Incoming {
  const url = request.url.split("#", 1).join();
  // The address is written in full: two slashes stand before the host, the next one begins the path.
  const target = url.slice(url.indexOf("/", url.indexOf("//") + 2));
  return {
    method: request.method,
    ...pathAndQuery(target),
    header: (name) => request.headers.get(name),
    async body(most) {
      if (Number(request.headers.get("content-length")) > most) return undefined;
      const chunks: Uint8Array[] = [];
      let size = 0;
      const body: AsyncIterable<Uint8Array> | null = request.body;
      for await (const chunk of body ?? []) {
        size += chunk.byteLength;
        if (size > most) return undefined;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    gone: () => request.signal,
  };
}

/** Hands an answer to a program in this process. */
export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

/** Takes the target of a request apart. */
export function pathAndQuery(target: string): Pick<Incoming, "path" | "query"> {
  const mark = target.indexOf("?");
  return mark === -1 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}
