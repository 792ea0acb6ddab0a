import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { repositoryRoot } from "../repository/repository-root.js";
import { interleave, type Figures, type Measure } from "./measure.js";
import { freePort, start, timeToFirstOk, type Spawned } from "./spawned.js";

const poolsInList = 20;

export const serverMeasures: readonly Measure[] = [
  {
    name: "server.cold_start",
    what: "milliseconds from spawn to the first 200; median of 7",
    other: "Prism's mock of the same document, silent",
    bar: { atMost: 0.3 },
    take: () => withPrism((prism) => interleave(7, oursToFirstOk, () => prismToFirstOk(prism))),
  },
  {
    name: "server.list_pools",
    what: `requests/s for a list of ${poolsInList} agent pools, 10 connections; median of 3 × 4 s`,
    other: "Prism's mock answering the same list, silent",
    bar: { atLeast: 3 },
    take: () => withPrism(listPools),
  },
  {
    name: "server.list_pools_bare",
    what: `requests/s for a list of ${poolsInList} agent pools, 10 connections; median of 3 × 4 s`,
    other: "a bare node:http server that writes the same list as JSON",
    bar: { atLeast: 0.6 },
    take: listPoolsBare,
  },
  {
    name: "server.create_pool",
    what: "agent pools created a second, 10 connections; median of 3 × 4 s",
    other: "a bare node:http server that parses the same body and answers the same bytes",
    bar: { atLeast: 0.3 },
    take: createPoolBare,
  },
];

async function oursToFirstOk(): Promise<number> {
  await using spawned = serve();
  const { url, admin_token, account_id } = await announced(spawned);
  return await timeToFirstOk(spawned, listUrl(url, account_id), admin_token);
}

async function prismToFirstOk(prism: PrismDocument): Promise<number> {
  const port = await freePort();
  await using spawned = mock(prism, port);
  return await timeToFirstOk(spawned, listUrl(`http://127.0.0.1:${port}`, prism.accountId), "msa_any");
}

async function listPools(prism: PrismDocument): Promise<Figures> {
  await using ours = serve();
  const { url, admin_token, account_id } = await announced(ours);
  const pools = await createPools(url, admin_token, account_id);
  const port = await freePort();
  await using other = mock({ ...prism, path: await prism.withList(pools) }, port);
  const otherUrl = listUrl(`http://127.0.0.1:${port}`, prism.accountId);
  await timeToFirstOk(other, otherUrl, "msa_any");
  return await interleave(
    3,
    () => requestsPerSecond(listUrl(url, account_id), admin_token, JSON.stringify(pools).length),
    () => requestsPerSecond(otherUrl, "msa_any", JSON.stringify(pools).length),
  );
}

async function listPoolsBare(): Promise<Figures> {
  await using ours = serve();
  const { url, admin_token, account_id } = await announced(ours);
  const pools = await createPools(url, admin_token, account_id);
  await using other = bareServer(pools);
  const otherUrl = await other.firstLine();
  const bytes = JSON.stringify(pools).length;
  return await interleave(
    3,
    () => requestsPerSecond(listUrl(url, account_id), admin_token, bytes),
    () => requestsPerSecond(otherUrl, admin_token, bytes),
  );
}

async function createPoolBare(): Promise<Figures> {
  await using ours = serve();
  const { url, admin_token, account_id } = await announced(ours);
  await raiseQuotas(`${url}/v1/accounts/${account_id}`, admin_token);
  const ourUrl = listUrl(url, account_id);
  const headers = { authorization: `Bearer ${admin_token}`, "content-type": "application/json" };
  const sample = await fetch(ourUrl, { method: "POST", headers, body: JSON.stringify({ name: "sample" }) });
  await using other = bareServer(await sample.json());
  const otherUrl = await other.firstLine();
  return await interleave(
    3,
    () => createdPerSecond(ourUrl, headers),
    () => createdPerSecond(otherUrl, headers),
  );
}

