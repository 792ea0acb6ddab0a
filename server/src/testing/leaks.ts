import type { BusyConnection } from "../http/listen.js";
import type { FaultRequest } from "./controls.js";
import type { RecordedRequest } from "./request-recorder.js";
import type { PendingTimer } from "./watched-clock.js";

/** Thrown when a test ends and leaves something behind. Its message names each thing, and the way out. */
export class LeakError extends Error {
  /** One line for each thing. */
  readonly leaks: readonly string[];

  constructor(leaks: readonly string[]) {
    super(`the test left something behind:\n${leaks.map((leak) => `- ${leak}`).join("\n")}`);
    this.name = "LeakError";
    this.leaks = leaks;
  }
}

/** A fault that waits for requests. */
interface WaitingFault extends Pick<FaultRequest, "kind"> {
  readonly operation: string | null;
  readonly count: number;
  readonly remaining: number;
}

/** A fault that fewer requests met than it was added for. */
export function faultLeak({ kind, operation, count, remaining }: WaitingFault): string {
  const met = `${count - remaining} of ${count}`;
  return `a fault ${kind} of ${operation ?? "every operation"} met ${met} requests; make them, or call clearFaults()`;
}

/** A request that waits for its answer. */
export function requestLeak({ method, path, operation }: RecordedRequest): string {
  const name = operation === null ? "" : ` (${operation})`;
  return `${method} ${path}${name} still waits for its answer; await it, advance() to it, or abort it`;
}

/** A connection on which a request was begun and not sent to its end. */
export function connectionLeak({ from }: BusyConnection): string {
  return `a connection from ${from} is open without a whole request; end it in the client that opened it`;
}

/** A timer that somebody else than the server asked for. */
export function timerLeak({ due, place }: PendingTimer, now: number): string {
  return `a timer is due in ${Math.max(0, due - now)} ms, set by ${place}; cancel it, or stop what set it`;
}
