import type { Json } from "./json.js";

/**
 * What the provider is made of: the shape that `provider/generated/schemas.ts` holds as data, and all that the emitters
 * of the provider, its documentation and the constructs see. `derive-provider.ts` derives it from the documents by the
 * rules of `openapi/x-terraform.md`.
 */
export type ProviderModel = {
  readonly provider: ProviderDescription;
  /** By full type name (`muster_agent_pool`), in the order of the documents, as are the attributes of each. */
  readonly resources: Readonly<Record<string, Resource>>;
  readonly dataSources: Readonly<Record<string, DataSource>>;
};

/** The provider itself and how it is configured. */
export type ProviderDescription = {
  /** The prefix of every type name, without the underscore. */
  readonly name: string;
  readonly description: string;
  readonly attributes: Attributes;
};

/** A managed resource. */
export type Resource = {
  /** The version of its state's shape. */
  readonly version: number;
  readonly description: string;
  readonly attributes: Attributes;
  readonly operations: ResourceOperations;
  /** Attributes that only the answer of the creation holds: kept from the state ever after, null after an import. */
  readonly onceOnly: readonly string[];
  /** The object is one member of a set: the read answers the set, and the object exists while it holds this one. */
  readonly member?: Membership;
};

/** Where the set stands in what is read, and which attribute is one of its items. */
export type Membership = {
  /** The property of the answer. */
  readonly of: string;
  readonly attribute: string;
};

/** The operations that make a resource out of HTTP calls. */
type ResourceOperations = {
  readonly create: OperationCall & { readonly body: readonly string[] };
  readonly read: OperationCall;
  /** Null when nothing can be updated in place. */
  readonly update: (OperationCall & { readonly body: readonly string[] }) | null;
  readonly delete: OperationCall;
};

/** A call of one operation of the API, as attributes fill it. */
export type OperationCall = {
  /** The operationId. */
  readonly id: string;
  /** Path parameter → the attribute whose value it takes. */
  readonly path: Readonly<Record<string, string>>;
};

/** A data source: one object, found by one of its lookups, or a list of objects. */
export type DataSource = {
  readonly description: string;
  readonly attributes: Attributes;
  /** Attribute to look up by → the call that finds the object. */
  readonly lookups: Readonly<Record<string, Lookup>>;
  /** The call that answers a page of the objects, where the data source is all of them; `query` holds the filters. */
  readonly list?: Lookup;
  /** Attributes that the configuration gives and the answer does not repeat. */
  readonly given?: readonly string[];
};

/** How a data source finds its object: with `query` in the list that the call answers, otherwise as its answer itself. */
export type Lookup = OperationCall & {
  /** Query parameter → the attribute whose value it takes. */
  readonly query?: Readonly<Record<string, string>>;
};

/** Attributes by name. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** One attribute. Members that would be false or empty are absent. */
export type Attribute = {
  readonly type: AttributeType;
  readonly mode: AttributeMode;
  /** In Markdown. */
  readonly description: string;
  /** What the attribute is when the configuration leaves it out. */
  readonly default?: Json;
  /** The attribute of the provider that stands in when the configuration leaves this one out. */
  readonly providerDefault?: string;
  /** The environment variable that stands in; attributes of the provider only. */
  readonly environment?: string;
  /** The values allowed. */
  readonly enum?: readonly string[];
  readonly constraints?: Constraints;
  /** The attributes of the object that this one is, or that its collection holds; its type is made of theirs. */
  readonly attributes?: Attributes;
  /** A change of this attribute replaces the object. */
  readonly requiresReplace?: true;
  /** Computed at creation and never different afterwards, so a plan can keep the value of the state. */
  readonly stable?: true;
  readonly sensitive?: true;
};

/** Who sets an attribute: the configuration must, may, may not, or may and else the provider does. */
type AttributeMode = "required" | "optional" | "computed" | "optional_computed";

/** A type as Terraform writes it in JSON. */
export type AttributeType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "set" | "map", AttributeType]
  | readonly ["object", Readonly<Record<string, AttributeType>>];

/** What the contract demands of a value beyond its type; lengths count code points. */
export type Constraints = {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression for JavaScript's flag `u`. */
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** The number is a whole one. */
  readonly integer?: true;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Of the keys of a map. */
  readonly keys?: Constraints;
  /** Of the values of a map, or of the items of a list or set. */
  readonly values?: Constraints;
};
