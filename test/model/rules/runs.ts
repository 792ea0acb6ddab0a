import type { UserToken } from "../state/access.js";
import { newJob, jobs } from "../state/jobs.js";
import { find, there, type Model, type Shown } from "../state/model.js";
import { runs, type Run } from "../state/runs.js";
import { workspaces } from "../state/workspaces.js";
import { absent, type Ask, type ListAsk } from "./ask.js";
import { effectivePool, leftToHosted } from "./assignment.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacksBesides, lacksOn, onEnvironment, onWorkspace, placeOf, wholeAccount } from "./permissions.js";
import { exceeded } from "./quotas.js";
import { cancel, endRun, queueApply } from "./run-course.js";
import { runShown, runTold } from "./runs-shown.js";
import { anyOf, grants, refused, text, type Change, type Turn, type Verdict } from "./verdict.js";

/** What may be chosen of a run. */
export interface RunBody {
  readonly kind?: string;
  readonly message?: string;
  readonly auto_apply?: boolean;
  readonly priority?: number;
  readonly agent_labels?: Readonly<Record<string, string>>;
  readonly timeout_minutes?: number;
}

/** The run of that identifier, if it is there: with a workspace go its runs (ASG-9). */
function presentRun(model: Model, id: string): Run | undefined {
  return find(runs(model), id);
}

/** IAM-1: a run stands where its workspace stands. */
export function placeOfRun(model: Model, run: Run | undefined) {
  return onWorkspace(run && placeOf(model, { level: "workspace", id: run.workspaceId }));
}

/** RUN-1, ASG-8, POOL-10. */
export function createRun(model: Model, by: UserToken, { id = "", body, key }: Ask & { readonly body: RunBody }): Turn {
  const place = () => onWorkspace(placeOf(model, { level: "workspace", id }));
  const further = body.auto_apply === undefined ? [] : ["runs:apply"];
  return decide(
    model,
    by,
    { id: "createRun", path: { workspace_id: id }, body, key },
    () => lacksOn(model, by, place(), ["runs:create"]) ?? lacksBesides(model, by, place(), further),
    () => {
      const workspace = find(workspaces(model), id);
      if (workspace === undefined || by.isForeign) return refused("not_found");
      const poolId = effectivePool(model, workspace);
      let run: Run | undefined;
      const learn = (answer: Shown): Change => {
        run = newRun(model, by, id, poolId, body, answer);
        runs(model).set(run.id, run);
        jobs(model).push(run.plan);
        return { kind: "run", id: run.id, before: null, after: runTold(model, run) };
      };
      const granted: Verdict = { learn, shows: () => (run === undefined ? {} : runShown(model, run)) };
      return anyOf(leftToHosted(model, [poolId]), exceeded(model, "queued_runs")) ?? granted;
    },
  );
}

function newRun(
  model: Model,
  by: UserToken,
  workspaceId: string,
  poolId: string | null,
  body: RunBody,
  answer: Shown,
): Run {
  const id = text(answer, "id");
  return {
    ...{ id, workspaceId, poolId, createdBy: by.serviceAccountId, createdAt: model.now, isGone: false },
    ...{ kind: body.kind ?? "plan_and_apply", message: body.message ?? "", autoApply: body.auto_apply ?? false },
    ...{ priority: body.priority ?? 0, labels: body.agent_labels ?? {}, timeoutMinutes: body.timeout_minutes ?? 60 },
    ...{ state: "plan_queued", reason: null, hasChanges: null, acknowledgement: null, endedAt: null, apply: null },
    plan: newJob(id, "plan", jobIdIn(answer, "plan"), model.now),
  };
}

/** The identifier of a job that the answer of a run shows. */
function jobIdIn({ status }: Shown, phase: "plan" | "apply"): string {
  // Whatever shows a run shows its jobs as objects; the exchange was checked against the document.
  return text(((status as Shown)[phase] ?? {}) as Shown, "id");
}

export function getRun(model: Model, by: UserToken, id: string): Turn {
  const run = presentRun(model, id);
  const learn = (answer: Shown) => {
    if (run?.apply?.id === null) run.apply.id = jobIdIn(answer, "apply");
    return undefined;
  };
  return decide(
    model,
    by,
    { id: "getRun", path: { run_id: id } },
    () => lacksOn(model, by, placeOfRun(model, run), ["runs:read"]),
    () => absent(by, run) ?? { learn, shows: () => (run === undefined ? {} : runShown(model, run)) },
  );
}

/** IAM-1: the environment that the filter names is where the list acts. */
export function listRuns(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const { environment_id: environment, workspace_id: workspace, agent_pool_id: pool, kind, state } = filters;
  const place = environment === undefined ? wholeAccount : { environmentId: environment };
  const has = (wanted: string | undefined, value: string | null | undefined) =>
    wanted === undefined || wanted === value;
  const rows = there(runs(model)).filter(
    (run) =>
      has(environment, find(workspaces(model), run.workspaceId)?.environmentId) &&
      has(workspace, run.workspaceId) &&
      has(pool, run.poolId) &&
      has(kind, run.kind) &&
      has(state, run.state),
  );
  return decide(
    model,
    by,
    { id: "listRuns", query: queryOf(part, filters) },
    () => lacksOn(model, by, onEnvironment(place), ["runs:read"]) ?? (by.isForeign ? refused("not_found") : undefined),
    () => page(model, "runs", rows, filters, part, (run) => runShown(model, run)),
  );
}

type Operation = "confirmRun" | "discardRun" | "cancelRun" | "acknowledgeRun";

/** RUN-1, RUN-5, RUN-8: when each may be asked for, and what it makes of a run. */
const changes: Readonly<
  Record<
    Operation,
    {
      readonly takes: string;
      readonly may: (run: Run) => boolean;
      readonly make: (model: Model, run: Run, answer: Shown) => void;
    }
  >
> = {
  confirmRun: {
    takes: "runs:apply",
    may: ({ state }) => state === "awaiting_confirmation",
    make: (model, run, answer) => {
      queueApply(model, run, jobIdIn(answer, "apply"));
    },
  },
  discardRun: {
    takes: "runs:apply",
    may: ({ state }) => state === "awaiting_confirmation",
    make: (model, run) => {
      endRun(model, run, "discarded", null);
    },
  },
  cancelRun: { takes: "runs:cancel", may: ({ endedAt }) => endedAt === null, make: cancel },
  acknowledgeRun: {
    takes: "runs:apply",
    may: ({ acknowledgement }) => acknowledgement !== null,
    make: (_, run) => {
      run.acknowledgement = "given";
    },
  },
};

/** What changes nothing leaves no event (IAM-4). */
export function changeRun(model: Model, by: UserToken, operation: Operation, id: string, key?: string): Turn {
  const { takes, may, make } = changes[operation];
  return decide(
    model,
    by,
    { id: operation, path: { run_id: id }, key },
    () => lacksOn(model, by, placeOfRun(model, presentRun(model, id)), [takes]),
    () => {
      const run = presentRun(model, id);
      if (run === undefined || by.isForeign) return refused("not_found");
      if (!may(run)) return refused("wrong_state");
      const learn = (answer: Shown): Change | undefined => {
        const before = runTold(model, run);
        make(model, run, answer);
        const after = runTold(model, run);
        return JSON.stringify(before) === JSON.stringify(after) ? undefined : { kind: "run", id, before, after };
      };
      return { ...grants(() => runShown(model, run)), learn };
    },
  );
}
