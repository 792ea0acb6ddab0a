import { parseArgs } from "node:util";
import { tally, type Outcome } from "./outcome.js";
import { jsonReport, report } from "./report.js";
import { readRules } from "./rules.js";
import { runSuite } from "./run-suite.js";
import { checkTarget, makeRoom, TargetError, type Target } from "./target.js";

const usage = `npm run conformance -- --url URL (--token TOKEN --account ID | --control-token TOKEN)
                       [--rule RULE]… [--json]

Holds a server against the rules of openapi/semantics.md and tells by rule what
passed, what failed and what its tests need and it does not offer.

  --url URL              its address, with the path before /v1 if there is one
  --token TOKEN          of a principal that may do everything in the account
  --account ID           an account that the tests may fill; its quotas are raised
  --control-token TOKEN  of the controls, on a virtual clock, where it has them:
                         every test plants a world of its own, and all else
                         that the server holds is forgotten
  --rule RULE            only the tests of that rule, such as POOL-1
  --json                 tells all outcomes as JSON

Ends with 0 when nothing failed, with 1 when something did, and with 2 when
nothing could be tested.
`;

/** What the command was asked for. */
interface Wanted {
  readonly target: Target;
  readonly rules: readonly string[];
  readonly json: boolean;
}

/** `npm run conformance`: judges a server; answers the exit code. */
async function conformance(args: readonly string[]): Promise<number> {
  const known = await readRules();
  try {
    const { target, rules, json } = wanted(args);
    const unknown = rules.find((rule) => !known.some(({ id }) => id === rule));
    if (unknown !== undefined) throw new TargetError(`openapi/semantics.md has no rule ${unknown}`);
    await checkTarget(target);
    await makeRoom(target);
    const outcomes = await runSuite(target, { rules, progress: told });
    const order = known.map(({ id }) => id);
    const tallies = tally(outcomes, order);
    process.stdout.write(json ? jsonReport(target.url, outcomes, tallies) : `\n${report(outcomes, tallies, known)}`);
    if (outcomes.length === 0) throw new TargetError("no test turned to the server");
    return outcomes.some(({ state }) => state === "failed") ? 1 : 0;
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    console.error(`error: ${error.message}`);
    return 2;
  }
}

function wanted(args: readonly string[]): Wanted {
  const values = read(args);
  const { url = "", token, account, "control-token": controlToken, rule = [], json = false } = values;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "")) {
    throw new TargetError(`--url must be an http: or https: address\n\n${usage}`);
  }
  if (controlToken === undefined && (token === undefined || account === undefined))
    throw new TargetError(`--token and --account are needed, or --control-token\n\n${usage}`);
  return { target: { url: url.replace(/\/+$/, ""), token, account, controlToken }, rules: rule, json };
}

function read(args: readonly string[]) {
  const options = {
    url: { type: "string" },
    token: { type: "string" },
    account: { type: "string" },
    "control-token": { type: "string" },
    rule: { type: "string", multiple: true },
    json: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new TargetError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}

/** Tells on the standard error how far the run is. */
function told(file: string, outcomes: readonly Outcome[], left: number): void {
  const count = (wantedState: Outcome["state"]) => outcomes.filter(({ state }) => state === wantedState).length;
  const counts = `${count("passed")} passed, ${count("failed")} failed, ${count("not supported")} not supported`;
  console.error(`${String(left).padStart(3)} files left  ${file}: ${counts}`);
}

process.exitCode = await conformance(process.argv.slice(2));
