import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nouns } from "../nouns.js";
import { enrol, type TestAgent } from "../testing/agent.js";
import { sitDown, type Desk } from "../testing/desk.js";

/** Operations that no command calls, with what shows the same. */
const uncalled = new Map([
  ["GET /v1/jobs/{job_id}", "`muster run get` shows the jobs of a run"],
  ["GET /v1/jobs/{job_id}/leases", "no command shows leases"],
  ["GET /metrics", "is for what collects metrics"],
]);

let desk: Desk;
let agent: TestAgent;
beforeAll(async () => {
  desk = await sitDown();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

/** The commands of a few days, each after what it needs; the last access policy has no name to give. */
const lines = [
  "account get",
  "account update --name Ours --quota agents=7 --hosted-concurrency 2",
  "environment create live --description live-systems",
  "environment create spare",
  "environment list --name LIVE",
  "environment get live",
  "pool create production --tag team=web --environment-access selected --environment live",
  "pool create git --type vcs --no-min-agent-version",
  "pool list --type runs",
  "pool list --environment live",
  "pool get production",
  "pool environments list production",
  "pool environments add production spare live",
  "pool environments remove production spare",
  "pool environments set production live",
  "pool update production --environment-access all --tag owner=ops --tag team --min-agent-version 1.0.0",
  "environment update live --default-pool production",
  "environment update live --no-default-pool",
  "pool set-default production",
  "pool default",
  "pool clear-default",
  "token create production first --expires-at 90d",
  "token list production",
  "token get production/first",
  "token update production/first --name second",
  "token rotate production/second --grace-seconds 60",
  "workspace create network --environment live --pool production",
  "workspace list --environment live",
  "workspace get network",
  "workspace update network --description the-network",
  "workspace effective-pool network",
  "vcs-provider create git --kind gitlab_self_managed --address https://git.example.com --pool git",
  "vcs-provider list",
  "vcs-provider get git",
  "vcs-provider update git --no-pool",
  "run create network --kind plan_only --label size=large --timeout-minutes 10",
  "run list --workspace network --state plan_queued",
  "pool demand production --slots-per-agent 2",
  "pool usage production",
  "pool pause production --note maintenance --until 2h",
  "pool resume production",
  "agent list --pool production",
  "agent get build-1",
  "agent pause build-1 --no-until",
  "agent resume build-1",
  "agent drain build-1 --only-if-idle",
  "agent undrain build-1",
  "agent wait build-1",
  "pool drain production",
  "role permissions",
  "role create reader --permission agent-pools:read --permission runs:read",
  "role list --name reader",
  "role get reader",
  "role update reader --permission agent-pools:read",
  "service-account create ci",
  "service-account list",
  "service-account get ci",
  "service-account update ci --description builds",
  "service-account tokens create ci first --no-expires-at",
  "service-account tokens list ci",
  "service-account tokens get ci/first",
  "service-account tokens revoke ci/first --yes",
  "access-policy create --role reader --service-account ci --scope environment/live",
  "access-policy list --role reader",
  "access-policy get POLICY",
  "access-policy delete POLICY --yes",
  "audit list --operation createRole --since 1d",
  "audit list",
  "audit export",
  "service-account delete ci --yes",
  "role delete reader --yes",
  "vcs-provider delete git --yes",
  "token revoke production/second --sessions keep",
];

describe("the nouns", () => {
  it.each(lines)("muster %s", async (line) => {
    if (line === "agent list --pool production") await enrolAgent();
    const policy = (await desk.admin.accessPolicies.list().toArray()).at(-1);
    const { exitCode, err } = await desk.muster(line.replace("POLICY", policy?.id ?? ""));

    expect(err).not.toContain("error:");
    expect(exitCode).toBe(0);
  });

  it("act on runs by identifier", async () => {
    const workspace = await desk.admin.workspaces.create({ name: "planned", hosted: true });
    for (const verb of ["get", "cancel", "logs", "wait"]) {
      const { id } = await desk.admin.runs.create(workspace.id, {});
      const { exitCode } = await desk.muster(`run ${verb === "wait" ? "cancel" : verb} ${id}`);
      expect(exitCode).toBe(0);
      if (verb === "wait") expect(await desk.muster(`run wait ${id}`)).toMatchObject({ exitCode: 7 });
    }
    for (const verb of ["confirm", "discard", "acknowledge"]) {
      const [run] = await desk.admin.runs.list().toArray();
      expect(await desk.muster(`run ${verb} ${run?.id ?? ""}`)).toMatchObject({ exitCode: 5 });
    }
  });

  it("delete what nothing holds any more", async () => {
    await agent.leave();
    const [run] = await desk.admin.runs.list({ state: "plan_queued" }).toArray();
    await desk.muster(`run cancel ${run?.id ?? ""}`);
    for (const line of ["workspace delete network", "environment delete spare", "pool delete production"]) {
      const { exitCode, out, err } = await desk.muster(`${line} --yes`);
      expect({ exitCode, out }).toEqual({ exitCode: 0, out: "" });
      expect(err).toMatch(/^deleted /);
    }
    expect(await desk.muster(`agent delete ${agent.id} --yes`)).toMatchObject({ exitCode: 3 });
  });

  it("reach every operation that a user token may call", async () => {
    const document = await desk.admin.service.getOpenApiDocument();
    const called = new Set<string>();
    const offered = Object.entries(document.paths as Readonly<Record<string, Readonly<Record<string, unknown>>>>)
      .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))
      .filter(({ operation }) => JSON.stringify(operation).includes(`"user_token":`))
      .map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    for (const request of desk.requests) for (const name of offered) if (fits(request, name)) called.add(name);

    expect(offered.length).toBeGreaterThan(60);
    expect(offered.filter((name) => !called.has(name) && !uncalled.has(name))).toEqual([]);
    expect([...uncalled.keys()].filter((name) => called.has(name) || !offered.includes(name))).toEqual([]);
  });
});

describe("the help", () => {
  it("fits 80 columns, for every noun and every verb", async () => {
    const wide: string[] = [];
    for (const { name, load } of nouns) {
      const verbs = (await load()).noun.verbs.map((verb) => verb.name);
      const parts = verbs.filter((verb) => verb.includes(" ")).map((verb) => verb.split(" ")[0] ?? "");
      for (const verb of ["", ...parts, ...verbs]) {
        const { exitCode, out } = await desk.muster(`${name} ${verb} --help`);
        expect(exitCode).toBe(0);
        wide.push(...out.split("\n").filter((line) => line.length > 80));
      }
    }
    expect(wide).toEqual([]);
  });

  it("explains the exit codes", async () => {
    for (const line of ["--help", "run --help"])
      expect((await desk.muster(line)).out).toMatch(/^ {2}7 +the run .*badly$/m);
  });
});

async function enrolAgent() {
  const [pool] = await desk.admin.agentPools.list({ name: "production" }).toArray();
  agent = await enrol(desk, pool?.id ?? "", "build-1");
}

/** Whether a request is one of an operation, as `GET /v1/runs/{run_id}` names it. */
function fits(request: string, name: string): boolean {
  return new RegExp(`^${name.replaceAll(/\{\w+\}/g, "[^/:]+")}$`).test(request);
}
