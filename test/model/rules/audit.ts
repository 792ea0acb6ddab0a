import { instant, journal, type Model, type Shown } from "../state/model.js";
import type { Actor, Change } from "./verdict.js";

/** What an audit event tells, without its identifier and its account. */
type AuditEvent = Shown;

const auditEvents = journal<AuditEvent>();

/** Notes the event of one change (IAM-4). */
export function note(
  model: Model,
  operation: string,
  actor: Actor,
  { kind, id, before, after }: Change,
  requestId: string | null,
): void {
  const at = instant(model.now);
  auditEvents(model).push({ at, actor, operation, object: { kind, id }, before, after, request_id: requestId });
}

/** The first place where the events of the server are not those of the model. */
export function auditDifference(model: Model, lines: readonly Shown[]): string | undefined {
  const expected = ordered(auditEvents(model));
  const actual = ordered(lines.map((line) => told(model, line)));
  for (let place = 0; place < Math.max(expected.length, actual.length); place += 1) {
    const [one, other] = [sorted(expected[place]), sorted(actual[place])];
    if (one !== other) return `audit event ${place} is ${other}, by the rules ${one}`;
  }
  return undefined;
}

/** What the model knows of an event; its identifier is the server's own. */
function told(model: Model, { account_id: accountId, ...event }: Shown): AuditEvent {
  const isOwn = accountId === model.accountId;
  const rest = Object.entries(event).filter(([name]) => name !== "id");
  return Object.fromEntries(isOwn ? rest : [...rest, ["account_id", accountId]]);
}

/** What falls due at the same instant has no order of its own. */
function ordered(events: readonly AuditEvent[]): AuditEvent[] {
  const order = (event: AuditEvent) => `${String(event["at"])} ${isDue(event) ? JSON.stringify(event["object"]) : "~"}`;
  return [...events].sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));
}

function isDue({ request_id: requestId }: AuditEvent): boolean {
  return requestId === null;
}

/** The JSON of a value with the members of every object in one order. */
function sorted(value: unknown): string {
  if (value === undefined) return "missing";
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
