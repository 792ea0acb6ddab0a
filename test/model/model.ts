import type { OperationId } from "@muster/openapi/operations";

/**
 * What the rules say of a small world, written from the rules alone: plain objects in plain arrays, nothing indexed,
 * nothing shared with the server. What is deleted, revoked or removed stays, so that it can be asked for again.
 */
export interface Model {
  /** Milliseconds since the Unix epoch. */
  now: number;
  readonly accountId: string;
  readonly pools: Pool[];
  readonly tokens: PoolToken[];
  readonly agents: Agent[];
  readonly sessions: Session[];
  readonly workspaces: Workspace[];
  /** Every cursor that a list has given. */
  readonly cursors: Cursor[];
}

/** What continues a list: the operation with its filters, and the last identifier that it showed. */
interface Cursor {
  readonly text: string;
  readonly list: string;
  readonly after: string;
}

/** The part of a list that is asked for: so many items, and with which of the known cursors, if any. */
export interface Part {
  readonly limit: number;
  readonly cursor?: Cursor | undefined;
}

/** Someone with a user token. */
export interface Principal {
  readonly name: string;
  readonly token: string;
  readonly permissions: readonly string[];
  /** Whether it belongs to another account, to which everything here is absent. */
  readonly isForeign: boolean;
}

export interface Pool {
  readonly id: string;
  name: string;
  description: string;
  tags: Readonly<Record<string, string>>;
  readonly type: string;
  isDeleted: boolean;
}

export interface PoolToken {
  readonly id: string;
  readonly pool: Pool;
  readonly name: string;
  secret: string;
  /** The secret before the last rotation, and when its grace ends (TOK-4). */
  previous: { readonly secret: string; readonly endsAt: number } | null;
  readonly expiresAt: number | null;
  lastUsedAt: number | null;
  isRevoked: boolean;
  /** When the sessions that it registered end; null for never. */
  sessionsEndAt: number | null;
}

export interface Agent {
  readonly id: string;
  readonly pool: Pool;
  readonly key: string;
  name: string;
  version: string;
  token: PoolToken;
  lastSeenAt: number;
  /** Removed by an act; silence needs no mark. */
  isRemoved: boolean;
  drainDeadline: number | null;
}

export interface Session {
  readonly agent: Agent;
  readonly token: PoolToken;
  readonly secret: string;
}

export interface Workspace {
  readonly id: string;
  name: string;
  pool: Pool | null;
  isDeleted: boolean;
}

/** A request of an operation. */
export interface Call {
  readonly id: OperationId;
  readonly token: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object;
}

/** Members of an answer; those that a verdict does not name do not matter to it. */
export type Shown = Readonly<Record<string, unknown>>;

/** What the rules say that a call comes to: a refusal with a code, or an answer that shows at least this. */
export type Verdict =
  | { readonly refused: string; readonly shows?: Shown }
  | {
      readonly shows: Shown;
      /** Does in the model what the call did in the server, whose answer tells identifiers and secrets. */
      readonly learn?: (answer: Shown) => void;
    };

/** A call, and what the rules say of it in the state in which the model is. */
export interface Turn {
  readonly call: Call;
  readonly verdict: Verdict;
}

/** The model of an account in which nothing happened yet. */
export function emptyModel(accountId: string, now: number): Model {
  return { now, accountId, pools: [], tokens: [], agents: [], sessions: [], workspaces: [], cursors: [] };
}

/** Refuses. */
export function refused(code: string, shows?: Shown): Verdict {
  return shows === undefined ? { refused: code } : { refused: code, shows };
}

/** A page of a list, oldest first. A cursor continues the list that gave it, with the same filters, and nothing else. */
export function page<Row extends { readonly id: string }>(
  model: Model,
  list: string,
  rows: readonly Row[],
  { limit, cursor }: Part,
  show: (row: Row) => Shown,
): Verdict {
  if (cursor !== undefined && cursor.list !== list) return refused("invalid_cursor");
  const left = rows.filter((row) => cursor === undefined || row.id > cursor.after);
  const items = left.slice(0, limit).map(show);
  const last = left[limit - 1];
  if (left.length <= limit || last === undefined) return { shows: { items, next_cursor: null } };
  const learn = (answer: Shown) => model.cursors.push({ text: text(answer, "next_cursor"), list, after: last.id });
  return { shows: { items }, learn };
}

/** The query that asks for a part of a list. */
export function queryOf({ limit, cursor }: Part, filters: Readonly<Record<string, string | undefined>> = {}) {
  const given = Object.entries({ ...filters, cursor: cursor?.text });
  const texts = given.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { limit, ...Object.fromEntries(texts) };
}

/** IAM-1, IAM-2: refuses with the first permission that the principal lacks. */
export function lacks({ permissions }: Principal, ...needed: string[]): Verdict | undefined {
  const missing = needed.find((permission) => {
    const [noun = "", action = ""] = permission.split(":");
    // ASG-2: the singular spelling of workspaces is accepted.
    const nouns = noun === "workspaces" ? ["*", noun, "workspace"] : ["*", noun];
    return !nouns.some((left) => permissions.includes(`${left}:${action}`) || permissions.includes(`${left}:*`));
  });
  return missing === undefined ? undefined : refused("permission_missing", { permission: missing });
}

/** The text of an answer's member. */
export function text(answer: Shown, name: string): string {
  const value = answer[name];
  if (typeof value !== "string") throw new Error(`the answer has no text ${name}`);
  return value;
}

/** Names are compared ignoring case. */
export function isSameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** An instant as answers show it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** An identifier of that kind that nothing has. */
export function nobody(prefix: string): string {
  return `${prefix}-${"0".repeat(26)}`;
}
