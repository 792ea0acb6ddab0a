/** What became of one test against a target. */
export interface Outcome {
  /** The rule that the title begins with; `manners` where it begins with none. */
  readonly rule: string;
  readonly title: string;
  /** The file of the test, from the top of this repository. */
  readonly file: string;
  readonly state: "passed" | "failed" | "not supported";
  /** Why it failed, or what the target lacks; empty for what passed. */
  readonly reason: string;
}

/** All that was found about one rule. */
export interface RuleTally {
  readonly rule: string;
  readonly passed: number;
  readonly failed: number;
  readonly notSupported: number;
}

/** The name under which tests stand that belong to no numbered rule. */
export const manners = "manners";

/** The rule that a title begins with. */
export function ruleOf(title: string): string {
  return /^([A-Z]+-\d+) /.exec(title)?.[1] ?? manners;
}

/** The outcomes counted by rule, in the order of the rules that are given; a rule without outcomes is left out. */
export function tally(outcomes: readonly Outcome[], rules: readonly string[]): readonly RuleTally[] {
  return rules.flatMap((rule) => {
    const own = outcomes.filter((outcome) => outcome.rule === rule);
    const count = (state: Outcome["state"]) => own.filter((outcome) => outcome.state === state).length;
    const [passed, failed, notSupported] = [count("passed"), count("failed"), count("not supported")];
    return own.length === 0 ? [] : { rule, passed, failed, notSupported };
  });
}
