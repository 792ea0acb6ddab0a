import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { beforeAll, describe, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.js";
import { run } from "./run.js";

/** A program that plans and applies configurations. */
type Binary = "terraform" | "tofu";

/** A directory in which the provider as it is built is installed for a binary, ready to be used from others. */
export interface Installation extends AsyncDisposable {
  readonly binary: Binary;
  /** Holds `.terraform` and the lock file. */
  readonly directory: string;
  /** What the binary's environment needs beside the path. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Declares a suite for each of terraform and tofu that is on the path. Without either it is skipped by name, but in CI it
 * fails: there, a suite that silently does not run is worse than one that fails.
 */
export function describeWithTerraform(title: string, suite: (binary: Binary) => void): void {
  const binaries = (["terraform", "tofu"] as const).filter(isOnPath);
  for (const binary of binaries) {
    describe(`${title}, with ${binary}`, { timeout: 60_000 }, () => {
      suite(binary);
    });
  }
  if (binaries.length > 0) return;
  describe.skipIf(!process.env["CI"])(`${title}, with terraform or tofu`, () => {
    it("has one of them on the path", () => {
      throw new Error("neither terraform nor tofu is on the path");
    });
  });
}

/** Declares a suite likewise, with the provider installed while it runs. */
export function describeWithProvider(title: string, suite: (installed: () => Installation) => void): void {
  describeWithTerraform(title, (binary) => {
    let installation: Installation;
    beforeAll(async () => {
      installation = await install(binary);
      return () => installation[Symbol.asyncDispose]();
    });
    suite(() => installation);
  });
}

/** Installs the provider that `npm run provider:build` made from a filesystem mirror, as users without a registry do. */
async function install(binary: Binary): Promise<Installation> {
  const home = await mkdtemp(join(tmpdir(), "muster-terraform-"));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const directory = join(home, "installation");
    const mirror = join(home, "mirror");
    const environment = {
      HOME: home,
      PATH: process.env["PATH"] ?? "",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
      TF_INPUT: "0",
      TF_CLI_CONFIG_FILE: join(mirror, "terraform.rc"),
    };
    await run(process.execPath, [join(repositoryRoot, "provider/dist/src/mirror.js"), mirror], { environment });
    await mkdir(directory);
    await writeFile(join(directory, "providers.tf"), requiredProviders);
    await run(binary, ["init", "-no-color"], { directory, environment });
    return { binary, directory, environment, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const requiredProviders = `terraform {
  required_providers {
    muster = {
      source = "muster/muster"
    }
  }
}
`;

function isOnPath(name: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));
}
