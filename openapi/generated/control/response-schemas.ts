// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "../zod-checks.js";
import { format } from "../zod-formats.js";

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const ClockReading = /* @__PURE__ */ (() => z.looseObject({
  now: Timestamp,
  virtual: z.boolean(),
}))();

const AccountId = /* @__PURE__ */ (() => z.string().regex(/^acc-[0-9a-z]{26}$/u))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const ServiceAccountId = /* @__PURE__ */ (() => z.string().regex(/^sa-[0-9a-z]{26}$/u))();

const PlantedAccount = /* @__PURE__ */ (() => z.looseObject({
  id: AccountId,
  name: Name,
  service_accounts: z.array(z.looseObject({
    id: ServiceAccountId,
    name: Name,
    token: z.string().regex(/^msa_[0-9A-Za-z]{49}$/u),
  })),
}))();

const PlantedSeed = /* @__PURE__ */ (() => z.looseObject({
  accounts: z.array(PlantedAccount),
}))();

const SnapshotId = /* @__PURE__ */ (() => z.string().regex(/^snap-[0-9a-z]{26}$/u))();

const Snapshot = /* @__PURE__ */ (() => z.looseObject({
  id: SnapshotId,
  at: Timestamp,
}))();

const FaultId = /* @__PURE__ */ (() => z.string().regex(/^fault-[0-9a-z]{26}$/u))();

const OperationName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 100)).regex(/^[a-z][A-Za-z]*$/u))();

const FaultOperation = /* @__PURE__ */ (() => OperationName.nullable())();

const FaultCount = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(1000000))();

const Fault = /* @__PURE__ */ (() => z.looseObject({
  id: FaultId,
  operation: FaultOperation,
  kind: z.string(),
  count: FaultCount,
  remaining: z.number().check(check.integer).min(0).max(1000000),
  status: z.number().check(check.integer).nullable(),
  milliseconds: z.number().check(check.integer).nullable(),
}))();

const FaultList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Fault),
}))();

const Downtime = /* @__PURE__ */ (() => z.looseObject({
  down: z.boolean(),
  since: Timestamp.nullable(),
  until: Timestamp.nullable(),
}))();

const LoggedRequest = /* @__PURE__ */ (() => z.looseObject({
  request_id: z.string().check(check.codePoints(1, 64)),
  at: Timestamp,
  method: z.string(),
  path: z.string(),
  operation: OperationName.nullable(),
  status: z.number().check(check.integer).nullable(),
  fault_id: FaultId.nullable(),
}))();

const RequestList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(LoggedRequest).max(1000),
}))();

const ProblemCode = /* @__PURE__ */ (() => z.string())();

const ProblemError = /* @__PURE__ */ (() => z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
}))();

const Holders = /* @__PURE__ */ (() => z.looseObject({
  count: z.number().check(check.integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
}))();

const QuotaState = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
  limit: z.number().check(check.integer).min(0),
  used: z.number().check(check.integer).min(0),
}))();

export const Problem = /* @__PURE__ */ (() => z.looseObject({
  type: z.string().check(format.uriReference),
  title: z.string(),
  status: z.number().check(check.integer).min(400).max(599),
  detail: z.string(),
  code: ProblemCode,
  rule: z.string().regex(/^[A-Z]+-[0-9]+$/u).exactOptional(),
  permission: z.string().exactOptional(),
  errors: z.array(ProblemError).exactOptional(),
  holders: Holders.exactOptional(),
  quota: QuotaState.exactOptional(),
  token_id: z.string().exactOptional(),
  request_id: z.string().check(check.codePoints(1, 64)),
}))();

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  getClock: ClockReading,
  advanceClock: ClockReading,
  reset: null,
  seed: PlantedSeed,
  createSnapshot: Snapshot,
  restoreSnapshot: null,
  listFaults: FaultList,
  addFault: Fault,
  clearFaults: null,
  getDowntime: Downtime,
  startDowntime: Downtime,
  endDowntime: Downtime,
  listRequests: RequestList,
  clearRequests: null,
};
