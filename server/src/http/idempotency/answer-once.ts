import { hash } from "node:crypto";
import { forgottenUntil, repeatRefusal, type IdempotencyRecord } from "../../domain/idempotency.js";
import { isRefusal, refuse } from "../../domain/refusal.js";
import type { Store } from "../../store/store.js";
import type { Handler, Outcome, Route } from "../contract.js";
import { createHandlers } from "../handlers.js";
import type { Json } from "../answer/json.js";
import type { Caller } from "../request/authenticate.js";
import type { World } from "../world.js";
import { issuedTokenId } from "./issued-token.js";
import { keyDigest, seal, unseal } from "./seal.js";

/** A call as a handler takes it. */
type Call = Parameters<Handler>[0];

/** What a handler grants, as it is kept. */
type Answer = Pick<IdempotencyRecord, "body" | "etag">;

/** Thrown to undo what a transaction did, where another one with the same key came first. */
class KeyTaken extends Error {}

/**
 * Does what a call asks for, unless the call came with this key before: then it answers what was answered then. The
 * answer is kept in the transaction that makes the change. A call that is refused keeps nothing.
 */
export async function answerOnce(route: Route, call: Call, key: string, world: World): Promise<Outcome> {
  const recordKey = `${principalId(call.caller)}/${keyDigest(key)}`;
  const inFlight = refuse("idempotency_key_in_flight", "A request with this Idempotency-Key is being answered; wait");
  if (world.keysInFlight.has(recordKey)) return inFlight;
  world.keysInFlight.add(recordKey);
  try {
    const digest = requestDigest(call);
    const known = await recordUnder(recordKey, world);
    if (known !== undefined) return repeatRefusal(known, digest, world.clock.now()) ?? repeat(known, key);
    const store = keepingStore(world.store, (answer) => recordOf(answer, recordKey, digest, route, key, world));
    const handlers: Readonly<Record<string, unknown>> = createHandlers({ ...world, store });
    // It is the route's own handler, over another store.
    return await (handlers[route.id] as Handler)(call);
  } catch (err) {
    if (err instanceof KeyTaken) return inFlight;
    throw err;
  } finally {
    world.keysInFlight.delete(recordKey);
  }
}

async function recordUnder(recordKey: string, { store, clock }: World): Promise<IdempotencyRecord | undefined> {
  const record = await store.read((view) => view.idempotencyRecords.find(recordKey));
  return record !== undefined && record.createdAt > forgottenUntil(clock.now()).records ? record : undefined;
}

/** A store whose transactions keep what they answer in a record, or come to nothing. */
function keepingStore(store: Store, recordOf: (answer: Answer) => IdempotencyRecord): Store {
  return {
    read: (work) => store.read(work),
    listen: (listener) => store.listen(listener),
    snapshot: () => store.snapshot(),
    close: () => store.close(),
    transaction: (work) =>
      store.transaction(async (tx) => {
        const outcome = await work(tx);
        if (isRefusal(outcome)) return outcome;
        const record = recordOf(answerOf(outcome));
        await tx.idempotencyRecords.forget(forgottenUntil(record.createdAt));
        if (!(await tx.idempotencyRecords.insert(record))) throw new KeyTaken();
        return outcome;
      }),
  };
}

function recordOf(
  { body, etag }: Answer,
  key: string,
  digest: string,
  { operation }: Route,
  secretKey: string,
  { ids, clock, random }: World,
): IdempotencyRecord {
  const id = ids.next("idem");
  const issued = operation.problems.includes("token_already_issued") ? issuedTokenId(body) : null;
  const kept = issued === null || body === null ? body : seal(body, secretKey, id, random);
  return { id, key, requestDigest: digest, body: kept, etag, issuedTokenId: issued, createdAt: clock.now() };
}

function repeat({ id, body, etag, issuedTokenId: issued }: IdempotencyRecord, key: string): Outcome {
  const text = issued === null || body === null ? body : unseal(body, key, id);
  // What was kept with a tag is the JSON that was answered with it.
  return etag === null || text === null ? text : { body: text as Json<unknown>, etag };
}

function answerOf(outcome: unknown): Answer {
  if (outcome === null || typeof outcome === "string") return { body: outcome, etag: null };
  if (typeof outcome === "object" && "body" in outcome && "etag" in outcome) {
    const { body, etag } = outcome;
    if (typeof body === "string" && typeof etag === "string") return { body, etag };
  }
  throw new Error("a transaction gave something other than the whole answer, which cannot be kept; let it give that");
}

/** The digest of all that a call asks for; its key is no part of that. */
function requestDigest({ operationId, path, query, body }: Call): string {
  const asked = JSON.stringify([operationId, path, query, body]);
  return hash("sha256", asked, "hex");
}

function principalId(caller: Caller): string {
  if (caller === null) return "";
  if ("serviceAccount" in caller) return caller.serviceAccount.id;
  return "agent" in caller ? caller.agent.id : caller.token.id;
}
