import type { Clock } from "../../clock.js";
import { refuse, type Refusal } from "../../domain/refusal.js";
import type { Ids } from "../../ids.js";
import type { Answer } from "../message.js";
import { Unanswered, type Arrival, type Surround } from "../router.js";
import { Downtime, type Resting } from "./downtime.js";
import { Faults, type Fault } from "./faults.js";
import { RequestLog, type LoggedRequest } from "./request-log.js";

/** All that the controls let go wrong around requests, and the log of those (MOCK-1); no deployment has it (MOCK-2). */
export class Disturbance {
  readonly faults: Faults;
  readonly downtime: Downtime;
  readonly requests = new RequestLog();
  readonly #clock: Clock;

  constructor(clock: Clock, ids: Ids, resting: Resting) {
    this.#clock = clock;
    this.faults = new Faults(clock, ids);
    this.downtime = new Downtime(clock, resting);
  }

  /** Ends the downtime, forgets the faults and the requests so far. */
  async clear(): Promise<void> {
    this.faults.clear();
    this.requests.clear();
    await this.downtime.end();
  }

  /** Lets a request meet what waits for it. The controls themselves meet nothing, and are not in the log. */
  readonly surround: Surround = async (arrival, answer) => {
    if (arrival.path.startsWith("/_control/")) return answer(arrival.request);
    const { requestId } = arrival.exchange;
    const operation = arrival.route?.id ?? null;
    const { method, path } = arrival;
    const entry = this.requests.add({ requestId, at: this.#clock.now(), method, path, operation });
    this.#beThere();
    const fault = operation === null ? undefined : this.faults.meet(operation);
    const answered = await (fault === undefined
      ? answer(arrival.request)
      : this.#strike(fault, entry, arrival, answer));
    // What was under way when the server went down is cut off, as any downtime does it.
    this.#beThere();
    entry.status = answered.status;
    return answered;
  };

  #beThere(): void {
    if (this.downtime.current !== undefined) throw new Unanswered("the server is down");
  }

  async #strike(
    fault: Fault,
    entry: LoggedRequest,
    arrival: Arrival,
    answer: Parameters<Surround>[1],
  ): Promise<Answer> {
    entry.faultId = fault.id;
    if (fault.kind === "status") return statusAnswer(fault.status ?? 500, arrival);
    if (fault.kind === "drop_before_commit") throw new Unanswered("a fault dropped the request");
    if (fault.kind === "latency") await this.faults.delay(fault.milliseconds ?? 0);
    const answered = await answer(arrival.request);
    if (fault.kind === "drop_after_commit") throw new Unanswered("a fault dropped the answer");
    return answered;
  }
}

const detail = "A fault of the controls answers so; nothing was done";
const allowance = { name: "fault", requests: 1, seconds: 1, waitSeconds: 1 };

// The problems that need no cause.
const causeless: Readonly<Record<number, Refusal>> = {
  429: refuse("rate_limited", detail, { allowance }),
  500: refuse("internal_error", detail),
  503: refuse("unavailable", detail),
};

/** Answers a status: as the problem that the operation declares for it, or else as a gateway in between would. */
function statusAnswer(status: number, { exchange, route }: Arrival): Answer {
  const problem = causeless[status];
  const isDeclared = problem !== undefined && route?.operation.problems.includes(problem.refused) === true;
  return isDeclared ? exchange.refuse(problem) : exchange.bare(status);
}
