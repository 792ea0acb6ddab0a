import { describe, expect, it } from "vitest";
import { run } from "./program.js";
import type { Terminal } from "./terminal.js";

/** Runs a command line and answers its exit code and what it wrote. */
async function muster(line: string, env: Terminal["env"] = {}) {
  let [out, err] = ["", ""];
  const exitCode = await run(line.split(" ").filter(Boolean), {
    env,
    out: (text) => (out += text),
    err: (text) => (err += text),
    stop: AbortSignal.abort(),
  });
  return { exitCode, out, err };
}

describe("muster", () => {
  it.each(["--help", "serve --help", "agent --help", "agent start --help"])("%s fits 80 columns", async (line) => {
    const { exitCode, out, err } = await muster(line);

    expect(exitCode).toBe(0);
    expect(err).toBe("");
    expect(out).toContain("Usage: muster");
    expect(out.split("\n").filter((text) => text.length > 80)).toEqual([]);
  });

  it("names its commands", async () => {
    const { out } = await muster("--help");

    expect(out).toMatch(/serve .*run the reference server/);
    expect(out).toMatch(/agent .*run a self-hosted agent/);
  });

  it("prints its version alone", async () => {
    expect(await muster("--version")).toEqual({
      exitCode: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      err: "",
    });
  });

  it.each([
    ["", "Usage: muster"],
    ["agent", "Usage: muster agent"],
    ["sevre", "unknown command 'sevre'"],
    ["agent stop", "unknown command 'stop'"],
    ["serve now", "too many arguments"],
    ["serve --port", "argument missing"],
    ["serve --port x", "A port is a number from 0 to 65535"],
    ["serve --port 65536", "A port is a number from 0 to 65535"],
    ["serve --port -1", "A port is a number from 0 to 65535"],
    ["serve --clock sun", "Allowed choices are real, virtual"],
    ["serve --log-level loud", "Allowed choices are"],
    ["serve --verbose", "unknown option '--verbose'"],
    ["agent start --log-format xml", "Allowed choices are text, json"],
    ["agent start", "set MUSTER_URL"],
    ["agent start --url https://muster.example.com", "set MUSTER_AGENT_TOKEN"],
  ])("called wrongly as `muster %s` ends with 2 and says why", async (line, reason) => {
    const { exitCode, out, err } = await muster(line);

    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(reason);
  });
});

describe("muster agent start", () => {
  const env = { MUSTER_URL: "http://muster.example.com", MUSTER_AGENT_TOKEN: "mpt_secret" };

  it("ends with 1 and says why when the agent is refused", async () => {
    const { exitCode, out, err } = await muster("agent start --data-dir /dev/null/x", env);

    expect(exitCode).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/^\S+Z error .*--data-dir.* reason=unusable_data_directory\n$/);
  });

  it("logs in JSON when it is told to", async () => {
    const { err } = await muster("agent start --data-dir /dev/null/x --log-format json", env);

    expect(JSON.parse(err)).toMatchObject({ level: "error", reason: "unusable_data_directory" });
  });

  it("does not print its token", async () => {
    const { err } = await muster("agent start --data-dir /dev/null/x", env);

    expect(err).not.toContain("mpt_secret");
  });
});
