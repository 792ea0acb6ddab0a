import type { MessageName } from "./messages.js";
import type { ProviderService, UnaryNoun } from "./service.js";

/** How a call travels: its name, its messages, and which side sends more than one of them, if any. */
export interface Rpc {
  readonly method: string;
  readonly request: MessageName;
  readonly response: MessageName;
  readonly streams?: "requests" | "responses";
}

/** Every call of a provider service. */
export const rpcs: Readonly<Record<keyof ProviderService, Rpc>> = {
  getMetadata: unary("GetMetadata"),
  getProviderSchema: unary("GetProviderSchema"),
  getResourceIdentitySchemas: unary("GetResourceIdentitySchemas"),
  validateProviderConfig: unary("ValidateProviderConfig"),
  configureProvider: unary("ConfigureProvider"),
  validateResourceConfig: unary("ValidateResourceConfig"),
  upgradeResourceState: unary("UpgradeResourceState"),
  upgradeResourceIdentity: unary("UpgradeResourceIdentity"),
  readResource: unary("ReadResource"),
  planResourceChange: unary("PlanResourceChange"),
  applyResourceChange: unary("ApplyResourceChange"),
  importResourceState: unary("ImportResourceState"),
  moveResourceState: unary("MoveResourceState"),
  generateResourceConfig: unary("GenerateResourceConfig"),
  validateDataResourceConfig: unary("ValidateDataResourceConfig"),
  readDataSource: unary("ReadDataSource"),
  validateListResourceConfig: unary("ValidateListResourceConfig"),
  listResource: {
    method: "ListResource",
    request: "ListResource.Request",
    response: "ListResource.Event",
    streams: "responses",
  },
  validateEphemeralResourceConfig: unary("ValidateEphemeralResourceConfig"),
  openEphemeralResource: unary("OpenEphemeralResource"),
  renewEphemeralResource: unary("RenewEphemeralResource"),
  closeEphemeralResource: unary("CloseEphemeralResource"),
  getFunctions: unary("GetFunctions"),
  callFunction: unary("CallFunction"),
  validateActionConfig: unary("ValidateActionConfig"),
  planAction: unary("PlanAction"),
  invokeAction: {
    method: "InvokeAction",
    request: "InvokeAction.Request",
    response: "InvokeAction.Event",
    streams: "responses",
  },
  validateStateStoreConfig: {
    method: "ValidateStateStoreConfig",
    request: "ValidateStateStore.Request",
    response: "ValidateStateStore.Response",
  },
  configureStateStore: unary("ConfigureStateStore"),
  readStateBytes: {
    method: "ReadStateBytes",
    request: "ReadStateBytes.Request",
    response: "ReadStateBytes.Response",
    streams: "responses",
  },
  writeStateBytes: {
    method: "WriteStateBytes",
    request: "WriteStateBytes.RequestChunk",
    response: "WriteStateBytes.Response",
    streams: "requests",
  },
  lockState: unary("LockState"),
  unlockState: unary("UnlockState"),
  getStates: unary("GetStates"),
  deleteState: unary("DeleteState"),
};

function unary(noun: UnaryNoun): Rpc {
  return { method: noun, request: `${noun}.Request`, response: `${noun}.Response` };
}
