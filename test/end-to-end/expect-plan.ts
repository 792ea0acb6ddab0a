import { expect } from "vitest";
import type { Action, Outcome, ShownDiagnostic } from "./terraform.js";

/** Expects a plan that finds everything as the configuration says, and nothing to remark. */
export function expectNothingToDo(outcome: Outcome): void {
  expect(outcome).toEqual({ code: 0, changes: {}, diagnostics: [] });
}

/** Expects a plan that would make exactly these changes, by address. */
export function expectChanges(outcome: Outcome, changes: Readonly<Record<string, Action>>): void {
  expect(outcome.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(outcome.changes).toEqual(changes);
}

/** Expects an apply or a destroy that did all that it set out to, without a remark. */
export function expectDone(outcome: Outcome): void {
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.code).toBe(0);
}

/** Expects a plan or an apply that ends with exactly one error, and answers that. */
export function expectError(outcome: Outcome): ShownDiagnostic {
  expect(outcome.code).toBe(1);
  const [error, ...others] = outcome.diagnostics.filter(({ severity }) => severity === "error");
  expect(others).toEqual([]);
  if (error === undefined) throw new Error("there is no error");
  return error;
}