/** Requests a second that create something, each with a name of its own. */
async function createdPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  // The load generator puts another text in the place of this one in each request.
  const body = JSON.stringify({ name: "pool-[<id>]", description: "measured", tags: { team: "platform" } });
  const result = await autocannon({
    url,
    headers,
    method: "POST",
    body,
    idReplacement: true,
    connections: 10,
    duration: 4,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** Lets the account have as many pools as a load creates. */
async function raiseQuotas(accountUrl: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/merge-patch+json" };
  const body = JSON.stringify({ quotas: { agent_pools: 1_000_000 } });
  const answer = await fetch(accountUrl, { method: "PATCH", headers, body });
  if (answer.status !== 200) throw new Error(`raising the quotas answered ${answer.status}`);
}

function bareServer(payload: unknown): Spawned {
  const program = join(repositoryRoot, "test/dist/bench/bare-server.js");
  const environment = { BARE_PAYLOAD: JSON.stringify(payload) };
  return start({ command: process.execPath, arguments: [program], environment });
}

/** Creates the pools of the list and answers the list. */
async function createPools(url: string, token: string, accountId: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  for (let index = 0; index < poolsInList; index++) {
    const body = JSON.stringify({ name: `pool-${index}`, description: "measured", tags: { team: "platform" } });
    const answer = await fetch(`${url}/v1/accounts/${accountId}/agent-pools`, { method: "POST", headers, body });
    if (answer.status !== 201) throw new Error(`creating a pool answered ${answer.status}`);
  }
  return (await fetch(listUrl(url, accountId), { headers })).json();
}

/** Requests a second that the server answers with 200 and at least that many bytes. */
async function requestsPerSecond(url: string, token: string, bytes: number): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const sample = await fetch(url, { headers });
  const length = (await sample.arrayBuffer()).byteLength;
  if (sample.status !== 200 || length < bytes * 0.9)
    throw new Error(`${url} answered ${sample.status}, ${length} bytes`);
  const result = await autocannon({ url, headers, connections: 10, duration: 4 });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

function listUrl(url: string, accountId: string): string {
  return `${url}/v1/accounts/${accountId}/agent-pools`;
}

function serve(): Spawned {
  const muster = join(repositoryRoot, "cli/dist/main.js");
  return start({ command: process.execPath, arguments: [muster, "serve", "--port", "0"] });
}

interface Announcement {
  readonly url: string;
  readonly admin_token: string;
  readonly account_id: string;
}

async function announced(spawned: Spawned): Promise<Announcement> {
  // The line that `muster serve` documents.
  return JSON.parse(await spawned.firstLine()) as Announcement;
}

/** A document for Prism to mock. */
interface PrismDocument {
  readonly path: string;
  readonly accountId: string;
  /** Writes the document with another example of the list, and answers its path. */
  withList(list: unknown): Promise<string>;
}

async function withPrism<T>(use: (prism: PrismDocument) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "muster-bench-"));
  const path = join(repositoryRoot, "openapi/generated/openapi.json");
  const withList = async (list: unknown): Promise<string> => {
    const changed = join(directory, "openapi.json");
    await writeFile(changed, JSON.stringify(withListExample(JSON.parse(await readFile(path, "utf8")), list)));
    return changed;
  };
  try {
    return await use({ path, accountId: "acc-01jd7zq8v3m5n6p7q8r9s0t1v2", withList });
  } finally {
    await rm(directory, { recursive: true });
  }
}

function withListExample(document: unknown, list: unknown): unknown {
  // The part of the bundled document that is changed; the repository generates it.
  const { paths } = document as {
    paths: Record<string, { get: { responses: Record<string, { content: Record<string, { examples: unknown }> }> } }>;
  };
  const media = paths["/v1/accounts/{account_id}/agent-pools"]?.get.responses["200"]?.content["application/json"];
  if (media === undefined) throw new Error("the document has no list of agent pools");
  media.examples = { measured: { value: list } };
  return document;
}

function mock(prism: PrismDocument, port: number): Spawned {
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  return start({
    command: process.execPath,
    arguments: [cli, "mock", "--verboseLevel", "silent", "--host", "127.0.0.1", "--port", String(port), prism.path],
  });
}
