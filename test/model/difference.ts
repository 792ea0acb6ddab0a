import { problems } from "@muster/openapi/operations";
import type { Answer, Verdict } from "./rules/verdict.js";
import type { Shown } from "./state/model.js";

/** How an answer differs from what the rules say of it; undefined when it does not. */
export function difference(verdict: Verdict, answer: Answer): string | undefined {
  const { status, body } = answer;
  const got = `the server answered ${status} ${JSON.stringify(body).slice(0, 600)}`;
  if ("refused" in verdict) {
    const refusal = verdict.refused.filter(({ code }) => body["code"] === code && status === statusOf(code));
    const codes = verdict.refused.map(({ code }) => code).join(" or ");
    if (refusal.length === 0) return `the rules refuse with ${codes}; ${got}`;
    const places = refusal.map(({ shows, pointer }) => mismatch(shows, body, "", false) ?? unnamed(pointer, body));
    return places.includes(undefined) ? undefined : `${places.join("; ")}; ${got}`;
  }
  if (status >= 300) return `the rules grant the call; ${got}`;
  const place = mismatch(verdict.shows(), body, "", true) ?? unlike(verdict.same, answer);
  return place === undefined ? undefined : `${place}; ${got}`;
}

/** Whether a fault of that member is told. */
function unnamed(pointer: string | undefined, { errors }: Shown): string | undefined {
  const isNamed = pointer === undefined || JSON.stringify(errors).includes(`"pointer":${JSON.stringify(pointer)}`);
  return isNamed ? undefined : `no error has the pointer ${pointer}`;
}

function statusOf(code: string): number | undefined {
  return Object.entries(problems).find(([other]) => other === code)?.[1].status;
}

/** An answer that is given again is the same but for its request. */
function unlike(before: Answer | undefined, { status, etag }: Answer): string | undefined {
  const isSame = before === undefined || (before.status === status && before.etag === etag);
  return isSame ? undefined : `the first answer was ${before.status} with the ETag ${before.etag ?? "none"}`;
}

/** Where a value is not what is expected: in every named member of objects, or in all of them, and in every item. */
function mismatch(expected: unknown, actual: unknown, pointer: string, isWhole: boolean): string | undefined {
  if (expected === actual) return undefined;
  const wrong = `${pointer} is ${JSON.stringify(actual)}, by the rules ${JSON.stringify(expected)}`;
  if (typeof expected !== "object" || expected === null || typeof actual !== "object" || actual === null) return wrong;
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return wrong;
  const members = new Map<string, unknown>(Object.entries(actual));
  const names = Object.keys(expected);
  if (isWhole && members.size !== names.length) return wrong;
  for (const [name, value] of Object.entries(expected)) {
    const place = mismatch(value, members.get(name), `${pointer}/${name}`, isWhole);
    if (place !== undefined) return place;
  }
  return undefined;
}
