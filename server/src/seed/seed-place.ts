import type { Fault, Refusal } from "../domain/refusal.js";
import { pointer } from "../http/request/pointer.js";

// The first faults are enough to mend a document.
const mostFaults = 50;

/** A place of a seed document. Whatever is at fault at it or below is kept together with all other faults of the document. */
export class SeedPlace {
  readonly #faults: Fault[];
  readonly #path: readonly (string | number)[];

  constructor(faults: Fault[] = [], path: readonly (string | number)[] = []) {
    this.#faults = faults;
    this.#path = path;
  }

  /** The first faults that were found anywhere in the document. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  at(...path: readonly (string | number)[]): SeedPlace {
    return new SeedPlace(this.#faults, [...this.#path, ...path]);
  }

  /** Notes that this place is at fault. */
  fault(detail: string): void {
    this.#add(pointer(this.#path), detail);
  }

  /** Notes that this place is why something would be refused; answers whether it would. */
  refused(refusal: Refusal | undefined): boolean {
    if (refusal !== undefined) this.fault(refusal.faults?.[0]?.detail ?? refusal.detail);
    return refusal !== undefined;
  }

  /** The same, but where members of this place are known to be at fault, those are. */
  membersRefused(refusal: Refusal | undefined): boolean {
    if (refusal?.faults === undefined) return this.refused(refusal);
    for (const fault of refusal.faults) {
      // A seed names by `agent_pool` and `environments` what the API does by `agent_pool_id` and `environment_ids`.
      const member = "pointer" in fault ? fault.pointer.replace(/_id(s?)$/, "$1") : "";
      this.#add(`${pointer(this.#path)}${member}`, fault.detail);
    }
    return true;
  }

  #add(at: string, detail: string): void {
    if (this.#faults.length < mostFaults) this.#faults.push({ pointer: at, detail });
  }
}
