import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMuster } from "@muster/sdk";
import { describe, expect, it } from "vitest";
import { run } from "./program.js";

/** Runs `muster serve`, silently, with a client that does what `use` says once the server is ready. */
async function serving(args: string[], use: (announced: Record<string, string>) => Promise<unknown>) {
  const stop = new AbortController();
  const written = { out: "", err: "" };
  let used: unknown;
  const exitCode = await run(["serve", "--log-level", "silent", ...args], {
    env: {},
    out: (text) => {
      written.out += text;
      // The line is what the command documents.
      used = use(JSON.parse(text) as Record<string, string>).finally(() => {
        stop.abort();
      });
    },
    err: (text) => (written.err += text),
    stop: stop.signal,
  });
  return { exitCode, ...written, used: await used };
}

function poolNames({ url = "", admin_token: token = "", account_id = "" }: Record<string, string>) {
  return createMuster({ url, token, retries: 0 })
    .call("listAgentPools", { path: { account_id } })
    .then(({ items }) => items.map(({ name }) => name));
}

describe("muster serve", () => {
  it("serves an empty account on this machine, until it is told to stop", async () => {
    const { exitCode, out, err, used } = await serving([], poolNames);

    expect(used).toEqual([]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^\{"url":"http:\/\/127\.0\.0\.1:\d+","admin_token":"msa_\w{49}","account_id":"acc-\w{26}"\}\n$/,
    );
    expect(err).toBe("");
  });

  it("prints the token of its controls only where it serves them", async () => {
    const tokens = async (...args: string[]) =>
      (await serving(args, (announced) => Promise.resolve(Object.keys(announced)))).used;

    expect(await tokens("--controls")).toEqual(["url", "admin_token", "account_id", "control_token"]);
    expect(await tokens("--clock", "virtual")).toEqual(["url", "admin_token", "account_id"]);
  });

  it("says the same at every start on a virtual clock", async () => {
    const line = async () => (await serving(["--clock", "virtual"], () => Promise.resolve())).out.replace(/:\d+/, "");

    expect(await line()).toBe(await line());
  });

  it("limits the requests of each caller when it is told to", async () => {
    const twice = async (announced: Record<string, string>) => {
      await poolNames(announced);
      return poolNames(announced).catch((error: unknown) => error);
    };
    expect((await serving(["--rate-limit", "1/60s"], twice)).used).toMatchObject({ code: "rate_limited", status: 429 });
    expect((await serving(["--rate-limit", "2/60s"], twice)).used).toEqual([]);
  });

  it.each(["600", "0/60s", "600/0s", "600/60", "1e3/60s", "-1/60s"])("refuses the rate limit %s", async (limit) => {
    const { exitCode, err } = await serving(["--rate-limit", limit], poolNames);
    expect(exitCode).toBe(2);
    expect(err).toContain("such as 600/60s");
  });

  it("plants a named seed", async () => {
    expect((await serving(["--seed", "demo"], poolNames)).used).toContain("production");
  });

  it("plants a seed from a file, and says what is wrong with one", async () => {
    const directory = await mkdtemp(join(tmpdir(), "muster-seed-"));
    const file = join(directory, "seed.json");
    try {
      const admin = { name: "admin", permissions: ["*:*"] };
      const account = { name: "Own", service_accounts: [admin], agent_pools: [{ name: "mine" }] };
      await writeFile(file, JSON.stringify({ accounts: [account] }));
      expect((await serving(["--seed", file], poolNames)).used).toEqual(["mine"]);

      await writeFile(file, JSON.stringify({ accounts: [{ ...account, colour: "red" }] }));
      const { exitCode, out, err } = await serving(["--seed", file], poolNames);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
      expect(err).toMatch(/^error: the seed is not valid: .*colour.*\n$/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it.each([
    [["--seed", "no-such-seed"], 2, /^error: there is no seed "no-such-seed"; name one of empty, demo, or a file\n$/],
    [
      ["--host", "203.0.113.1"],
      1,
      /^error: cannot listen on port 0 of 203\.0\.113\.1 \(EADDRNOTAVAIL\); choose others/,
    ],
  ])("with %j ends with %i and one sentence", async (args, expected, sentence) => {
    const { exitCode, out, err } = await serving(args, poolNames);

    expect({ exitCode, out }).toEqual({ exitCode: expected, out: "" });
    expect(err).toMatch(sentence);
  });
});
