import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Installation } from "./installation.js";
import { run, type Finished } from "./run.js";

/** What became of a plan or an apply. */
export interface Outcome {
  /** 0 for success, 1 for an error, and of a plan 2 for success with something to do. */
  readonly code: number;
  /** What each resource is to undergo, by address; those that stay as they are do not appear. */
  readonly changes: Readonly<Record<string, Action>>;
  readonly diagnostics: readonly ShownDiagnostic[];
}

/** What a plan does to a resource. */
export type Action = "create" | "update" | "replace" | "delete" | "read";

/** A diagnostic as Terraform shows it to the user. */
export interface ShownDiagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** The address of the resource concerned. */
  readonly address?: string;
  /** The line of the configuration that it points at. */
  readonly line?: string;
}

/** The attributes of each resource in the state, by address. */
export type State = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A root module in a directory of its own, with the provider installed and nothing deployed yet. */
export class Terraform implements AsyncDisposable {
  readonly #installation: Installation;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #directory: string;

  private constructor(installation: Installation, environment: Readonly<Record<string, string>>, directory: string) {
    this.#installation = installation;
    this.#environment = environment;
    this.#directory = directory;
  }

  /** Takes a directory into use; the environment is added to that of the installation. */
  static async start(installation: Installation, environment: Readonly<Record<string, string>>): Promise<Terraform> {
    const directory = await mkdtemp(join(tmpdir(), "muster-module-"));
    for (const file of ["providers.tf", ".terraform.lock.hcl"]) {
      await copyFile(join(installation.directory, file), join(directory, file));
    }
    await symlink(join(installation.directory, ".terraform"), join(directory, ".terraform"));
    return new Terraform(installation, environment, directory);
  }

  /** Replaces the configuration. */
  async write(configuration: string): Promise<void> {
    await writeFile(join(this.#directory, "main.tf"), configuration);
  }

  /** Compares the configuration with what there is, and changes nothing. */
  async plan(): Promise<Outcome> {
    return outcomeOf(await this.run(["plan", "-json", "-detailed-exitcode", "-lock=false"], [0, 1, 2]));
  }

  /** Makes everything as the configuration says. */
  async apply(): Promise<Outcome> {
    return outcomeOf(await this.run(["apply", "-json", "-auto-approve"], [0, 1]));
  }

  /** Deletes everything that the state knows. */
  async destroy(): Promise<Outcome> {
    return outcomeOf(await this.run(["destroy", "-json", "-auto-approve"], [0, 1]));
  }

  /** Takes an object that exists into the state; answers what was printed. */
  async import(address: string, id: string): Promise<Finished> {
    return this.run(["import", "-no-color", address, id], [0, 1]);
  }

  /** What is in the state. */
  async state(): Promise<State> {
    // The form of Terraform's own state file, as far as it is read here.
    const { resources } = JSON.parse(await readFile(join(this.#directory, "terraform.tfstate"), "utf8")) as StateFile;
    return Object.fromEntries(
      resources.map(({ mode, type, name, instances }) => [
        `${mode === "data" ? "data." : ""}${type}.${name}`,
        instances[0]?.attributes ?? {},
      ]),
    );
  }

  /** Runs any other command. */
  run(parameters: readonly string[], codes?: readonly number[], interrupt?: Promise<unknown>): Promise<Finished> {
    return run(this.#installation.binary, parameters, {
      directory: this.#directory,
      environment: { ...this.#installation.environment, ...this.#environment },
      ...(codes && { codes }),
      ...(interrupt && { interrupt }),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true });
  }
}

interface StateFile {
  readonly resources: readonly {
    readonly mode: "managed" | "data";
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** A line of what Terraform prints with `-json`, as far as it is read here. */
type Message =
  | {
      readonly type: "planned_change";
      readonly change: { readonly resource: { readonly addr: string }; readonly action: string };
    }
  | { readonly type: "diagnostic"; readonly diagnostic: JsonDiagnostic }
  | { readonly type: "other" };

type JsonDiagnostic = Omit<ShownDiagnostic, "line"> & { readonly snippet?: { readonly code: string } };

function outcomeOf({ code, output }: Finished): Outcome {
  const messages = output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Message); // What Terraform documents of its machine-readable output.
  const changes = messages.flatMap((message) =>
    message.type === "planned_change" ? [[message.change.resource.addr, message.change.action as Action] as const] : [],
  );
  const diagnostics = messages.flatMap((message) => (message.type === "diagnostic" ? [shown(message.diagnostic)] : []));
  return { code, changes: Object.fromEntries(changes), diagnostics };
}

function shown({ severity, summary, detail, address, snippet }: JsonDiagnostic): ShownDiagnostic {
  return { severity, summary, detail, ...(address && { address }), ...(snippet && { line: snippet.code.trim() }) };
}
