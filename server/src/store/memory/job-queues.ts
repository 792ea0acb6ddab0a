import type { Job } from "../../domain/runs/job.js";
import { hasLabels, type Queue } from "../../domain/runs/queue.js";
import { inOrder, SortedBlocks } from "./sorted-blocks.js";
import { keeps, type Follower } from "./table.js";

/** What decides on the place of a job among those that wait. */
type Place = Pick<Job, "id" | "priority" | "queuedAt">;

/** The jobs of a queue that ask for the same labels. */
interface Line {
  readonly labels: Job["agentLabels"];
  readonly jobs: SortedBlocks<Place>;
}

/** The lines of a queue: under one of the labels that each asks for, then under all of them. */
type Lines = Map<string, Map<string, Line>>;

// What the place of a job depends on.
const placed = { of: ["state", "isDue", "priority", "queuedAt", "agentPoolId", "agentLabels"] } as const;

/** The due jobs that wait, in the order in which they are dispatched (RUN-2). A claim looks at the heads of lines only. */
export class JobQueues implements Follower<Job> {
  readonly #pools = new Map<string, Lines>();
  readonly #hosted = new Map<string, Lines>();

  /** The identifier of the first job of the queue that an agent with these labels may execute. */
  first(queue: Queue, labels: Job["agentLabels"]): string | undefined {
    let first: Place | undefined;
    for (const { jobs } of linesFor(this.#linesOf(queue), labels)) {
      const head = jobs.first();
      if (head !== undefined && (first === undefined || byTurn(head, first) < 0)) first = head;
    }
    return first?.id;
  }

  /** The accounts that have a due job that waits for hosted runners (RUN-7). */
  accountsAwaitingHosted(): readonly string[] {
    return [...this.#hosted.keys()].sort();
  }

  move(before: Job | undefined, after: Job | undefined): void {
    if (keeps(placed, before, after)) return;
    if (before !== undefined && waits(before)) this.#remove(before);
    if (after !== undefined && waits(after)) this.#add(after);
  }

  #add(job: Job): void {
    const { agentLabels } = job;
    const [queues, key] = this.#queuesOf(job);
    const queue = present(queues, key, (): Lines => new Map());
    const lines = present(queue, oneOf(agentLabels), () => new Map<string, Line>());
    const line = present(lines, allOf(agentLabels), () => ({ labels: agentLabels, jobs: new SortedBlocks(byTurn) }));
    line.jobs.add(job);
  }

  #remove(job: Job): void {
    const [queues, key] = this.#queuesOf(job);
    const [one, all] = [oneOf(job.agentLabels), allOf(job.agentLabels)];
    const queue = queues.get(key);
    const lines = queue?.get(one);
    const line = lines?.get(all);
    line?.jobs.remove(job);
    // Labels may be without end, and so may be the lines that asked for them.
    if (line?.jobs.size === 0) lines?.delete(all);
    if (lines?.size === 0) queue?.delete(one);
    if (queue?.size === 0) queues.delete(key);
  }

  #linesOf(queue: Queue): Lines | undefined {
    const [queues, key] = this.#queuesOf(queue);
    return queues.get(key);
  }

  #queuesOf({ accountId, agentPoolId }: Queue): readonly [Map<string, Lines>, string] {
    return agentPoolId === null ? [this.#hosted, accountId] : [this.#pools, agentPoolId];
  }
}

/** The lines of a queue that ask for nothing but these labels. */
function* linesFor(queue: Lines | undefined, labels: Job["agentLabels"]): Generator<Line> {
  if (queue === undefined) return;
  for (const one of ["", ...Object.entries(labels).map(labelKey)]) {
    for (const line of queue.get(one)?.values() ?? []) if (hasLabels({ labels }, line.labels)) yield line;
  }
}

function waits({ state, isDue }: Job): boolean {
  return state === "waiting" && isDue;
}

/** The highest priority, then the earliest queued, then the first identifier (RUN-2). */
function byTurn(one: Place, other: Place): number {
  return other.priority - one.priority || one.queuedAt - other.queuedAt || inOrder(one.id, other.id);
}

/** One of the labels that are asked for, always the same; empty where none is. */
function oneOf(labels: Job["agentLabels"]): string {
  return Object.entries(labels).map(labelKey).sort()[0] ?? "";
}

/** All of the labels that are asked for, whatever their order. */
function allOf(labels: Job["agentLabels"]): string {
  return JSON.stringify(Object.entries(labels).map(labelKey).sort());
}

function labelKey([name, value]: readonly [string, string]): string {
  return JSON.stringify([name, value]);
}

function present<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
