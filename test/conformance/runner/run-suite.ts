import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { startVitest, type Reporter, type TestCase, type TestModule } from "vitest/node";
import { repositoryRoot } from "../../repository/repository-root.js";
import { ruleOf, type Outcome } from "./outcome.js";
import { targetEnvironment, type Target } from "./target.js";

const folder = join(repositoryRoot, "test/conformance");

/**
 * Runs the tests of these rules, or of all, against a target, one file after the other, since they share it. `progress` is
 * told each file as it ends. What a test says that never turned to the target is left out: it is about our own server, or
 * about the suite.
 */
export async function runSuite(
  target: Target,
  rules: readonly string[],
  progress: (file: string, outcomes: readonly Outcome[], left: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const files = await filesOf(rules);
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
  const pattern = rules.length === 0 ? {} : { testNamePattern: new RegExp(`\\b(${rules.join("|")}) `) };
  const vitest = await startVitest("test", files, {
    // A server behind a network, or a slow one, is not at fault for that.
    testTimeout: 60_000,
    ...{ root: repositoryRoot, run: true, watch: false, reporters: [reporter], fileParallelism: false, isolate: false },
    ...pattern,
  });
  await vitest.close();
  return outcomes;
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
