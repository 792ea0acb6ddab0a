import { basename } from "node:path";
import type { Clock } from "../clock.js";
import { run, type RunOptions } from "../command/run.js";

/** A Terraform or OpenTofu that is there to be run. */
export interface Terraform {
  readonly binary: string;
  /** With its version, as `terraform 1.11.4`. */
  readonly title: string;
}

/**
 * Finds the binary that TERRAFORM_BINARY_NAME names, or else `terraform`, or else `tofu`.
 *
 * @returns undefined where there is neither.
 * @throws {Error} when TERRAFORM_BINARY_NAME names none that can be run.
 */
export async function findTerraform(options: RunOptions): Promise<Terraform | undefined> {
  const named = options.env["TERRAFORM_BINARY_NAME"];
  if (named === undefined || named === "") {
    return (await versionOf("terraform", options)) ?? (await versionOf("tofu", options));
  }
  const found = await versionOf(named, options);
  if (found !== undefined) return found;
  throw new Error(`TERRAFORM_BINARY_NAME is ${named}, which is not there; name a Terraform or OpenTofu, or unset it`);
}

async function versionOf(binary: string, options: RunOptions): Promise<Terraform | undefined> {
  try {
    const stdout = await run(`${binary} version`, binary, ["version", "-json"], options);
    // Terraform's documented output, which OpenTofu keeps.
    const { terraform_version: version } = JSON.parse(stdout) as { terraform_version: string };
    return { binary, title: `${basename(binary)} ${version}` };
  } catch (reason) {
    if (reason instanceof Error && "code" in reason && reason.code === "ENOENT") return undefined;
    throw reason;
  }
}

/** A stack's folder, where Terraform is run. */
export class TerraformFolder {
  readonly #terraform: Terraform;
  readonly #options: Omit<RunOptions, "stop">;

  /** @param env - what Terraform runs with; its own variables of the calling environment do not belong there */
  constructor(terraform: Terraform, cwd: string, env: NodeJS.ProcessEnv, clock: Clock) {
    this.#terraform = terraform;
    this.#options = { cwd, env, clock };
  }

  /** Installs the provider. */
  async init(stop: AbortSignal): Promise<void> {
    await this.#run(["init", ...quiet], stop);
  }

  /** Brings about what the stack says. */
  async apply(stop: AbortSignal): Promise<void> {
    await this.#run(["apply", "-auto-approve", ...quiet], stop);
  }

  /** Removes all that the stack holds. */
  async destroy(stop: AbortSignal): Promise<void> {
    await this.#run(["destroy", "-auto-approve", ...quiet], stop);
  }

  /** The stack's outputs, those that are sensitive among them. */
  async outputs(stop: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
    // Terraform's documented output: an object with the value, the type and the sensitivity of each.
    const outputs = JSON.parse(await this.#run(["output", "-json"], stop)) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  #run(args: readonly string[], stop: AbortSignal): Promise<string> {
    const { binary } = this.#terraform;
    return run(`${basename(binary)} ${args[0] ?? ""}`, binary, args, { ...this.#options, stop });
  }
}

const quiet = ["-input=false", "-no-color"];

/** The environment without what would bend Terraform to another purpose, such as TF_WORKSPACE or TF_CLI_ARGS. */
export function withoutTerraform(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith("TF_") || name.startsWith("TF_LOG")),
  );
}
