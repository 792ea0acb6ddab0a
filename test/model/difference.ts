import { problems } from "@muster/openapi/operations";
import type { Shown, Verdict } from "./model.js";

/** How an answer differs from what the rules say of it; undefined when it does not. */
export function difference(verdict: Verdict, status: number, answer: Shown): string | undefined {
  const got = `the server answered ${status} ${JSON.stringify(answer).slice(0, 400)}`;
  if ("refused" in verdict) {
    const isRefused = answer["code"] === verdict.refused && status === statusOf(verdict.refused);
    if (!isRefused) return `the rules refuse with ${verdict.refused}; ${got}`;
  } else if (status >= 300) return `the rules grant the call; ${got}`;
  const place = mismatch(verdict.shows ?? {}, answer, "");
  return place === undefined ? undefined : `${place}; ${got}`;
}

function statusOf(code: string): number | undefined {
  return Object.entries(problems).find(([other]) => other === code)?.[1].status;
}

/** Where a value lacks what is expected of it: every named member of objects, every item of arrays. */
function mismatch(expected: unknown, actual: unknown, pointer: string): string | undefined {
  const wrong = `${pointer} is ${JSON.stringify(actual)}, by the rules ${JSON.stringify(expected)}`;
  if (typeof expected !== "object" || expected === null) return expected === actual ? undefined : wrong;
  if (typeof actual !== "object" || actual === null) return wrong;
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return wrong;
  const members = new Map<string, unknown>(Object.entries(actual));
  for (const [name, value] of Object.entries(expected)) {
    const place = mismatch(value, members.get(name), `${pointer}/${name}`);
    if (place !== undefined) return place;
  }
  // Tags are all that an object of free members can be.
  const isWhole = !pointer.endsWith("/tags") || members.size === Object.keys(expected).length;
  return isWhole ? undefined : wrong;
}
