import type { AuditEvent } from "../../domain/audit-event.js";
import { isRefusal, refuseFaults, type Refusal } from "../../domain/refusal.js";
import type { AuditEventFilter, View } from "../../store/store.js";
import type { Handlers } from "../contract.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

// What is read of the store at once while everything is exported.
const exportPage = 1000;

/** The operations on audit events (IAM-4). */
export function auditEventHandlers(world: World): Pick<Handlers, "listAuditEvents" | "exportAuditEvents"> {
  const { store, cursors } = world;
  return {
    listAuditEvents: ({ path, query }) =>
      store.read(async (view) => {
        const { operation, object_id: objectId, actor_id: actorId, since, until } = query;
        const scope = ["listAuditEvents", path.account_id, operation, objectId, actorId, since, until];
        const page = pageOf(cursors, scope, query);
        if (isRefusal(page)) return page;
        const filter = readFilter(query);
        if (isRefusal(filter)) return filter;
        const { items, nextCursor } = page.cut(await view.auditEvents.list(path.account_id, filter, page));
        return pageJson(items.map(auditEventJson), nextCursor);
      }),

    exportAuditEvents: ({ path, query }) =>
      store.read(async (view) => {
        const filter = readFilter(query);
        if (isRefusal(filter)) return filter;
        let text = "";
        for await (const event of allEvents(view, path.account_id, filter)) text += `${auditEventJson(event)}\n`;
        return text;
      }),
  };
}

/** What a query narrows the events to; refused where it names an instant that no calendar has. */
function readFilter(query: {
  readonly operation?: string;
  readonly object_id?: string;
  readonly actor_id?: string;
  readonly since?: string;
  readonly until?: string;
}): AuditEventFilter | Refusal {
  const instants = { since: query.since, until: query.until };
  const absurd = Object.entries(instants).filter(([, text]) => text !== undefined && Number.isNaN(Date.parse(text)));
  if (absurd.length > 0) {
    return refuseFaults(absurd.map(([parameter]) => ({ parameter, detail: "must be an instant that exists" })));
  }
  return {
    operation: query.operation,
    objectId: query.object_id,
    actorId: query.actor_id,
    since: query.since === undefined ? undefined : Date.parse(query.since),
    until: query.until === undefined ? undefined : Date.parse(query.until),
  };
}

async function* allEvents(view: View, accountId: string, filter: AuditEventFilter): AsyncGenerator<AuditEvent> {
  let after: string | undefined;
  do {
    const events = await view.auditEvents.list(accountId, filter, { after, limit: exportPage });
    yield* events;
    after = events.length < exportPage ? undefined : events.at(-1)?.id;
  } while (after !== undefined);
}

const auditEventJson = rowJson((event: AuditEvent) => ({
  id: event.id,
  account_id: event.accountId,
  at: timestamp(event.at),
  actor: event.actor,
  operation: event.operation,
  object: event.object,
  before: parsed(event.before),
  after: parsed(event.after),
  request_id: event.requestId,
}));

function parsed(configuration: string | null): Record<string, unknown> | null {
  // Events keep the JSON of objects.
  return configuration === null ? null : (JSON.parse(configuration) as Record<string, unknown>);
}
