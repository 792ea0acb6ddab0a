import { Option, type Command } from "commander";
import type { ExitCode } from "../exit-codes.js";
import { exitCodesHelp } from "../exit-codes.js";
import type { Terminal } from "../terminal.js";
import { flagOf, type Field, type Written } from "../input/fields.js";
import type { Argument, Noun, SharedOption, Verb } from "./verb.js";

/** Declares the verbs of a noun on its command. `ended` hears the exit code of the one that is run. */
export function declareVerbs(
  command: Command,
  { verbs, details }: Noun,
  terminal: Terminal,
  ended: (exitCode: ExitCode) => void,
): void {
  for (const verb of verbs) {
    const [first = "", second] = verb.name.split(" ");
    const leaf = (second === undefined ? command : partOf(command, first)).command(second ?? first);
    declareVerb(leaf, verb).action(async () => {
      const { execute } = await import("./execute.js");
      ended(await execute(verb, terminal, leaf.args, writtenOf(leaf)));
    });
  }
  command.addHelpText("after", `${details === undefined ? "" : `\n${details}\n`}${exitCodesHelp}`);
}

/** The command of a part of an object, which has verbs of its own. */
function partOf(command: Command, name: string): Command {
  const existing = command.commands.find((part) => part.name() === name);
  return existing ?? command.command(name).summary(`its ${name}: list and change them`).helpCommand(false);
}

function declareVerb(command: Command, verb: Verb): Command {
  const { summary, details, takes = [] } = verb;
  command.summary(summary).description(details ?? `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`);
  for (const argument of verb.arguments ?? []) command.argument(formOf(argument), argument.about);
  for (const [member, field] of Object.entries(verb.fields ?? {})) declareField(command, flagOf(member, field), field);
  for (const [flags, about] of takes.flatMap((name) => shared[name])) command.option(flags, about);
  for (const [flags, about] of [...output, ...(takes.includes("limit") ? [wide] : [])]) {
    command.addOption(new Option(flags, about).helpGroup("Output:"));
  }
  for (const [flags, about] of connection) command.addOption(new Option(flags, about).helpGroup("Connection:"));
  return command;
}

function formOf({ name, optional, repeated }: Argument): string {
  const inside = repeated === true ? `${name}...` : name;
  return optional === true ? `[${inside}]` : `<${inside}>`;
}

function declareField(command: Command, flag: string, field: Field<unknown>): void {
  const { placeholder, about, choices, repeated, required, negated } = field;
  const option = new Option(placeholder === undefined ? `--${flag}` : `--${flag} <${placeholder}>`, about);
  if (choices !== undefined) option.choices(choices);
  if (required === true) option.makeOptionMandatory();
  if (repeated === true) {
    option.description += " (can be repeated)";
    option.argParser((text, before: readonly string[] | undefined) => [...(before ?? []), text]);
  }
  command.addOption(option);
  if (negated !== undefined) command.addOption(new Option(`--no-${flag}`, negated));
}

/** The options that were given, by their names as they are written. */
function writtenOf(command: Command): Readonly<Record<string, Written | undefined>> {
  const values: Record<string, unknown> = command.opts();
  // Commander answers a text, what the parser of a repeated option collects, or whether a switch was given.
  const entries = command.options.map((option) => [option.name().replace(/^no-/, ""), values[option.attributeName()]]);
  return Object.fromEntries(entries) as Record<string, Written | undefined>;
}

type Declared = readonly [flags: string, about: string];

const interval: Declared = ["--interval <time>", "how long lies between two looks (default: 2s)"];
const waitTimeout: Declared = ["--wait-timeout <time>", "how long to wait at most, such as 10m (default: for ever)"];

const shared: Readonly<Record<SharedOption, readonly Declared[]>> = {
  limit: [["--limit <number>", "how many to list at most"]],
  watch: [["--watch", "print anew whatever changes, until it is interrupted"], interval],
  yes: [["--yes", "do not ask whether to go on"]],
  wait: [["--wait", "wait for the end of it, and tell each change of state"], interval, waitTimeout],
  waiting: [interval, waitTimeout],
  follow: [["--follow", "go on as more is written, until the run has ended"], interval],
};

const output: readonly Declared[] = [["--json", "print JSON: the server's own objects, errors too"]];
const wide: Declared = ["--wide", "shorten nothing, however wide the table becomes"];

const connection: readonly Declared[] = [
  ["--url <url>", "the address of the server (environment: MUSTER_URL)"],
  [
    "--token <secret>",
    "the secret of a service account token; better as MUSTER_TOKEN, since others read command lines",
  ],
  ["--account <id>", "the account (environment: MUSTER_ACCOUNT_ID)"],
  ["--timeout <time>", "how long a call may take, with its repetitions (default: 2m)"],
  ["--allow-insecure", "allow an http: address of another machine"],
];
