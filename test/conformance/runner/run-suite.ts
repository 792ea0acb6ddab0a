import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { startVitest, type Reporter, type TestCase, type TestModule } from "vitest/node";
import { repositoryRoot } from "../../repository/repository-root.js";
import { ruleOf, type Outcome } from "./outcome.js";
import { targetEnvironment, type Target } from "./target.js";

const folder = join(repositoryRoot, "test/conformance");

/** Which tests run, and what is done around them. */
export interface SuiteOptions {
  /** The rules whose tests run; those of all where there are none. */
  readonly rules?: readonly string[];
  /** Files that do not run, by their names. */
  readonly withoutFiles?: readonly string[];
  /** Tests that do not run, by how their titles begin. */
  readonly withoutTests?: readonly string[];
  /** Modules that are loaded before each file of tests. */
  readonly setupFiles?: string[];
  /** Is told each file as it ends, and how many are left. */
  readonly progress: (file: string, outcomes: readonly Outcome[], left: number) => void;
}

/**
 * Runs tests against a target, one file after the other, since they share it. What a test says that never turned to the target is left out: it is about our own server, or
 * about the suite.
 */
export async function runSuite(
  target: Target,
  { rules = [], withoutFiles = [], withoutTests = [], setupFiles = [], progress }: SuiteOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const files = (await filesOf(rules)).filter((file) => !withoutFiles.includes(basename(file)));
  let left = files.length;
  const reporter: Reporter = {
    onTestModuleEnd(module) {
      const own = outcomesOf(module).filter(({ rule }) => rules.length === 0 || rules.includes(rule));
      outcomes.push(...own);
      left -= 1;
      progress(basename(module.moduleId, ".test.ts"), own, left);
    },
    onTestRunEnd(_, errors) {
      for (const { message } of errors) outcomes.push(brokenOutcome("the run", message));
    },
  };
  Object.assign(process.env, targetEnvironment(target));
  const vitest = await startVitest("test", files, {
    // A server behind a network, or a slow one, is not at fault for that.
    testTimeout: 300_000,
    ...{ root: repositoryRoot, run: true, watch: false, reporters: [reporter], fileParallelism: false, isolate: false },
    setupFiles,
    testNamePattern: patternOf(rules, withoutTests),
  });
  await vitest.close();
  return outcomes;
}

/** What the name of a test has to match, which begins with what the test stands under. */
function patternOf(rules: readonly string[], withoutTests: readonly string[]): RegExp {
  const escaped = withoutTests.map((title) => title.replaceAll(/[^\w ]/g, "\\$&"));
  const without = escaped.length === 0 ? "" : `(?!.*(${escaped.join("|")}))`;
  return new RegExp(`^${without}${rules.length === 0 ? "" : `.*\\b(${rules.join("|")}) `}`);
}

/** The files in which a test of one of the rules may stand. */
async function filesOf(rules: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".test.ts"));
  const paths = names.sort().map((name) => join(folder, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return paths.filter((_, place) => rules.length === 0 || rules.some((rule) => texts[place]?.includes(`${rule} `)));
}

function outcomesOf(module: TestModule): readonly Outcome[] {
  const broken = module.errors().map(({ message }) => brokenOutcome(module.moduleId, message));
  return [...broken, ...[...module.children.allTests()].flatMap(outcomeOf)];
}

function brokenOutcome(file: string, reason: string): Outcome {
  return { rule: ruleOf(""), title: "the tests can be run", file, state: "failed", reason };
}

function outcomeOf(test: TestCase): readonly Outcome[] {
  const result = test.result();
  if (test.meta().turnedToTarget !== true) return [];
  const file = relative(repositoryRoot, test.module.moduleId);
  const about = { rule: ruleOf(test.name), title: test.name, file };
  if (result.state === "skipped") return [{ ...about, state: "not supported", reason: result.note ?? "" }];
  if (result.state === "passed") return [{ ...about, state: "passed", reason: "" }];
  const [error] = result.errors ?? [];
  return [{ ...about, state: "failed", reason: error?.message ?? "it did not end" }];
}
