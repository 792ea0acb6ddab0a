import type { operations } from "@muster/openapi/control/operations";
import type { requestSchemas } from "@muster/openapi/control/request-schemas";
import type { operations as answers } from "@muster/openapi/control/types";
import { VirtualClock, type Clock } from "../../clock.js";
import { absent, faultsUnder, isRefusal, refuse, type Refusal } from "../../domain/refusal.js";
import type { Ids } from "../../ids.js";
import type { HandlersOf } from "../contract.js";
import { toJson } from "../answer/json.js";
import type { Disturbance } from "./disturbance.js";
import type { Fault } from "./faults.js";
import type { LoggedRequest } from "./request-log.js";
import { namedSeeds } from "../../seed/named-seeds.js";
import type { PlantedAccount } from "../../seed/plant-seed.js";
import { checkSeed, type RequestedSeed, type Seed } from "../../seed/seed-document.js";
import { timestamp } from "../answer/timestamp.js";

/** What the control API does: one member for each operation of its document. */
export type ControlHandlers = HandlersOf<typeof operations, typeof requestSchemas, answers>;

/** What the controls move. */
export interface Controlled {
  readonly clock: Clock;
  /** Names snapshots; ids of its own, which no snapshot sets back. */
  readonly ids: Ids;
  readonly disturbance: Disturbance;
  readonly keeper: Keeper;
}

/** Whoever can put another world in the place of the present one. */
interface Keeper {
  /** Keeps the world as it is; the answer returns to it. */
  snapshot(): Promise<() => Promise<void>>;
  /** Brings the world back to what was planted last. */
  reset(): Promise<void>;
  /** Plants a seed in the place of all there is, or refuses it with its faults and changes nothing. */
  seed(seed: Seed): Promise<readonly PlantedAccount[] | Refusal>;
}

/** The controls of a server for tests (MOCK-1). */
export function controlHandlers(controlled: Controlled): ControlHandlers {
  return {
    ...clockHandlers(controlled),
    ...worldHandlers(controlled),
    ...disturbanceHandlers(controlled),
  };
}

function clockHandlers({ clock }: Controlled): Pick<ControlHandlers, "getClock" | "advanceClock"> {
  const reading = () => toJson({ now: timestamp(clock.now()), virtual: clock instanceof VirtualClock });
  return {
    getClock: () => Promise.resolve(reading()),

    async advanceClock({ body }) {
      if (!(clock instanceof VirtualClock)) {
        return refuse("clock_is_real", "The server runs on the real clock; start it with a virtual one", {
          rule: "MOCK-1",
        });
      }
      await clock.advance(body.milliseconds);
      return reading();
    },
  };
}

type WorldOperation = "reset" | "seed" | "createSnapshot" | "restoreSnapshot";

function worldHandlers({ clock, ids, disturbance, keeper }: Controlled): Pick<ControlHandlers, WorldOperation> {
  const snapshots = new Map<string, () => Promise<void>>();
  return {
    async reset() {
      await disturbance.clear();
      await keeper.reset();
      return null;
    },

    async seed({ body }) {
      const planted = await keeper.seed(requestedSeed(body));
      if (isRefusal(planted)) return faultsUnder("/document", planted);
      await disturbance.clear();
      return toJson({ accounts: planted.map(shownAccount) });
    },

    async createSnapshot() {
      const id = ids.next("snap");
      snapshots.set(id, await keeper.snapshot());
      return toJson({ id, at: timestamp(clock.now()) });
    },

    async restoreSnapshot({ path }) {
      const restore = snapshots.get(path.snapshot_id);
      if (restore === undefined) return absent("snapshot");
      await restore();
      return null;
    },
  };
}

/** The seed that a request names, or brings along; its schema lets just one of both through. */
function requestedSeed({ name = "empty", document }: RequestedSeed): Seed {
  const seed = document ?? checkSeed(namedSeeds[name]);
  if (isRefusal(seed)) throw new Error(`the seed ${name} breaks the schema of seeds`);
  return seed;
}

function shownAccount({ id, name, serviceAccounts }: PlantedAccount) {
  return { id, name, service_accounts: serviceAccounts.map((account) => ({ ...account })) };
}

type DisturbanceOperation =
  | "listFaults"
  | "addFault"
  | "clearFaults"
  | "getDowntime"
  | "startDowntime"
  | "endDowntime"
  | "listRequests"
  | "clearRequests";

function disturbanceHandlers({
  disturbance: { faults, downtime, requests },
}: Controlled): Pick<ControlHandlers, DisturbanceOperation> {
  const shownDowntime = () => {
    const span = downtime.current;
    const until = span?.until ?? null;
    return toJson({
      down: span !== undefined,
      since: span === undefined ? null : timestamp(span.since),
      until: until === null ? null : timestamp(until),
    });
  };
  return {
    listFaults: () => Promise.resolve(toJson({ items: faults.list().map(shownFault) })),
    addFault: ({ body }) =>
      Promise.resolve(toJson(shownFault(faults.add({ status: null, milliseconds: null, ...body })))),
    clearFaults() {
      faults.clear();
      return Promise.resolve(null);
    },
    getDowntime: () => Promise.resolve(shownDowntime()),
    async startDowntime({ body }) {
      await downtime.start(body.milliseconds);
      return shownDowntime();
    },
    async endDowntime() {
      await downtime.end();
      return shownDowntime();
    },
    listRequests: ({ query }) => Promise.resolve(toJson({ items: requests.list(query.operation).map(shownRequest) })),
    clearRequests() {
      requests.clear();
      return Promise.resolve(null);
    },
  };
}

function shownFault({ id, operation, kind, count, remaining, status, milliseconds }: Fault) {
  return { id, operation, kind, count, remaining, status, milliseconds };
}

function shownRequest({ requestId, at, method, path, operation, status, faultId }: LoggedRequest) {
  return { request_id: requestId, at: timestamp(at), method, path, operation, status, fault_id: faultId };
}
