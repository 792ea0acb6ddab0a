import type { OperationId } from "@muster/openapi/operations";
import type { Shown } from "../state/model.js";

/** A request of an operation. */
export interface Call {
  readonly id: OperationId;
  readonly token: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
  readonly ifMatch?: string | undefined;
  readonly key?: string | undefined;
}

/** What a call was answered. */
export interface Answer {
  readonly status: number;
  readonly body: Shown;
  readonly etag: string | null;
  readonly requestId: string | null;
}

/** What a call changed, as its audit event tells it (IAM-4). */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly before: Shown | null;
  readonly after: Shown | null;
}

/** Who makes a call, as audit events name them. */
export interface Actor {
  readonly kind: string;
  readonly id: string | null;
}

export interface Refusal {
  readonly code: string;
  /** Members of the problem; those that are not named do not matter. */
  readonly shows: Shown;
  /** With `validation_failed`, a member at fault; others may be named beside it. */
  readonly pointer?: string;
}

export interface Grant {
  /** Does in the model what the call did in the server, whose answer tells identifiers and secrets. */
  readonly learn?: ((answer: Shown) => Change | readonly Change[] | undefined) | undefined;
  /** The whole answer, read once the call was learned from. */
  readonly shows: () => Shown;
  /** The configuration whose state the answer's ETag names, where it has one. */
  readonly tags?: (() => Shown) | undefined;
  /** The very answer that was given before. */
  readonly same?: Answer;
}

/** What the rules say that a call comes to: one of these refusals, or a grant. */
export type Verdict =
  { readonly refused: readonly Refusal[]; /** What is kept of it all the same. */ readonly heard?: () => void } | Grant;

/** A call, who makes it, and what the rules say of it in the state in which the model is. */
export interface Turn {
  readonly call: Call;
  readonly actor: Actor;
  readonly verdict: Verdict;
  /** Notes what any granted call leaves. */
  readonly granted?: (answer: Answer) => void;
}

/** Refuses. */
export function refused(code: string, shows: Shown = {}): Verdict {
  return { refused: [{ code, shows }] };
}

/** Refuses with any of these, where the rules do not say which comes first; lets pass where there is none. */
export function anyOf(...verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  const all = verdicts.flatMap((verdict) => (verdict !== undefined && "refused" in verdict ? verdict.refused : []));
  return all.length === 0 ? undefined : { refused: all };
}

/** Grants what changes nothing. */
export function grants(shows: () => Shown, tags?: () => Shown): Verdict {
  return { shows, tags };
}

/** Refuses a member of the body. */
export function fault(pointer: string): Verdict {
  return { refused: [{ code: "validation_failed", shows: {}, pointer }] };
}

/** The text of an answer's member. */
export function text(answer: Shown, name: string): string {
  const value = answer[name];
  if (typeof value !== "string") throw new Error(`the answer has no text ${name}`);
  return value;
}
