import type { Muster } from "@muster/sdk";

/** The resources of the client that have a list of the account. */
type Listed = {
  [Name in keyof Muster]: Muster[Name] extends { list: (query?: infer Query) => unknown }
    ? Query extends object
      ? Name
      : never
    : never;
}[keyof Muster];

/** What a list of the account can be narrowed by. */
export type QueryOf<Name extends Listed> = Omit<NonNullable<Parameters<Muster[Name]["list"]>[0]>, "limit">;
