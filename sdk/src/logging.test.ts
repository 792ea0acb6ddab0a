import { describe, expect, it } from "vitest";
import type { LogLevel, LogRecord, MusterOptions } from "./index.js";
import { agentPoolId, failureOf, lose, ok, refuse, script, type Step } from "./testing/scripted-server.js";

/** What is logged at a level while a token is created. */
async function logged(
  level: LogLevel,
  steps: readonly Step[],
): Promise<{ told: string[]; records: LogRecord[]; all: string }> {
  const told: string[] = [];
  const records: LogRecord[] = [];
  const note = (grade: LogLevel) => (message: string, record: LogRecord) => {
    told.push(`${grade} ${message}`);
    records.push(record);
  };
  const logger = { warn: note("warn"), info: note("info"), debug: note("debug") };
  const options: MusterOptions = {
    logger,
    logLevel: level,
    token: "msa_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ",
  };
  const { muster } = script(steps, options);
  await muster.agentPools.createToken(agentPoolId, { name: "first" }).catch(() => undefined);
  return { told, records, all: JSON.stringify(records) };
}

const secret = "mpt_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ";
const issued = ok(
  { id: "apt-1", token: secret },
  { status: 201, headers: { "X-Request-Id": "req-7", "Set-Cookie": "a=secret" } },
);

describe("the log", () => {
  it("tells failures at warn, whatever follows", async () => {
    const { told, records } = await logged("warn", [lose, refuse(503, "unavailable"), issued]);

    expect(told).toEqual(["warn createAgentPoolToken got no answer", "warn createAgentPoolToken answered 503"]);
    expect(records[0]).toMatchObject({ attempt: 1, method: "POST", error: "TypeError: fetch failed" });
    expect(records[1]).toMatchObject({ attempt: 2, status: 503 });
  });

  it("tells every request at info, without what is in it", async () => {
    const { told, records, all } = await logged("info", [issued]);

    expect(told).toEqual(["info createAgentPoolToken answered 201"]);
    expect(records[0]).toEqual({
      operation: "createAgentPoolToken",
      attempt: 1,
      method: "POST",
      url: `https://muster.example.com/v1/agent-pools/${agentPoolId}/tokens`,
      duration: 0,
      status: 201,
      requestId: "req-7",
    });
    expect(all).not.toContain("first");
  });

  it("tells at debug what was sent and answered, and no secret", async () => {
    const { records, all } = await logged("debug", [issued]);

    expect(records[0]?.sent?.body).toBe('{"name":"first"}');
    expect(records[0]?.sent?.headers["authorization"]).toBe("[redacted]");
    expect(records[0]?.answered?.body).toBe('{"id":"apt-1","token":"[redacted]"}');
    expect(records[0]?.answered?.headers["set-cookie"]).toBe("[redacted]");
    expect(all).not.toMatch(/msa_|mpt_|a=secret/);
  });

  it("does not show a secret in a place where no contract expects it", async () => {
    const { all } = await logged("debug", [ok({ note: `use ${secret}`, nested: [{ token: 7 }] }, { status: 201 })]);

    expect(all).not.toContain("mpt_");
    expect(all).not.toContain("7}");
  });

  it("shows no text that is not JSON", async () => {
    const { all } = await logged("debug", [() => new Response(`<p>${secret}</p>`, { status: 502 })]);

    expect(all).not.toContain("mpt_");
    expect(all).toContain("characters]");
  });

  it("leaves the answer to be read", async () => {
    const logger = { warn: () => undefined, info: () => undefined, debug: () => undefined };
    const { muster } = script([ok({ name: "production" })], { logger, logLevel: "debug" });

    expect(await muster.agentPools.get(agentPoolId)).toEqual({ name: "production" });
    expect(await failureOf(script([lose], { logger, retries: 0 }).muster.agentPools.get(agentPoolId))).toBeDefined();
  });
});
