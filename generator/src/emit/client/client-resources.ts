import { below, Fault } from "../../fault.js";
import type { Api, Operation, Tag } from "../../model.js";
import { clientOperation, type ClientOperation } from "./client-operation.js";
import { camelCase, kebabCase, pascalCase, singular } from "./names.js";

/** What a client offers of one noun: its operations as methods. */
export interface ClientResource {
  /** The name under which a client has it, such as `agentPools`. */
  readonly name: string;
  /** The name of its interface, such as `AgentPools`. */
  readonly type: string;
  /** The name of its files, such as `agent-pools`. */
  readonly file: string;
  /** What the tag says of it. */
  readonly description: string;
  readonly methods: readonly Method[];
}

/** An operation as a method of its resource. */
export interface Method extends ClientOperation {
  /** The operation's id without the resource's noun. */
  readonly name: string;
}

/**
 * The resources of a client, one for each tag that does not join another by `x-client-resource`.
 *
 * @throws {Fault} for an operation without exactly one tag, for a tag that joins no resource, and for two methods or two
 * resources of one name.
 */
export function clientResources(api: Api): readonly ClientResource[] {
  const own = [...api.tags].filter(([, { clientResource }]) => clientResource === undefined);
  const names = own.map(([tag]) => camelCase(tag));
  const twice = own.find(([tag], index) => names.indexOf(camelCase(tag)) < index);
  if (twice !== undefined) {
    throw new Fault(twice[1].place, `${camelCase(twice[0])} is the resource of another tag too`);
  }
  const stray = [...api.tags.values()].find(
    ({ clientResource }) => clientResource !== undefined && !names.includes(clientResource),
  );
  if (stray !== undefined) {
    throw new Fault(
      below(stray.place, "x-client-resource"),
      `no tag is the resource ${String(stray.clientResource)}; there are ${names.join(", ")}`,
    );
  }
  const operations = api.operations.map((operation) => ({ operation, resource: resourceOf(api, operation) }));
  return own.map(([tag, { description }]) => {
    const name = camelCase(tag);
    const joined = operations.filter(({ resource }) => resource === name).map(({ operation }) => operation);
    return { name, type: pascalCase(name), file: kebabCase(name), description, methods: methods(api, name, joined) };
  });
}

function resourceOf(api: Api, { id, place, tags }: Operation): string {
  const [tag, another] = tags;
  const found: Tag | undefined = tag === undefined ? undefined : api.tags.get(tag);
  if (tag === undefined || found === undefined || another !== undefined) {
    throw new Fault(place, `${id} needs exactly one tag: it names the resource of the client that has it as a method`);
  }
  return found.clientResource ?? camelCase(tag);
}

function methods(api: Api, resource: string, operations: readonly Operation[]): readonly Method[] {
  const found: Method[] = [];
  for (const operation of operations) {
    const name = methodName(resource, operation.id);
    const other = found.find((method) => method.name === name);
    if (other !== undefined) {
      throw new Fault(
        below(operation.place, "operationId"),
        `${operation.id} and ${other.operation.id} would both be ${resource}.${name} of the client`,
      );
    }
    found.push({ name, ...clientOperation(api, operation) });
  }
  return found;
}

/** `listAgentPoolTokens` of `agentPools` is `listTokens`: the noun goes once, in the plural or else in the singular. */
function methodName(resource: string, id: string): string {
  const nouns = [resource, singular(resource)].map((noun) => new RegExp(`${pascalCase(noun)}(?![a-z0-9])`));
  const noun = nouns.find((one) => one.test(id));
  return noun === undefined ? id : id.replace(noun, "");
}
