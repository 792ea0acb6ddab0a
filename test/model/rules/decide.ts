import type { UserToken } from "../state/access.js";
import type { Model } from "../state/model.js";
import { keep, repeated } from "./repeats.js";
import type { Actor, Call, Turn, Verdict } from "./verdict.js";

const minute = 60_000;

/** A call of somebody with a user token: its order of refusals, what every granted call leaves, and its repeats. */
export function decide(
  model: Model,
  by: UserToken,
  asked: Omit<Call, "token">,
  /** What refuses before any object is looked at. */
  first: () => Verdict | undefined,
  /** The object itself, then the rules, then what is granted. */
  then: () => Verdict,
): Turn {
  const actor = { kind: "service_account", id: by.serviceAccountId };
  const used = () => (by.lastUsedAt = model.now - (model.now % minute));
  return once(model, actor, { ...asked, token: by.secret }, first, then, used);
}

/** A call of anybody; it does what it is asked once (Repeats). */
export function once(
  model: Model,
  actor: Actor,
  call: Call,
  first: () => Verdict | undefined,
  then: () => Verdict,
  used?: () => void,
): Turn {
  const principal = String(actor.id);
  const early = first() ?? repeated(model, principal, call);
  const verdict = early ?? then();
  const granted: Turn["granted"] = (answer) => {
    used?.();
    if (early === undefined) {
      keep(model, principal, call, answer, () => once(model, actor, call, first, then, used));
    }
  };
  return { call, actor, verdict, granted };
}
