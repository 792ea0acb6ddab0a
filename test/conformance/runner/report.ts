import { stripVTControlCharacters } from "node:util";
import type { Outcome, RuleTally } from "./outcome.js";
import type { Rule } from "./rules.js";

const width = 80;
const mostFailures = 40;
// Of the reason of one failure.
const mostLines = 3;

/** The report for people: a table by rule, what the target lacks, and what failed; no line is longer than 80 columns. */
export function report(outcomes: readonly Outcome[], tallies: readonly RuleTally[], rules: readonly Rule[]): string {
  const text = new Map(rules.map((rule) => [rule.id, rule.text]));
  const sum = (pick: (tally: RuleTally) => number) => tallies.reduce((total, one) => total + pick(one), 0);
  const total = {
    rule: "all",
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    notSupported: sum(({ notSupported }) => notSupported),
  };
  const lines = [
    row(["rule", "passed", "failed", "not supported"], ""),
    ...tallies.map((tally) => row(cells(tally), text.get(tally.rule) ?? "")),
    row(cells(total), ""),
    ...lacks(outcomes),
    ...failures(outcomes),
  ];
  return `${lines.map(cut).join("\n")}\n`;
}

function cells({ rule, passed, failed, notSupported }: RuleTally): Row {
  return [rule, String(passed), String(failed), String(notSupported)];
}

type Row = readonly [rule: string, passed: string, failed: string, notSupported: string];

function row([rule, passed, failed, notSupported]: Row, text: string): string {
  const counted = `${rule.padEnd(9)}${passed.padStart(6)}${failed.padStart(8)}${notSupported.padStart(15)}`;
  return text === "" ? counted : `${counted}  ${text}`;
}

/** Why tests were not supported, the most frequent reason first. */
function lacks(outcomes: readonly Outcome[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { state, reason } of outcomes) {
    if (state === "not supported") counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].sort(([, one], [, other]) => other - one);
  return counts.size === 0 ? [] : ["", "not supported", ...reasons.map(([reason, count]) => `  ${count} × ${reason}`)];
}

function failures(outcomes: readonly Outcome[]): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === "failed");
  if (failed.length === 0) return [];
  const shown = failed.slice(0, mostFailures).flatMap(({ title, file, reason }) => {
    return [`  ${title}`, ...wrapped(firstLine(reason)), `    ${file}`];
  });
  const more = failed.length - mostFailures;
  return ["", "failed", ...shown, ...(more > 0 ? [`  and ${more} more; --json tells all of them`] : [])];
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).split("\n", 1).join();
}

/** A text in lines of its own, broken between words where there are any; of a longer one the beginning. */
function wrapped(text: string): readonly string[] {
  const room = width - 6;
  const lines = text.match(new RegExp(`.{1,${room}}(?=\\s|$)|.{1,${room}}`, "gu")) ?? [];
  const shown = lines.slice(0, mostLines).map((line) => `    ${line.trim()}`);
  return lines.length > mostLines ? [...shown.slice(0, -1), `${shown.at(-1) ?? ""} …`] : shown;
}

function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

/** The report for machines: one JSON document. */
export function jsonReport(url: string, outcomes: readonly Outcome[], tallies: readonly RuleTally[]): string {
  const rules = tallies.map(({ rule, passed, failed, notSupported }) => {
    return { rule, passed, failed, not_supported: notSupported };
  });
  const tests = outcomes.map(({ rule, title, file, state, reason }) => {
    return { rule, title, file, state: state.replace(" ", "_"), reason: stripVTControlCharacters(reason) };
  });
  return `${JSON.stringify({ url, rules, tests }, null, 2)}\n`;
}
