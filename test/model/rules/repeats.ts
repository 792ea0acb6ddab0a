import { journal, type Model } from "../state/model.js";
import { refused, type Answer, type Call, type Turn, type Verdict } from "./verdict.js";

/** A granted call that came with a key, what it was answered, and when. */
interface Kept {
  readonly principal: string;
  readonly call: Call;
  readonly answer: Answer;
  readonly at: number;
  /** The same call once more. */
  readonly again: () => Turn;
}

const minute = 60_000;
const keptFor = 24 * 60 * minute;
const secretKeptFor = 10 * minute;
const kept = journal<Kept>();

/** Every call that was kept, oldest first. */
export function keptCalls(model: Model): readonly Kept[] {
  return kept(model);
}

/** The instants at which kept answers are forgotten. */
export function forgottenAt(model: Model): number[] {
  return kept(model).flatMap(({ at }) => [at + secretKeptFor, at + keptFor]);
}

/** What a call with a key comes to that was used before; undefined where the key is a new one. */
export function repeated(model: Model, principal: string, call: Call): Verdict | undefined {
  const before = kept(model).findLast((other) => other.principal === principal && other.call.key === call.key);
  if (call.key === undefined || before === undefined || model.now >= before.at + keptFor) return undefined;
  if (asked(before.call) !== asked(call)) return refused("idempotency_key_reused");
  const issued = issuedToken(before.answer);
  if (issued !== undefined && model.now >= before.at + secretKeptFor) {
    return refused("token_already_issued", { token_id: issued });
  }
  return { shows: () => before.answer.body, same: before.answer };
}

/** Keeps the answer of a granted call that came with a key. */
export function keep(model: Model, principal: string, call: Call, answer: Answer, again: () => Turn): void {
  if (call.key !== undefined) kept(model).push({ principal, call, answer, at: model.now, again });
}

/** All that a call asks for; neither its key nor its token is part of that. Null is what is absent where something is created. */
function asked({ id, path, body }: Call): string {
  return JSON.stringify([id, path, body], (_, value: unknown) => value ?? undefined);
}

/** The token whose secret an answer holds. */
function issuedToken({ body }: Answer): unknown {
  // Whatever has a first token has an object of it.
  const issued = "token" in body ? body : (body["initial_token"] as Answer["body"] | undefined);
  return issued?.["id"];
}
