import type { Clock } from "../clock.js";
import type { Account } from "../domain/assignment/account.js";
import type { Ids } from "../ids.js";
import type { Random } from "../random.js";
import type { Transaction } from "../store/store.js";
import type { SeedPlace } from "./seed-place.js";

/** What planting draws from. */
export interface SeedTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
}

/** Where one account is planted, and the place of the document that describes it. */
export interface Bed extends SeedTools {
  readonly tx: Transaction;
  readonly account: Account;
  readonly place: SeedPlace;
  /** The identifiers that its environments get, each by its name. */
  readonly environments: readonly { readonly id: string; readonly name: string }[];
}
