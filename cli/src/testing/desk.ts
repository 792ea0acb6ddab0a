import { createMuster, type Clock, type Muster } from "@muster/sdk";
import { createServer, type Server } from "@muster/server";
import { run } from "../program.js";
import type { Terminal } from "../terminal.js";

/** What a command did. */
export interface Done {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** The reference server in this process, and somebody who gives it commands. */
export interface Desk extends AsyncDisposable {
  readonly server: Server;
  /** A client of the same server, to set things up and to look at them. */
  readonly admin: Muster;
  /** Requests that commands have sent, such as `GET /v1/runs/run-…`. */
  readonly requests: readonly string[];
  /** Runs a command line, given as words or as a text of words with blanks between. */
  muster(line: string | readonly string[], terminal?: Partial<Terminal>): Promise<Done>;
  /** What happens while a command waits from one look to the next; once, whatever waits first. */
  meanwhile(happens: () => unknown): void;
}

/** Starts an empty server, and answers what gives commands to it. */
export async function sitDown(): Promise<Desk> {
  const server = await createServer();
  const { adminToken: token, accountId } = server.access;
  const fetch = (request: Request) => server.fetch(request);
  const url = "http://localhost";
  const env = { MUSTER_URL: url, MUSTER_TOKEN: token, MUSTER_ACCOUNT_ID: accountId };
  const requests: string[] = [];
  const happenings: (() => unknown)[] = [];
  const recorded = (request: Request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    return server.fetch(request);
  };
  return {
    ...{ server, requests, admin: createMuster({ url, token, accountId, fetch }) },
    muster: (line, terminal = {}) =>
      new Promise((resolve, reject) => {
        const clock = impatientClock(happenings, reject);
        record(line, { env, fetch: recorded, clock, ...terminal }).then(resolve, reject);
      }),
    meanwhile: (happens) => void happenings.push(happens),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Runs a command line and answers what it wrote. */
export async function record(line: string | readonly string[], terminal: Partial<Terminal>): Promise<Done> {
  let [out, err] = ["", ""];
  const exitCode = await run(typeof line === "string" ? line.split(" ").filter(Boolean) : line, {
    env: {},
    out: (text) => (out += text),
    err: (text) => (err += text),
    stop: new AbortController().signal,
    ...terminal,
  });
  return { exitCode, out, err };
}

/** What limits requests is longer than what lies between two looks. */
const longestPause = 30_000;

/** A clock on which pauses are over once what is to happen meanwhile has; no request ever takes too long. */
function impatientClock(happenings: (() => unknown)[], failed: (reason: unknown) => void): Clock {
  let now = Date.UTC(2027, 0, 1);
  return {
    now: () => now,
    after: (milliseconds, due) => {
      if (milliseconds >= longestPause) return () => undefined;
      let cancelled = false;
      const happens = happenings.shift();
      Promise.resolve()
        .then(happens)
        .then(() => {
          now += milliseconds;
          if (!cancelled) due();
        }, failed);
      return () => {
        cancelled = true;
      };
    },
  };
}
