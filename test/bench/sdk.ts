import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { connect, getAgentPool } from "@muster/sdk/functions";
import { build } from "esbuild";
import { repositoryRoot } from "../repository/repository-root.js";
import { milliseconds } from "./clock.js";
import { interleave, type Figures, type Measure } from "./measure.js";
import { start } from "./spawned.js";

const agentPoolId = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";
const callsInRound = 20;

/** What a program pays for the client beside `fetch`. */
export const sdkMeasures: readonly Measure[] = [
  {
    name: "sdk.call_time",
    what: `microseconds a call of getAgentPool over loopback, one after the other; median of 401 × ${callsInRound}`,
    other: "bare fetch of the same address with the same headers, and its JSON",
    bar: { atMost: 1.3 },
    take: callTime,
  },
  {
    name: "sdk.bundle",
    what: "bytes, minified and compressed, of a program that calls listAgentPools in function form",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: await bundleSize(), other: 6_000 }),
  },
];

async function callTime(): Promise<Figures> {
  const program = join(repositoryRoot, "test/dist/bench/bare-server.js");
  const environment = { BARE_PAYLOAD: JSON.stringify(agentPool) };
  await using server = start({ command: process.execPath, arguments: [program], environment });
  const url = await server.firstLine();
  const token = "msa_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ";
  const connection = connect({ url, token });
  const headers = { Authorization: `Bearer ${token}`, "User-Agent": "bare" };
  const ours = () => timeOf(() => getAgentPool(connection, agentPoolId));
  const bare = () =>
    timeOf(async () => {
      const response = await fetch(`${url}/v1/agent-pools/${agentPoolId}`, { headers });
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return await response.json();
    });
  // Neither is to be measured before it is compiled.
  await interleave(100, ours, bare);
  return await interleave(401, ours, bare);
}

/** Microseconds a call, of a round of calls one after the other. */
async function timeOf(call: () => PromiseLike<unknown>): Promise<number> {
  const begun = milliseconds();
  for (let number = 0; number < callsInRound; number += 1) await call();
  return ((milliseconds() - begun) * 1000) / callsInRound;
}

const agentPool = {
  id: agentPoolId,
  account_id: "acc-01jd7zq8v3m5n6p7q8r9s0t1v2",
  name: "production",
  description: "measured",
  type: "runs",
  tags: { team: "platform" },
  created_at: "2026-01-01T00:00:00.000Z",
  status: { agents: 3, idle: 2, busy: 1 },
};

async function bundleSize(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { connect, listAgentPools } from "@muster/sdk/functions";
        const connection = connect({ url: "https://muster.example.com", token: "msa_…", accountId: "acc-…" });
        for await (const pool of listAgentPools(connection)) console.log(pool.name);`,
      resolveDir: join(repositoryRoot, "test"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
