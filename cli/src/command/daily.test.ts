import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enrol } from "../testing/agent.js";
import { sitDown, type Desk } from "../testing/desk.js";

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown();
  for (const name of ["production", "staging", "n".repeat(60)]) {
    const { id } = await desk.admin.agentPools.create({ name });
    await enrol(desk, id, "build-1");
    await desk.admin.workspaces.create({ name: `workspace-of-${name}`, agent_pool_id: id });
  }
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

const poolNamed = async (name: string) => (await desk.admin.agentPools.list({ name }).toArray())[0]?.id ?? "";

describe("a list", () => {
  it.each(["pool", "agent", "workspace"])(
    "of the noun %s fits 80 columns on a terminal, with whole ids",
    async (noun) => {
      const { out } = await desk.muster(`${noun} list`, { columns: 200 });
      const [titles = "", ...rows] = out.trimEnd().split("\n");

      expect(Math.max(...rows.map((row) => row.length))).toBe(80);
      expect(titles).toMatch(/^[A-Z][A-Z ]+ID$/);
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toMatch(/[a-z]+-[0-9a-z]{26}$/);
      expect(out).toContain("…");
    },
  );

  it("is shortened neither where no terminal is nor with --wide", async () => {
    const { out } = await desk.muster("pool list");

    expect(out).toContain("n".repeat(60));
    expect((await desk.muster("pool list --wide", { columns: 80 })).out).toBe(out);
  });

  it("names the agent pools that its rows have", async () => {
    expect((await desk.muster("workspace list --pool staging")).out).toMatch(/^workspace-of-staging +- +staging +ws-/m);
  });

  it("with --json is an array of the server's own objects", async () => {
    const { out } = await desk.muster("pool list --json");

    expect(JSON.parse(out)).toEqual(await desk.admin.agentPools.list().toArray());
  });

  it("has nothing on the standard output where it is empty, and an empty array with --json", async () => {
    expect(await desk.muster("role list --name nobody")).toEqual({ exitCode: 0, out: "", err: "no roles\n" });
    expect((await desk.muster("role list --name nobody --json")).out).toBe("[]\n");
  });

  it("is as long as --limit says, over however many pages", async () => {
    expect(JSON.parse((await desk.muster("pool list --limit 2 --json")).out)).toHaveLength(2);
    await Promise.all(Array.from({ length: 119 }, (_, n) => desk.admin.environments.create({ name: `e${n}` })));
    expect(JSON.parse((await desk.muster("environment list --json")).out)).toHaveLength(119);
    expect(JSON.parse((await desk.muster("environment list --limit 101 --json")).out)).toHaveLength(101);
  });

  it("says where it ends before the end", async () => {
    const { out, err } = await desk.muster("audit list --json");

    expect(JSON.parse(out)).toHaveLength(100);
    expect(err).toBe("these are the first 100; give --limit for more\n");
  });
});

describe("an object", () => {
  it("is found by its name, whatever its case, and by its id", async () => {
    const id = await poolNamed("production");
    for (const text of ["production", "PRODUCTION", id]) {
      expect((await desk.muster(["pool", "get", text])).out).toContain(`id                          ${id}\n`);
    }
  });

  it("that does not exist is told with what there is", async () => {
    expect(await desk.muster("pool get prod")).toEqual({
      ...{ exitCode: 3, out: "" },
      err: `error: there is no agent pool "prod"; there are: production, staging, ${"n".repeat(60)}\n`,
    });
    expect((await desk.muster("role get nobody")).err).toBe('error: there is no role "nobody"; there are: admin\n');
    expect((await desk.muster("vcs-provider get git")).err).toMatch(/"git", and no other that the token may see\n$/);
    expect((await desk.muster(`pool get apool-${"0".repeat(26)}`)).exitCode).toBe(3);
  });

  it("whose name is unique in its agent pool is found with that", async () => {
    const [agent] = await desk.admin.agents.list({ agent_pool_id: await poolNamed("staging") }).toArray();

    expect((await desk.muster("agent get staging/build-1")).out).toMatch(new RegExp(`^id +${agent?.id ?? ""}$`, "m"));
    expect((await desk.muster("agent get staging/build-2")).err).toMatch(
      /^error: there is no agent "staging\/build-2"/,
    );
    expect((await desk.muster("agent get nowhere/build-1")).err).toMatch(/^error: there is no agent pool "nowhere"/);
  });

  it("whose name others have too is asked for by id, with the ids", async () => {
    const { exitCode, err } = await desk.muster("agent get build-1");

    expect(exitCode).toBe(2);
    expect(err).toMatch(/^error: 3 agents are named "build-1"; give the id of one: (agent-\w{26}(, )?){3}\n$/);
  });

  it("without a name is a wrong call", async () => {
    expect(await desk.muster(["pool", "get", ""])).toMatchObject({ exitCode: 2 });
  });
});

