import { actionMessages } from "./messages/action.js";
import { dataSourceMessages } from "./messages/data-source.js";
import type { enums } from "./messages/enums.js";
import { ephemeralResourceMessages } from "./messages/ephemeral-resource.js";
import { functionMessages } from "./messages/function.js";
import { listResourceMessages } from "./messages/list-resource.js";
import { pluginMessages } from "./messages/plugin.js";
import { providerMessages } from "./messages/provider.js";
import { resourceMessages } from "./messages/resource.js";
import { schemaMessages } from "./messages/schema.js";
import { stateStoreMessages } from "./messages/state-store.js";
import { valueMessages } from "./messages/value.js";

/**
 * Every message of `tfplugin6`, field by field: its number, its kind (a scalar, an enum or another message) and, where it is
 * not simply one, its label. A field of a message kind is always optional. Names are those of the protocol, in camel case.
 */
export const messages = {
  ...valueMessages,
  ...schemaMessages,
  ...providerMessages,
  ...resourceMessages,
  ...dataSourceMessages,
  ...listResourceMessages,
  ...ephemeralResourceMessages,
  ...functionMessages,
  ...actionMessages,
  ...stateStoreMessages,
  ...pluginMessages,
} as const;

/** The name of a message, without the `tfplugin6.` before it. */
export type MessageName = keyof Messages;

/**
 * A message as it is read: a field that was not sent is `""`, `0`, `false`, an empty `Uint8Array`, the first name of its enum,
 * an empty array or an empty map; an absent optional field or message is `undefined`. An int64 is a number, and one beyond
 * 2^53 is refused: only counts and versions are int64 here, never a user's number.
 */
export type Message<Name extends MessageName> = {
  readonly [Field in keyof Messages[Name]]: Read<Messages[Name][Field]>;
};

/** A message to be sent, of which every field may be left out. */
export type MessageInit<Name extends MessageName> = {
  readonly [Field in keyof Messages[Name]]?: Sent<Messages[Name][Field]> | undefined;
};

/** A value of a user, in the encoding that `dynamic-value.ts` reads and writes. */
export type DynamicValueMessage = MessageInit<"DynamicValue">;

/** A finding for the user to read; every problem is told as one, never as the failure of a call. */
export type DiagnosticMessage = MessageInit<"Diagnostic">;

/** Which attribute a diagnostic or a replacement is about. */
export type AttributePathMessage = MessageInit<"AttributePath">;

/** What a provider, resource or data source may be configured with. */
export type SchemaMessage = MessageInit<"Schema">;

type Messages = typeof messages;
type Enums = typeof enums;

interface Scalars {
  string: string;
  bytes: Uint8Array;
  bool: boolean;
  int32: number;
  int64: number;
}

type Read<Field> = Field extends readonly [number, infer Kind, infer Label]
  ? Label extends "repeated"
    ? readonly ReadOne<Kind>[]
    : Label extends "map"
      ? ReadonlyMap<string, ReadOne<Kind>>
      : ReadOne<Kind> | undefined
  : Field extends readonly [number, infer Kind]
    ? Kind extends MessageName
      ? Message<Kind> | undefined
      : ReadOne<Kind>
    : never;

type ReadOne<Kind> = Kind extends MessageName ? Message<Kind> : ScalarOrEnum<Kind>;

type Sent<Field> = Field extends readonly [number, infer Kind, "repeated"]
  ? readonly SentOne<Kind>[]
  : Field extends readonly [number, infer Kind, "map"]
    ? ReadonlyMap<string, SentOne<Kind>>
    : Field extends readonly [number, infer Kind, ...unknown[]]
      ? SentOne<Kind>
      : never;

type SentOne<Kind> = Kind extends MessageName ? MessageInit<Kind> : ScalarOrEnum<Kind>;

type ScalarOrEnum<Kind> = Kind extends keyof Scalars
  ? Scalars[Kind]
  : Kind extends keyof Enums
    ? Enums[Kind][number]
    : never;
