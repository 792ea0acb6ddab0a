import { createServer, type Server } from "@muster/server";

/** A server of this process that listens. Disposing of it closes it. */
export interface ReferenceServer extends AsyncDisposable {
  readonly url: string;
  readonly access: Server["access"];
}

/** Starts the reference server, which keeps everything in memory, on a free port of this machine. */
export async function startServer(): Promise<ReferenceServer> {
  const server = await createServer();
  const { url } = await server.listen();
  return { url, access: server.access, [Symbol.asyncDispose]: () => server.close() };
}
