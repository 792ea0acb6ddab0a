import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, VirtualClock } from "@muster/server";
import { runSuite } from "../conformance/runner/run-suite.js";
import type { Outcome } from "../conformance/runner/outcome.js";
import { repositoryRoot } from "../repository/repository-root.js";
import { acceptedViolations, uncarriedFiles, uncarriedTests } from "./accepted.js";
import { startPrism } from "./prism.js";
import { judgeExchanges, type ProxiedExchange } from "./violations.js";

/**
 * `npm run test:prism`: runs the conformance suite through Prism's validating proxy in front of the reference server. Answers
 * the exit code: 0 when Prism found nothing but what accepted.ts tells, and every test passed that it can carry.
 */
async function throughPrism(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "muster-prism-"));
  const server = await createServer({ clock: new VirtualClock(), controls: true });
  try {
    const listening = await server.listen();
    const document = join(repositoryRoot, "openapi/generated/openapi.json");
    await using prism = await startPrism("proxy", document, listening.url);
    process.env["MUSTER_PRISM_RECORD"] = join(folder, "exchanges.jsonl");
    const target = { url: prism.url, token: undefined, account: undefined, controlToken: server.access.controlToken };
    const outcomes = await runSuite(target, {
      progress: (file, own, left) => {
        console.log(`${String(left).padStart(3)} files left  ${file}: ${own.length} tests`);
      },
      withoutFiles: uncarriedFiles.map(({ file }) => file),
      withoutTests: uncarriedTests.map(({ title }) => title),
      setupFiles: [join(repositoryRoot, "test/prism/record-exchanges.ts")],
    });
    const lines = (await readFile(join(folder, "exchanges.jsonl"), "utf8")).trimEnd().split("\n");
    return told(
      outcomes,
      lines.map((line) => JSON.parse(line) as ProxiedExchange), // What was recorded.
    );
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** Tells what was found; answers the exit code. */
function told(outcomes: readonly Outcome[], exchanges: readonly ProxiedExchange[]): number {
  const { exchanges: count, violations, met } = judgeExchanges(exchanges, acceptedViolations);
  const failed = outcomes.filter(({ state }) => state === "failed");
  // What is accepted and does not happen any more would hide what comes in its place.
  const stale = [...met].filter(([, times]) => times === 0);
  for (const violation of violations) console.log(`violation: ${violation}`);
  for (const { title, reason } of failed) console.log(`failed: ${title}: ${reason}`);
  for (const [{ message }] of stale) console.log(`accepted, and not met: ${message}`);
  for (const [{ message, issue }, times] of met) {
    console.log(`accepted ${times} ×: ${message} (${issue ?? "not reported"})`);
  }
  console.log(`${count} exchanges through Prism, ${violations.length} violations`);
  const passed = outcomes.filter(({ state }) => state === "passed").length;
  console.log(`${passed} tests passed, ${failed.length} failed; ${uncarriedTests.length} cannot go through Prism,`);
  console.log(`nor can those of ${uncarriedFiles.map(({ file }) => file).join(" and ")}`);
  return count > 0 && violations.length + failed.length + stale.length === 0 ? 0 : 1;
}

process.exitCode = await throughPrism();
