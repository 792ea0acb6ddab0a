import { permissionRefusal } from "../domain/permission.js";
import { absent, isRefusal, refuse, refuseFaults, type Refusal } from "../domain/refusal.js";
import type { Operation, Outcome, Route } from "./contract.js";
import { authenticate, type Caller } from "./request/authenticate.js";
import { bodyFaults } from "./request/faults.js";
import { readBody } from "./request/read-body.js";
import { readHeaders } from "./request/read-headers.js";
import { readQuery } from "./request/read-query.js";
import type { World } from "./world.js";

/**
 * Takes a request of a known operation through everything that the API document says of it, in this order: who calls,
 * with which kind of token and which permissions; whether the path can name anything in the caller's account; query;
 * headers; body. Only what passes all of it reaches the handler. Answers what grants the call, or the first refusal.
 */
export async function perform(
  route: Route,
  request: Request,
  parameters: Record<string, string>,
  requestId: string,
  world: World,
): Promise<Outcome> {
  const { operation, schema, handler } = route;
  const admitted = await admit(operation, request, world);
  if (isRefusal(admitted)) return admitted;
  const { caller, needed } = admitted;
  const refusal = permitted(caller, needed) ?? pathRefusal(route, parameters, caller);
  if (refusal !== undefined) return refusal;
  const query = readQuery(request.url, operation, schema.query);
  if (isRefusal(query)) return query;
  const headers = readHeaders(request.headers, operation, schema.headers);
  if (isRefusal(headers)) return headers;
  const body = await readCallBody(route, request, caller);
  if (isRefusal(body)) return body;
  return handler({ path: parameters, query, headers, body, caller, operationId: route.id, requestId });
}

/** Who calls, and the permissions that the kind of token takes; nobody, and none, where anybody may call. */
async function admit(
  { security }: Operation,
  request: Request,
  { store, clock, controlDigest }: World,
): Promise<{ readonly caller: Caller; readonly needed: readonly string[] } | Refusal> {
  if (security.length === 0) return { caller: null, needed: [] };
  const accepted = security.map(({ token }) => token);
  const known = await store.read((view) =>
    authenticate(request.headers.get("authorization"), accepted, view, controlDigest, clock.now()),
  );
  if (isRefusal(known)) return known;
  const needed = security.find(({ token }) => token === known.scheme)?.permissions ?? [];
  return { caller: known.caller, needed };
}

/** Permissions are asked for before any object is looked at, so that the answer tells nothing of objects (POOL-4). */
function permitted(caller: Caller, needed: readonly string[]): Refusal | undefined {
  const granted = caller !== null && "serviceAccount" in caller ? caller.serviceAccount.permissions : [];
  return permissionRefusal(granted, needed);
}

/** An identifier that cannot be one names nothing, and neither does another account. */
function pathRefusal(route: Route, parameters: Record<string, string>, caller: Caller): Refusal | undefined {
  const named = route.operation.pathParameters.at(-1);
  if (named === undefined) return undefined;
  const noun = named.replace(/_id$/, "").replaceAll("_", " ");
  if (!route.schema.path.safeParse(parameters).success) return absent(noun);
  const own = caller !== null && "serviceAccount" in caller ? caller.serviceAccount.accountId : undefined;
  return named === "account_id" && parameters[named] !== own ? absent(noun) : undefined;
}

async function readCallBody({ operation, schema, immutableMembers }: Route, request: Request, caller: Caller) {
  if (operation.body === null || schema.body === null) return null;
  const read = await readBody(request, operation.body);
  if (isRefusal(read)) return read;
  const present = typeof read.value === "object" && read.value !== null ? Object.keys(read.value) : [];
  // ASG-2: some members need further permissions.
  const further = Object.entries(operation.conditionalPermissions).flatMap(([member, permissions]) =>
    present.includes(member) ? permissions : [],
  );
  const refusal = permitted(caller, further) ?? immutableRefusal(present, immutableMembers);
  if (refusal !== undefined) return refusal;
  const parsed = schema.body.safeParse(read.value);
  const faults = bodyFaults(parsed.success ? [] : parsed.error.issues, read.value);
  return faults.length === 0 ? parsed.data : refuseFaults(faults);
}

function immutableRefusal(present: readonly string[], immutable: Route["immutableMembers"]): Refusal | undefined {
  const member = present.find((name) => Object.hasOwn(immutable, name));
  if (member === undefined) return undefined;
  const detail = `The member ${member} is chosen at creation and never changes; create another object instead`;
  return refuse("immutable_field", detail, { rule: immutable[member] ?? "" });
}
