import { refuse, type Refusal } from "../domain/refusal.js";

/** Refuses for something that this server does not do yet, and names it. */
export function unimplemented(what: string): Refusal {
  return refuse("not_implemented", `This server does not do ${what} yet; a later version does`);
}
