import { requestSchemas } from "@muster/openapi/control/request-schemas";
import type { z } from "zod";
import { refuseFaults, type Refusal } from "../domain/refusal.js";
import { bodyFaults } from "../http/request/faults.js";

/** The schema of the control that plants seeds; a file is held to the very same. */
const seedDocument = requestSchemas.seed.body.shape.document.unwrap();

/** What a server's world holds, as JSON: the `SeedDocument` of the control API document, which says what each member means. */
export type SeedDocument = z.input<typeof seedDocument>;

/** A seed document that was checked against its schema, every default in its place. */
export type Seed = z.output<typeof seedDocument>;

/** The body of the control that plants seeds: the name of one that the server brings along, or a document. */
export type RequestedSeed = z.output<typeof requestSchemas.seed.body>;

/** The name of a seed that the server brings along. */
export type SeedName = NonNullable<RequestedSeed["name"]>;

/** One account of a seed. */
export type AccountSeed = Seed["accounts"][number];

/** Checks a document against the schema of seeds; what a schema cannot say is found when it is planted. */
export function checkSeed(document: unknown): Seed | Refusal {
  const parsed = seedDocument.safeParse(document);
  const faults = bodyFaults(parsed.success ? [] : parsed.error.issues, document);
  return parsed.success && faults.length === 0 ? parsed.data : refuseFaults(faults);
}

/** The error for a seed that was refused; it names each member at fault. */
export function seedError({ faults = [] }: Refusal): Error {
  const list = faults.map((fault) => `${"pointer" in fault ? fault.pointer : fault.parameter} ${fault.detail}`);
  return new Error(`the seed is not valid: ${list.join("; ")}`);
}
