import type { Place } from "./fault.js";
import type { JsonObject } from "./json.js";
import type { Schema } from "./schema.js";

/** One API as the emitters see it: checked, with every reference resolved. */
export interface Api {
  readonly operations: readonly Operation[];
  /** The component schemas by name, in the order of the document. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Every code that a problem can have. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** Every permission with its description. */
  readonly permissions: ReadonlyMap<string, string>;
  /** The headers in which the document's tokens are sent, in small letters. */
  readonly credentialHeaders: readonly string[];
  /** The groups of operations by their names, in the order of the document. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** What the document says under `x-terraform-provider`. */
  readonly provider: { readonly place: Place; readonly json: JsonObject } | undefined;
}

/** A group of operations. */
export interface Tag {
  readonly place: Place;
  readonly description: string;
  /** The resource of the client that its operations join; undefined where they have one of their own. */
  readonly clientResource: string | undefined;
}

/** A kind of problem. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  /** The members of its document that come with it and not with every problem. */
  readonly members: readonly string[];
}

/** One operation of the API. */
export interface Operation {
  readonly place: Place;
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  /** The names of the groups that it belongs to. */
  readonly tags: readonly string[];
  /** Undefined where it is to stay. */
  readonly deprecation: Deprecation | undefined;
  /** The kinds of token that may call it, any one of them; none when anybody may call it without one. */
  readonly security: readonly SecurityAlternative[];
  /** Member of the body → the permissions needed besides when it is there. */
  readonly conditionalPermissions: ReadonlyMap<string, readonly string[]>;
  /** In the order of the path. */
  readonly pathParameters: readonly Parameter[];
  readonly queryParameters: readonly Parameter[];
  readonly headerParameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly success: Answer;
  /** Every code that it can answer with. */
  readonly problems: readonly string[];
  readonly terraform: JsonObject | undefined;
}

/** Since when an operation is deprecated, and from when on it may be gone, where that is set: days, as `2027-01-31`. */
export interface Deprecation {
  readonly since: string;
  readonly sunset: string | null;
}

/** A kind of token that may call an operation. */
export interface SecurityAlternative {
  /** The name of its security scheme. */
  readonly token: string;
  /** All of them are needed. */
  readonly permissions: readonly string[];
}

/** A parameter of an operation. */
export interface Parameter {
  readonly place: Place;
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly terraform: JsonObject | undefined;
}

/** The body of a request. */
export interface Body {
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** What an answer holds. */
export interface Content {
  readonly mediaType: string;
  /** What stands behind the media type in `Content-Type`; undefined where nothing does. */
  readonly parameters: string | undefined;
  readonly schema: Schema;
}

/** The answer of a success. */
export interface Answer {
  readonly status: number;
  /** Undefined when nothing comes with the status. */
  readonly content: Content | undefined;
  /** The names of its headers. */
  readonly headers: readonly string[];
  readonly links: readonly Link[];
}

/** An operation that may follow on an answer, and where it takes its parameters from. */
export interface Link {
  readonly place: Place;
  /** The id of the operation. */
  readonly operation: string;
  /** Parameter → the expression that gives its value. */
  readonly parameters: ReadonlyMap<string, string>;
}
