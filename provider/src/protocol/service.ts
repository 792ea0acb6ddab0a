import type { Message, MessageInit, MessageName } from "./messages.js";

/** What a call is given beside its request. */
export interface CallContext {
  /** Aborted when Terraform was interrupted (`StopProvider`), gave the call up or went away. */
  readonly signal: AbortSignal;
}

/**
 * A provider, as Terraform calls it; calls run side by side. A call that is absent answers UNIMPLEMENTED. A problem is
 * answered as a diagnostic: what a call throws reaches the user as a failure of the plugin. `StopProvider` is not among
 * them: it is answered by aborting the signal of every call under way.
 */
export interface ProviderService {
  /** Called by multiplexers only, never by Terraform. */
  readonly getMetadata?: Unary<"GetMetadata">;
  /** Called once for each run of Terraform, before anything else. */
  readonly getProviderSchema?: Unary<"GetProviderSchema">;
  /** Called right after the schema, from Terraform 1.12 on. */
  readonly getResourceIdentitySchemas?: Unary<"GetResourceIdentitySchemas">;
  /** Called with the configuration as it was written, unknown values included. */
  readonly validateProviderConfig?: Unary<"ValidateProviderConfig">;
  /** Called before any read, plan or apply; values may be unknown while planning. */
  readonly configureProvider?: Unary<"ConfigureProvider">;

  /** Called several times, with unknown values where the configuration depends on what is not there yet. */
  readonly validateResourceConfig?: Unary<"ValidateResourceConfig">;
  /** Called for every resource in the state, even one of the present version. */
  readonly upgradeResourceState?: Unary<"UpgradeResourceState">;
  /** Called likewise for every identity in the state. */
  readonly upgradeResourceIdentity?: Unary<"UpgradeResourceIdentity">;
  /** Called to refresh; a null state says that the object is gone. */
  readonly readResource?: Unary<"ReadResource">;
  /** Called to plan, again with a null prior state when the first answer asks for replacement, and again on apply. */
  readonly planResourceChange?: Unary<"PlanResourceChange">;
  /** Called to create, update or delete as planned. */
  readonly applyResourceChange?: Unary<"ApplyResourceChange">;
  /** Called with an id or an identity; a read follows. */
  readonly importResourceState?: Unary<"ImportResourceState">;
  /** Called for a `moved` block that crosses resource types, if the capability is declared. */
  readonly moveResourceState?: Unary<"MoveResourceState">;
  /** Called to write configuration for an imported object, if the capability is declared. */
  readonly generateResourceConfig?: Unary<"GenerateResourceConfig">;

  /** Called like the validation of a resource. */
  readonly validateDataResourceConfig?: Unary<"ValidateDataResourceConfig">;
  /** Called when the whole configuration is known. */
  readonly readDataSource?: Unary<"ReadDataSource">;

  /** Called like the validation of a resource. */
  readonly validateListResourceConfig?: Unary<"ValidateListResourceConfig">;
  /** Called by `terraform query`; each event is one object found. */
  readonly listResource?: ServerStream<"ListResource.Request", "ListResource.Event">;

  /** Called like the validation of a resource. */
  readonly validateEphemeralResourceConfig?: Unary<"ValidateEphemeralResourceConfig">;
  /** Called in every plan and every apply that needs the value. */
  readonly openEphemeralResource?: Unary<"OpenEphemeralResource">;
  /** Called at the time that the opening or the last renewal asked for. */
  readonly renewEphemeralResource?: Unary<"RenewEphemeralResource">;
  /** Called when nothing needs the value any more. */
  readonly closeEphemeralResource?: Unary<"CloseEphemeralResource">;

  /** Called by OpenTofu once more after configuration. */
  readonly getFunctions?: Unary<"GetFunctions">;
  /** Called wherever an expression uses the function. */
  readonly callFunction?: Unary<"CallFunction">;

  /** Called like the validation of a resource. */
  readonly validateActionConfig?: Unary<"ValidateActionConfig">;
  /** Called to plan an action. */
  readonly planAction?: Unary<"PlanAction">;
  /** Called to run an action; the last event says that it is completed. */
  readonly invokeAction?: ServerStream<"InvokeAction.Request", "InvokeAction.Event">;

  /** Called like the validation of a resource. */
  readonly validateStateStoreConfig?: Call<"ValidateStateStore.Request", "ValidateStateStore.Response">;
  /** Called before any other use of a state store. */
  readonly configureStateStore?: Unary<"ConfigureStateStore">;
  /** Called to read a state, in chunks. */
  readonly readStateBytes?: ServerStream<"ReadStateBytes.Request", "ReadStateBytes.Response">;
  /** Called to write a state, in chunks. */
  readonly writeStateBytes?: ClientStream<"WriteStateBytes.RequestChunk", "WriteStateBytes.Response">;
  /** Called before a state is changed. */
  readonly lockState?: Unary<"LockState">;
  /** Called when the change is written. */
  readonly unlockState?: Unary<"UnlockState">;
  /** Called to list the workspaces of a state store. */
  readonly getStates?: Unary<"GetStates">;
  /** Called to delete a workspace of a state store. */
  readonly deleteState?: Unary<"DeleteState">;
}

/** An answer: a message, or the bytes of one that is encoded already. */
export type Answer<Name extends MessageName> = MessageInit<Name> | Uint8Array;

/** A call with one request and one answer. */
export type Call<Request extends MessageName, Response extends MessageName> = (
  request: Message<Request>,
  context: CallContext,
) => Promise<Answer<Response>>;

/** A call with one request and any number of answers. */
type ServerStream<Request extends MessageName, Response extends MessageName> = (
  request: Message<Request>,
  context: CallContext,
) => AsyncIterable<Answer<Response>>;

/** A call with any number of requests and one answer. */
type ClientStream<Request extends MessageName, Response extends MessageName> = (
  requests: AsyncIterable<Message<Request>>,
  context: CallContext,
) => Promise<Answer<Response>>;

type Unary<Noun extends UnaryNoun> = Call<`${Noun}.Request`, `${Noun}.Response`>;

type Asked<Name> = Name extends `${infer Noun}.Request` ? Noun : never;
type Answered<Name> = Name extends `${infer Noun}.Response` ? Noun : never;
/** What a call is named after whose messages are called its Request and its Response. */
export type UnaryNoun = Asked<MessageName> & Answered<MessageName>;
