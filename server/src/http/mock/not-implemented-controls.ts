import type { operations } from "@muster/openapi/control/operations";
import type { Refusal } from "../../domain/refusal.js";
import { unimplemented } from "../not-implemented.js";

/** Every operation of the document of the controls that this server does not do yet. */
export const notImplementedControls = ["seed"] as const satisfies readonly (keyof typeof operations)[];

/** The id of a control that this server does not do yet. */
export type NotImplementedControl = (typeof notImplementedControls)[number];

/** Handlers that refuse for each of them. */
export function unimplementedControls(): Record<NotImplementedControl, () => Promise<Refusal>> {
  const refusal = (id: string) => () => Promise.resolve(unimplemented(`the control ${id}`));
  const handlers = notImplementedControls.map((id) => [id, refusal(id)]);
  // One entry for each member of the list.
  return Object.fromEntries(handlers) as Record<NotImplementedControl, () => Promise<Refusal>>;
}