describe("--watch", () => {
  it("prints anew what has changed, and nothing else, until it is interrupted", async () => {
    const id = await poolNamed("staging");
    const stop = new AbortController();
    desk.meanwhile(() => undefined);
    desk.meanwhile(() => desk.admin.agentPools.pause(id));
    desk.meanwhile(() => undefined);
    desk.meanwhile(() => {
      stop.abort();
    });
    const { exitCode, out, err } = await desk.muster("pool list --watch", { stop: stop.signal });

    expect(out.match(/^NAME/gm)).toHaveLength(2);
    expect(out.split("\n\n")[1]).toMatch(/^staging .* paused +apool-/m);
    expect({ exitCode, err }).toEqual({ exitCode: 130, err: "" });
    await desk.admin.agentPools.resume(id);
  });

  it("prints a line of JSON a change with --json", async () => {
    const id = await poolNamed("staging");
    const stop = new AbortController();
    desk.meanwhile(() => desk.admin.agentPools.update(id, { description: "changed" }));
    desk.meanwhile(() => {
      stop.abort();
    });
    const { out } = await desk.muster("pool get staging --watch --json --interval 5s", { stop: stop.signal });

    const seen = out.trimEnd().split("\n");
    expect(seen.map((line) => (JSON.parse(line) as { description: string }).description)).toEqual(["", "changed"]);
  });
});

describe("a secret", () => {
  it("stands alone on the standard output, and the rest on the standard error", async () => {
    const { out, err } = await desk.muster("token create production ci --expires-at 90d");

    expect(out).toMatch(/^mpt_\w+\n$/);
    expect(err).not.toContain(out.trim());
    expect(err).toMatch(/^name +ci$/m);
    expect(err).toMatch(/^expires_at +2027-04-01T00:00:00.000Z$/m);
    expect(err).toMatch(/shown this once/);
    expect((await desk.muster("token rotate production/ci")).out).toMatch(/^mpt_\w+\n$/);
    expect((await desk.muster("pool create with-token --initial-token first")).out).toMatch(/^mpt_\w+\n$/);
    expect((await desk.muster("service-account tokens create admin second")).out).toMatch(/^msa_\w+\n$/);
  });

  it("is part of the object with --json", async () => {
    const { out, err } = await desk.muster("token create production json --json");

    expect(JSON.parse(out)).toMatchObject({ name: "json", token: expect.stringMatching(/^mpt_/) as string });
    expect(err).toBe("");
  });
});

describe("what cannot be undone", () => {
  it("is asked for on a terminal, and left alone unless somebody says yes", async () => {
    const { id } = await desk.admin.agentPools.create({ name: "doomed" });
    const asked: string[] = [];
    const answering = (answer: boolean) => (question: string) => {
      asked.push(question);
      return Promise.resolve(answer);
    };

    expect(await desk.muster("pool delete doomed", { confirm: answering(false) })).toMatchObject({ exitCode: 1 });
    expect(await poolNamed("doomed")).toBe(id);
    expect(await desk.muster("pool delete doomed", { confirm: answering(true) })).toMatchObject({ exitCode: 0 });
    expect(await poolNamed("doomed")).toBe("");
    expect(asked[0]).toBe(`Delete agent pool doomed (${id})? This cannot be undone. [y/N] `);
  });

  it("needs --yes without a terminal", async () => {
    await desk.admin.agentPools.create({ name: "kept" });

    expect(await desk.muster("pool delete kept")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("--yes") as string,
    });
    expect(await desk.muster("pool delete kept --yes")).toMatchObject({ exitCode: 0, out: "" });
  });

  it("includes the immediate end of sessions, and no revocation besides", async () => {
    await desk.muster("token create production fast");
    await desk.muster("token create production slow");

    expect(await desk.muster("token revoke production/fast --sessions immediate")).toMatchObject({ exitCode: 2 });
    expect(await desk.muster("token revoke production/fast --sessions immediate --yes")).toMatchObject({ exitCode: 0 });
    expect(await desk.muster("token revoke production/slow")).toMatchObject({ exitCode: 0 });
  });
});
