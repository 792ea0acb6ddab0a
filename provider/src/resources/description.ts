import type { OperationId } from "@muster/sdk";
import type { Attribute, Schema } from "../framework/schema.js";

/** What `generated/schemas.ts` says of the provider itself. */
export interface ProviderDescription extends Schema {
  readonly attributes: Readonly<Record<string, ProviderAttribute>>;
}

/** An attribute of the provider, which an environment variable may stand in for. */
export interface ProviderAttribute extends Attribute {
  readonly environment?: string;
}

/** What `generated/schemas.ts` says of a resource: its attributes, and the operations of the API that make it. */
export interface ResourceDescription extends ApiSchema {
  readonly operations: {
    readonly create: WritingCall;
    readonly read: OperationCall;
    /** Null when every change replaces. */
    readonly update: WritingCall | null;
    readonly delete: OperationCall;
  };
  /** Attributes that only the answer to the creation holds. */
  readonly onceOnly: readonly string[];
}

/** What `generated/schemas.ts` says of a resource that is one member of a set, which its read answers. */
export interface MemberDescription extends ResourceDescription {
  readonly member: {
    /** The property of the answer that holds the set. */
    readonly of: string;
    /** The attribute that is one of its items. */
    readonly attribute: string;
  };
}

/** What `generated/schemas.ts` says of a data source: its attributes, and how one of them finds the object. */
export interface DataSourceDescription extends ApiSchema {
  readonly lookups: Readonly<Record<string, Lookup>>;
  /** Attributes that the configuration gives and the answer does not repeat. */
  readonly given?: readonly string[];
}

/** What `generated/schemas.ts` says of a data source that is a whole list. */
export interface ListDescription extends ApiSchema {
  /** The call that answers a page; the query holds the filters. */
  readonly list: Lookup;
  /** The attributes that are not its items. */
  readonly given: readonly string[];
}

/** A schema of which some attributes default to those of the provider. */
export interface ApiSchema extends Schema {
  readonly attributes: Readonly<Record<string, ApiAttribute>>;
}

/** An attribute that may default to one of the provider's, which it names. */
export interface ApiAttribute extends Attribute {
  readonly providerDefault?: string;
}

/** An operation of the API and where its path parameters come from. */
interface OperationCall {
  readonly id: OperationId;
  /** Path parameter → the attribute whose value it takes. */
  readonly path: Readonly<Record<string, string>>;
}

/** An operation that takes attributes as the members of its body. */
interface WritingCall extends OperationCall {
  readonly body: readonly string[];
}

/** An operation that finds one object: with a query the only item of its list, otherwise the answer itself. */
export interface Lookup extends OperationCall {
  /** Query parameter → the attribute whose value it takes. */
  readonly query?: Readonly<Record<string, string>>;
}
