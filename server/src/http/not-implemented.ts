import type { OperationId } from "@muster/openapi/operations";
import { refuse, type Refusal } from "../domain/refusal.js";

/**
 * Every operation of the API document that this server does not do yet: its requests are checked as all others are, and
 * those that pass are refused with `not_implemented`.
 */
export const notImplemented = [] as const satisfies readonly OperationId[];

/** The id of an operation that this server does not do yet. */
export type NotImplemented = (typeof notImplemented)[number];

/** Refuses for something that this server does not do yet, and names it. */
export function unimplemented(what: string): Refusal {
  return refuse("not_implemented", `This server does not do ${what} yet; a later version does`);
}
