import type {
  AgentPoolToken,
  AgentPoolTokenCreate,
  AgentPoolTokenRevocation,
  AgentPoolTokenRotation,
  AgentPoolTokenUpdate,
} from "@muster/sdk";
import { choice, instant, integer, orNull, text } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { agentPool, agentPoolToken } from "../input/object-kinds.js";
import { changes, creates, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";
import { dayOf } from "../output/instant.js";

/** Agent pool tokens: `muster token`. */
export const noun: Noun = {
  verbs: [
    lists<AgentPoolToken, object>({
      ...{ plural: "agent pool tokens", summary: "list the tokens of an agent pool", within: agentPool, fields: {} },
      pages: ({ muster, call }, query, pool) => muster.agentPools.listTokens(pool, query, call),
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "SESSIONS", cell: ({ status }) => String(status.sessions) },
        { title: "EXPIRES", cell: ({ expires_at }) => dayOf(expires_at) },
        { title: "LAST USED", cell: ({ status }) => dayOf(status.last_used_at) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: agentPoolToken, summary: "show a token, without its secret" },
      read: ({ muster, call }, id) => muster.agentPools.getToken(id, call),
    }),
    creates<AgentPoolTokenCreate>({
      ...{ summary: "issue a token of an agent pool", within: agentPool },
      details:
        "Issues a token with which agents enrol in an agent pool. The standard output has its secret alone, once.",
      fields: {
        description: text("what it is for"),
        expires_at: orNull(instant("when it stops to enrol agents"), "never"),
      },
      send: ({ muster, call }, body, pool) => muster.agentPools.createToken(pool, body, call),
    }),
    changes<AgentPoolTokenUpdate>({
      ...{ name: "update", kind: agentPoolToken, summary: "change a token", needsOption: true },
      fields: { name: text("its new name"), description: text("what it is for") },
      send: ({ muster, call }, id, body) => muster.agentPools.updateToken(id, body, call),
    }),
    changes<AgentPoolTokenRotation>({
      ...{ name: "rotate", kind: agentPoolToken, summary: "give a token a new secret" },
      details:
        "Gives a token a new secret, which is all that the standard output has; the one before holds for a while.",
      fields: { grace_seconds: integer("for how many seconds the secret before still enrols agents") },
      send: ({ muster, call }, id, body) => muster.agentPools.rotateToken(id, body, call),
    }),
    changes<AgentPoolTokenRevocation>({
      ...{ name: "revoke", kind: agentPoolToken, summary: "let a token enrol no more agents, for good" },
      fields: {
        sessions: choice("what becomes of the agents that it enrolled", ["keep", "drain", "immediate"]),
        drain_seconds: integer("with drain, the seconds after which they end even if they are not done"),
      },
      send: ({ muster, call }, id, body) =>
        muster.agentPools.revokeToken(id, body, call).then((answer) => answer ?? undefined),
      done: "revoked",
      asks: ({ sessions }) => (sessions === "immediate" ? "Take the jobs of its agents away, and revoke" : undefined),
    }),
  ],
};
