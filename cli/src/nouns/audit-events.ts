import type { AuditEvent } from "@muster/sdk";
import { pastInstant, text } from "../input/field-kinds.js";
import { readFields, type Fields } from "../input/fields.js";
import { lists } from "../command/lists.js";
import { serviceAccount } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import type { Noun, Verb } from "../command/verb.js";
import { minuteOf } from "../output/instant.js";

const fields: Fields<QueryOf<"auditEvents">> = {
  operation: text("only those of this operation, such as createAgentPool", "name"),
  object_id: { ...text("only those of the object of this id", "id"), flag: "object" },
  actor_id: { ...text("only those of the principal of this id", "id"), flag: "actor" },
  since: pastInstant("only those from then on"),
  until: pastInstant("only those before then"),
};

const exportEvents: Verb = {
  ...{ name: "export", summary: "print all events as they are, a line of JSON each", fields },
  act: async ({ reach, terminal, written, reading }) => {
    const query = await readFields(fields, written, reading);
    terminal.out(await reach.muster.auditEvents.export(query, reach.call));
    return undefined;
  },
};

/** Audit events: `muster audit`. */
export const noun: Noun = {
  details: "Events are listed oldest first; times are UTC.",
  verbs: [
    lists<AuditEvent, QueryOf<"auditEvents">>({
      ...{ plural: "audit events", summary: "list what was changed, oldest first", fields, most: 100 },
      pages: ({ muster, call }, query) => muster.auditEvents.list(query, call),
      names: [serviceAccount],
      columns: [
        { title: "AT", whole: true, cell: ({ at }) => minuteOf(at) },
        { title: "OPERATION", cell: ({ operation }) => operation },
        { title: "ACTOR", cell: ({ actor }, nameOf) => (actor.id === null ? actor.kind : nameOf(actor.id)) },
        { title: "OBJECT", whole: true, cell: ({ object }) => object.id },
      ],
    }),
    exportEvents,
  ],
};
