import { absent, isRefusal, refuse, refuseFaults, type Refusal } from "../domain/refusal.js";
import { unnotedUse } from "../domain/access/service-account-token.js";
import { noticeLateCaller } from "./agents/agent-loss.js";
import type { Operation, Outcome, Route } from "./contract.js";
import { answerOnce } from "./idempotency/answer-once.js";
import type { Incoming } from "./message.js";
import { authenticate, type Caller } from "./request/authenticate.js";
import { bodyFaults } from "./request/faults.js";
import { nounOf, Permit } from "./request/permit.js";
import { readBody } from "./request/read-body.js";
import { readHeaders } from "./request/read-headers.js";
import { readQuery } from "./request/read-query.js";
import type { World } from "./world.js";

/**
 * Takes a request of a known operation through everything that the API document says of it, in this order: who calls,
 * with which kind of token, how often and with which permissions; whether the path can name anything in the caller's account; query;
 * headers; body. Only what passes all of it reaches the handler. Answers what grants the call, or the first refusal.
 */
export async function perform(
  route: Route,
  request: Incoming,
  parameters: Record<string, string>,
  requestId: string,
  world: World,
): Promise<Outcome> {
  const startedAt = world.clock.now();
  const admitted = await admit(route.operation, request, world);
  if (isRefusal(admitted)) return admitted;
  const outcome =
    world.rateLimits?.refusal(admitted.caller, route.id, startedAt) ??
    (await performAdmitted(route, request, parameters, requestId, admitted, world));
  const accountId = accountOf(admitted.caller);
  if (accountId !== undefined) {
    // A virtual clock may have been set back meanwhile.
    const milliseconds = Math.max(0, world.clock.now() - startedAt);
    world.metrics.observe({ accountId, operation: route.id, outcome, milliseconds });
  }
  if (!isRefusal(outcome)) await noteUse(admitted.caller, world);
  return outcome;
}

async function performAdmitted(
  route: Route,
  request: Incoming,
  parameters: Record<string, string>,
  requestId: string,
  { caller, needed }: Admitted,
  world: World,
): Promise<Outcome> {
  const { operation, schema, handler } = route;
  const permit = new Permit(route, caller, needed);
  const refusal =
    permit.beforeObjects() ??
    pathRefusal(route, parameters, caller) ??
    (await permit.atObject(parameters, ownAccount(caller), world.store));
  if (refusal !== undefined) return refusal;
  const query = readQuery(request.query, operation, schema.query);
  if (isRefusal(query)) return query;
  const misplaced = permit.atQuery(query);
  if (misplaced !== undefined) return misplaced;
  const headers = readHeaders(request, operation, schema.headers);
  if (isRefusal(headers)) return headers;
  const body = await readCallBody(route, request, permit);
  if (isRefusal(body)) return body;
  await noticeLateCaller(caller, world);
  const gone = () => request.gone();
  const call = { path: parameters, query, headers, body, caller, operationId: route.id, requestId, gone };
  const key = idempotencyKey(headers);
  return key === undefined ? handler(call) : answerOnce(route, call, key, world);
}

/** Who calls, and the permissions that the kind of token takes. */
interface Admitted {
  readonly caller: Caller;
  readonly needed: readonly string[];
}

/** Who calls, and the permissions that the kind of token takes; nobody, and none, where anybody may call. */
async function admit(
  { security }: Operation,
  request: Incoming,
  { store, clock, controlDigest }: World,
): Promise<Admitted | Refusal> {
  if (security.length === 0) return { caller: null, needed: [] };
  const accepted = security.map(({ token }) => token);
  const known = await store.read((view) =>
    authenticate(request.header("authorization"), accepted, view, controlDigest, clock.now()),
  );
  if (isRefusal(known)) return known;
  const needed = security.find(({ token }) => token === known.scheme)?.permissions ?? [];
  return { caller: known.caller, needed };
}

/** The key of a call that declares one and came with one. */
function idempotencyKey(headers: object): string | undefined {
  return "Idempotency-Key" in headers ? String(headers["Idempotency-Key"]) : undefined;
}

/** The account of a principal; undefined for any other caller. */
function ownAccount(caller: Caller): string | undefined {
  return caller !== null && "serviceAccount" in caller ? caller.serviceAccount.accountId : undefined;
}

/** The account in which anybody calls; undefined for nobody, and for whoever moves the controls. */
function accountOf(caller: Caller): string | undefined {
  if (caller === null) return undefined;
  if ("serviceAccount" in caller) return caller.serviceAccount.accountId;
  return "agent" in caller ? caller.agent.accountId : caller.token.accountId;
}

/** An identifier that cannot be one names nothing, and neither does another account. */
function pathRefusal(route: Route, parameters: Record<string, string>, caller: Caller): Refusal | undefined {
  const named = route.operation.pathParameters.at(-1);
  if (named === undefined) return undefined;
  const parsed = route.schema.path.safeParse(parameters);
  if (!parsed.success) {
    const isFaulty = (name: string) => parsed.error.issues.some((issue) => issue.path[0] === name);
    return absent(nounOf(route.operation.pathParameters.find(isFaulty) ?? named));
  }
  return named === "account_id" && parameters[named] !== ownAccount(caller) ? absent(nounOf(named)) : undefined;
}

async function readCallBody(
  { operation, schema, immutableMembers, outputMembers }: Route,
  request: Incoming,
  permit: Permit,
) {
  if (operation.body === null || schema.body === null) return null;
  const read = await readBody(request, operation.body);
  if (isRefusal(read)) return read;
  const members = typeof read.value === "object" && read.value !== null ? read.value : {};
  const refusal = permit.atBody(members) ?? immutableRefusal(Object.keys(members), immutableMembers);
  if (refusal !== undefined) return refusal;
  const parsed = schema.body.safeParse(read.value);
  const faults = bodyFaults(parsed.success ? [] : parsed.error.issues, read.value, outputMembers);
  return faults.length === 0 ? parsed.data : refuseFaults(faults);
}

function immutableRefusal(present: readonly string[], immutable: Route["immutableMembers"]): Refusal | undefined {
  const member = present.find((name) => Object.hasOwn(immutable, name));
  if (member === undefined) return undefined;
  const detail = `The member ${member} is chosen at creation and never changes; create another object instead`;
  return refuse("immutable_field", detail, { rule: immutable[member] ?? "" });
}

/** Notes the minute in which a principal's token was used; a call that was refused is no use of it. */
async function noteUse(caller: Caller, { store, clock }: World): Promise<void> {
  if (caller === null || !("serviceAccount" in caller)) return;
  const used = unnotedUse(caller.token, clock.now());
  if (used !== undefined) await store.transaction((tx) => tx.serviceAccountTokens.use(caller.token.id, used));
}
