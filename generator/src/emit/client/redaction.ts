import { below, Fault } from "../../fault.js";
import { reachable, resolve } from "../../inspect-schema.js";
import type { Api } from "../../model.js";
import type { Property, Schema } from "../../schema.js";
import { header } from "../header.js";
import { literal } from "../literal.js";
import { children } from "./type-plan.js";

/**
 * What a log must not show: the headers with which tokens are sent, and the members of requests and answers that hold
 * secrets, which the document marks with the format `password`.
 *
 * @throws {Fault} for a secret in a path or in a query, where whatever logs addresses would show it, and for one that is
 * no member of an object.
 */
export function emitRedaction(api: Api): string {
  const members = new Set(api.operations.flatMap(({ body, success }) => secretsOf(api, [body, success.content])));
  for (const { headerParameters, pathParameters, queryParameters } of api.operations) {
    const secret = [...headerParameters, ...pathParameters, ...queryParameters].find(({ schema }) =>
      isSecret(api, schema),
    );
    if (secret !== undefined) {
      throw new Fault(secret.place, `${secret.name} is a secret; only bodies, answers and tokens hold secrets`);
    }
  }
  return `${header}
/** The headers of requests that carry credentials, in small letters. */
export const secretHeaders: readonly string[] = ${literal([...api.credentialHeaders].sort())};

/** The members of requests and answers that hold secrets, whichever object they are in. */
export const secretMembers: readonly string[] = ${literal([...members].sort())};
`;
}

function secretsOf(api: Api, contents: readonly ({ readonly schema: Schema } | undefined)[]): readonly string[] {
  return contents.flatMap((content) => {
    if (content === undefined) return [];
    if (isSecret(api, content.schema)) {
      throw new Fault(below(content.schema.place, "format"), "a secret is a member of an object, which names it");
    }
    const objects = reachable(api.schemas, content.schema).filter((schema) => schema.kind === "object");
    return objects
      .flatMap((object): readonly Property[] => object.properties)
      .filter(({ schema }) => isSecret(api, schema))
      .map(({ name }) => name);
  });
}

/** Whether a value is a secret, or a list or a map of secrets. */
function isSecret(api: Api, schema: Schema): boolean {
  const target = resolve(api.schemas, schema);
  if (target.kind === "string") return target.format === "password";
  if (target.kind === "object" && target.properties.length > 0) return false;
  return children(target, "read").some((part) => isSecret(api, part));
}
