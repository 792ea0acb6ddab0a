import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { AgentStartOptions } from "./agent-start.js";
import { exitCodes, exitCodesHelp } from "./exit-codes.js";
import { nouns, type NounEntry } from "./nouns.js";
import type { ServeOptions } from "./serve.js";
import { CommandError, type Terminal } from "./terminal.js";

/**
 * Runs the command that the arguments name and answers its exit code (`exitCodes`). What a command needs is loaded only
 * when that command runs, and what can be done to a noun only when that noun is named.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const ended = (code: number) => {
    exitCode = code;
  };
  const program = declareProgram(args, terminal);
  declareServe(program).action(async (options: ServeOptions) => {
    const { serve } = await import("./serve.js");
    ended(await serve(options, terminal));
  });
  for (const entry of nouns) await declareNoun(program, entry, args, terminal, ended);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has told what is wrong by then; its own exit code of 0 stands for help and version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`error: ${error.message}\n`);
    return error.exitCode;
  }
}

async function declareNoun(
  program: Command,
  { name, summary, load }: NounEntry,
  [named]: readonly string[],
  terminal: Terminal,
  ended: (exitCode: number) => void,
): Promise<void> {
  const command = program
    .command(name)
    .helpCommand(false)
    .summary(summary)
    .description(`${capital(summary)}.`);
  if (named !== name) return;
  if (name === "agent") {
    declareAgentStart(command).action(async (options: AgentStartOptions) => {
      const { startAgent } = await import("./agent-start.js");
      ended(await startAgent(options, terminal));
    });
  }
  const [{ declareVerbs }, { noun }] = await Promise.all([import("./command/declare.js"), load()]);
  declareVerbs(command, noun, terminal, ended);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function declareProgram(args: readonly string[], terminal: Terminal): Command {
  return (
    new Command("muster")
      .description("Pools of self-hosted agents for Terraform and OpenTofu runs.")
      .version(readVersion(), "--version", "print the version")
      .helpOption("--help", "print this help")
      .helpCommand(false)
      .configureOutput({
        writeOut: terminal.out,
        writeErr: terminal.err,
        getOutHelpWidth: () => 80,
        getErrHelpWidth: () => 80,
        outputError: (text, write) => {
          write(args.includes("--json") ? asJson(text) : text);
        },
      })
      .addHelpText("after", exitCodesHelp)
      // Else a list of commands with long arguments would not be wrapped at all.
      .configureHelp({ minWidthToWrap: 20 })
      .exitOverride()
  );
}

function declareServe(program: Command): Command {
  return program
    .command("serve")
    .summary("run the reference server")
    .description(
      "Runs the reference server, which keeps everything in memory. When it is ready it prints one line of JSON with " +
        "its url, an admin_token and the account_id. Its log goes to the standard error, a line of JSON each.",
    )
    .option("--port <number>", "the port to listen on; 0 takes a free one", portOf, 0)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .addOption(new Option("--clock <kind>", "the clock to run on").choices(["real", "virtual"]).default("real"))
    .option("--controls", "serve the control API, for tests; its control_token is printed too")
    .option(
      "--rate-limit <n/s>",
      "how many requests each caller may make, such as 600/60s; any number without it",
      rateOf,
    )
    .option("--seed <name|file>", "what there is at the start: a named seed, or a file that holds one")
    .addOption(
      new Option("--log-level <level>", "how much is logged: every request, failures, nothing")
        .choices(["info", "error", "silent"])
        .default("info"),
    );
}

function declareAgentStart(agent: Command): Command {
  return agent
    .command("start")
    .summary("register an agent and keep it alive")
    .description(
      "Registers an agent in the pool of its token and keeps it alive until it is told to stop (SIGINT or SIGTERM), " +
        "when it leaves the pool. What makes it the same agent after a restart is kept in its data directory.",
    )
    .option("--url <url>", "the address of the server (environment: MUSTER_URL)")
    .option(
      "--token <secret>",
      "the secret of an agent pool token. Other users can read a command line: better give it in the environment, as " +
        "MUSTER_AGENT_TOKEN",
    )
    .option("--name <name>", "the name to register with (default: the name of this host)")
    .option("--data-dir <directory>", "where to keep the identity (default: ~/.muster/agent)")
    .option("--allow-insecure", "allow an http: address of another machine")
    .addOption(new Option("--log-format <format>", "how to log").choices(["text", "json"]).default("text"))
    .addHelpText("after", agentStartExitCodes);
}

/** What Commander says of a command line, for programs. */
function asJson(text: string): string {
  const message = text.trim().replace(/^error: /, "");
  return `${JSON.stringify({ error: { message, code: "usage", exit_code: exitCodes.usage } })}\n`;
}

const agentStartExitCodes = `
Exit codes: 0 after a stop or a drain, 1 when the agent was refused, 2 when the
command was called wrongly. Failures that may pass by themselves are outlasted.`;

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a number from 0 to 65535.");
}

function rateOf(text: string): { requests: number; seconds: number } {
  const [, requests, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,4})s$/.exec(text) ?? [];
  if (requests !== undefined) return { requests: Number(requests), seconds: Number(seconds) };
  throw new InvalidArgumentError("A rate limit is a number of requests and of seconds, such as 600/60s.");
}

function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string }; // npm installs no package without one
  return version;
}
