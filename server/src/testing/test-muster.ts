import type { OperationId } from "@muster/openapi/operations";
import { nextTurn, type Clock } from "../clock.js";
import type { Listening } from "../http/listen.js";
import type { Server } from "../server.js";
import { controlsOf, type CallControl, type FaultRequest } from "./controls.js";
import { inProcessFetch, type Fetch } from "./in-process-fetch.js";
import { connectionLeak, faultLeak, LeakError, requestLeak, timerLeak } from "./leaks.js";
import type { RecordedRequest, RequestExpectation, RequestRecorder } from "./request-recorder.js";
import { found, type ObjectKind, type TestAccount } from "./test-account.js";
import { WatchedClock } from "./watched-clock.js";

/** What a server under a test is made of. */
interface Parts {
  readonly server: Server;
  readonly clock: Clock;
  readonly recorder: RequestRecorder;
  readonly accounts: readonly [TestAccount, ...TestAccount[]];
  readonly listening: Listening | undefined;
  readonly url: string;
}

// What was answered or aborted needs a few turns until both sides know it.
const turnsToSettle = 20;

/** A server of the API with a world of its own, for one test. */
export class TestMuster implements AsyncDisposable {
  /** Where it is: its socket's address, or else one at which `fetch` alone reaches it. */
  readonly url: string;
  /** Reaches it without a socket, whether it listens or not; for whatever client takes a `fetch`. */
  readonly fetch: Fetch;
  /** The token of the first service account of the first account. */
  readonly token: string;
  /** The first account. */
  readonly accountId: string;
  /** The token of the control API, for what has no method here. */
  readonly controlToken: string;
  /** Its clock, for code that takes one. What asks it for a timer has to cancel it before the test ends. */
  readonly clock: Clock;
  readonly #parts: Parts;
  readonly #control: CallControl;
  readonly #watched: WatchedClock;
  #closed: Promise<void> | undefined;

  constructor(parts: Parts) {
    const { server, accounts, url, clock } = parts;
    this.#parts = parts;
    this.#control = controlsOf(server);
    this.#watched = new WatchedClock(clock);
    this.url = url;
    this.fetch = inProcessFetch(server, url);
    this.token = accounts[0].token;
    this.accountId = accounts[0].id;
    this.controlToken = server.access.controlToken ?? "";
    this.clock = this.#watched;
  }

  /** An account that the seed names, ignoring case. Throws where it names none so. */
  account(name: string): TestAccount {
    return found("account", this.#parts.accounts, name);
  }

  /** The token of a service account of the first account, by its name in the seed. */
  tokenOf(serviceAccount: string): string {
    return this.#parts.accounts[0].tokenOf(serviceAccount);
  }

  /** The identifier of an object of the first account, by its name in the seed. */
  idOf(kind: ObjectKind, name: string): string {
    return this.#parts.accounts[0].idOf(kind, name);
  }

  /** Moves the virtual clock, at most 366 days; whatever falls due on the way happens, each at its own instant. */
  async advance(milliseconds: number): Promise<void> {
    await this.#control("advanceClock", { body: { milliseconds } });
  }

  /** Lets the next requests go wrong. The test fails at its end if fewer requests met the fault than it was added for. */
  async addFault(fault: FaultRequest): Promise<void> {
    await this.#control("addFault", { body: fault });
  }

  /** Forgets the faults that are left; answers that wait for their latency go out at once. */
  async clearFaults(): Promise<void> {
    await this.#control("clearFaults");
  }

  /** Lets the server answer nothing, for so long on its clock or until `endDowntime`. */
  async startDowntime(milliseconds: number | null = null): Promise<void> {
    await this.#control("startDowntime", { body: { milliseconds } });
  }

  /** Brings the server back. */
  async endDowntime(): Promise<void> {
    await this.#control("endDowntime");
  }

  /** The requests that reached the server so far, oldest first; of one operation where it is given. */
  requests(operation?: OperationId): readonly RecordedRequest[] {
    return this.#parts.recorder.list(operation);
  }

  /** The requests that were expected. Throws an `AssertionError` that tells what came instead. */
  expectRequests(operation: OperationId, expectation: RequestExpectation = {}): readonly RecordedRequest[] {
    return this.#parts.recorder.expect(operation, expectation);
  }

  /** Resolves as soon as so many requests of an operation arrived, answered or not, those before included. */
  arrived(operation: OperationId, times = 1): Promise<void> {
    return this.#parts.recorder.arrived(operation, times);
  }

  /** Forgets the requests so far. */
  clearRequests(): void {
    this.#parts.recorder.clear();
  }

  /** Starts the world anew, time and tokens included; faults and requests are forgotten. */
  async reset(): Promise<void> {
    await this.#control("reset");
    this.#parts.recorder.clear();
  }

  /** Keeps the world as it is; the answer returns to it, time included, as often as it is called. */
  async snapshot(): Promise<() => Promise<void>> {
    const { id } = await this.#control("createSnapshot");
    return () => this.#control("restoreSnapshot", { path: { snapshot_id: id } });
  }

  /**
   * Ends it. Rejects with a `LeakError` where a fault met no request, a request waits for its answer, a connection is open
   * or a timer is left; all of it is gone afterwards. Called again, it does nothing more.
   */
  async close(): Promise<void> {
    if (this.#closed !== undefined) return this.#closed.catch(() => undefined);
    this.#closed = this.#close();
    return this.#closed;
  }

  /** As `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    const { server, listening, recorder } = this.#parts;
    for (let turn = 0; turn < turnsToSettle && this.#isBusy(); turn += 1) await nextTurn();
    const { items: faults } = await this.#control("listFaults");
    const connections = listening?.busyConnections() ?? [];
    const leaks = [
      ...faults.map(faultLeak),
      ...recorder.inFlight.map(requestLeak),
      ...connections.filter(({ isAnswered }) => !isAnswered).map(connectionLeak),
      ...this.#watched.pending.map((timer) => timerLeak(timer, this.clock.now())),
    ];
    await this.clearFaults();
    for (const connection of connections) connection.close();
    await server.close();
    if (leaks.length > 0) throw new LeakError(leaks);
  }

  #isBusy(): boolean {
    const { listening, recorder } = this.#parts;
    return recorder.inFlight.length > 0 || (listening?.busyConnections().length ?? 0) > 0;
  }
}
