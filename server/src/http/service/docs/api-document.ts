/** The parts of an API document that its page shows. */
export interface ApiDocument {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description?: string;
  };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly securitySchemes: Readonly<
      Record<string, { readonly bearerFormat?: string; readonly description?: string }>
    >;
    readonly "x-permissions": Readonly<Record<string, string>>;
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly [kind: string]: Readonly<Record<string, unknown>>;
  };
}

/** An operation as the document describes it. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly "x-conditional-permissions"?: Readonly<Record<string, readonly string[]>>;
  readonly "x-problem-codes"?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** What a body may be, by its media type. */
export type Content = Readonly<Record<string, MediaType>>;

interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Examples;
  /** What stands behind the media type in `Content-Type`. */
  readonly "x-parameters"?: string;
}

/** Examples, by their names. */
export type Examples = Readonly<Record<string, { readonly value?: unknown }>>;

/** A parameter of the path, the query or the headers. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

/** What an operation answers with one status. */
export interface Answer {
  readonly description: string;
  readonly content?: Content;
}

/** A schema, as far as the page tells of it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly "x-problem-codes"?: Readonly<Record<string, ProblemKind>>;
  readonly "x-state-machine"?: { readonly transitions: readonly Transition[] };
  readonly [keyword: string]: unknown;
}

/** The status and the title of a problem code. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** One way of a state machine, which an operation or a timer goes. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly operation?: string;
  readonly timer?: string;
  readonly rule: string;
}

/** An operation with its place in the document. */
export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

const methods: readonly string[] = ["get", "post", "put", "patch", "delete"];

/** Every operation of the document, in its order. */
export function operationsOf(document: ApiDocument): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined; // What stands under a method is an operation.
      if (operation === undefined) return [];
      const shared = (item["parameters"] ?? []) as readonly unknown[]; // It is a list in every document.
      const parameters = [...shared, ...(operation.parameters ?? [])];
      // What a list of parameters refers to are parameters.
      return [{ method, path, operation, parameters: parameters.map((one) => resolved(one, document) as Parameter) }];
    }),
  );
}

/** The part itself, or what it refers to. */
export function resolved(part: unknown, document: ApiDocument): unknown {
  const reference = typeof part === "object" && part !== null && "$ref" in part ? String(part.$ref) : undefined;
  const [kind = "", name = ""] = reference?.split("/").slice(2) ?? [];
  return reference === undefined ? part : document.components[kind]?.[name];
}

/** A member of an object, and whether it must be there. */
export interface Member {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** The members of an object, those of what it is composed of included. */
export function membersOf(schema: Schema, document: ApiDocument): readonly Member[] {
  const { $ref, properties = {}, required = [], allOf = [] } = schema;
  if ($ref !== undefined) return membersOf(resolved(schema, document) as Schema, document); // It refers to a schema.
  const own = Object.entries(properties).map(([name, member]) => {
    return { name, schema: member, isRequired: required.includes(name) };
  });
  return [...allOf.flatMap((part) => membersOf(part, document)), ...own];
}
