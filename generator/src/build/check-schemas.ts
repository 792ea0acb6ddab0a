import { below, Fault } from "../fault.js";
import { discriminatorValue, parts, reachable, resolve } from "../inspect-schema.js";
import type { Operation } from "../model.js";
import type { Schema } from "../schema.js";

/**
 * Checks that the variants of every `oneOf` can be told apart.
 *
 * @throws {Fault} when a variant does not fix the discriminator to one text.
 */
export function checkVariants(schemas: ReadonlyMap<string, Schema>): void {
  for (const schema of [...schemas.values()].flatMap(parts)) {
    if (schema.kind === "discriminated") {
      for (const variant of schema.variants) {
        discriminatorValue(schemas, schema.property, variant);
      }
    }
  }
}

/**
 * Checks the bodies of requests: a merge patch has no defaults, for what it does not name stays as it is; and a
 * conditional permission names a member of the body.
 *
 * @throws {Fault} where one does not hold.
 */
export function checkBodies(operations: readonly Operation[], schemas: ReadonlyMap<string, Schema>): void {
  for (const { place, body, conditionalPermissions } of operations) {
    const schema = body === undefined ? undefined : resolve(schemas, body.schema);
    for (const member of conditionalPermissions.keys()) {
      if (schema?.kind !== "object" || !schema.properties.some(({ name }) => name === member)) {
        throw new Fault(below(place, "x-conditional-permissions", member), `the body has no member ${member}`);
      }
    }
    if (body?.mediaType === "application/merge-patch+json") {
      refuseDefaults(reachable(schemas, body.schema));
    }
  }
}

function refuseDefaults(patch: readonly Schema[]): void {
  const filled = patch.find((schema) => schema.default !== undefined);
  if (filled !== undefined) {
    throw new Fault(below(filled.place, "default"), "a merge patch has no defaults: what it leaves out stays");
  }
}
