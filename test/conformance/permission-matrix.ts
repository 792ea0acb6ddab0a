import { permissions } from "@muster/openapi/operations";
import { exampleCalls } from "./example-calls.js";
import { everyOperation, permissionsOf, type AnyOperationId, type CallParts, type World } from "./world.js";

/** Every permission that there is. */
export const everyPermission: readonly string[] = Object.keys(permissions);

/** What an example call leaves out of its body that needs further permissions. */
const furtherMembers: Partial<Record<AnyOperationId, object>> = {
  createAgentPool: { initial_token: { name: "first" } },
  createRun: { auto_apply: true },
};

/** A call of an operation that is granted to whoever holds all that it takes. */
export interface GrantedCall {
  readonly parts: CallParts;
  /** Every permission that it takes, in the order in which a missing one is named. */
  readonly needed: readonly string[];
  /** The members of its body that need further permissions. */
  readonly further: readonly string[];
}

/** Makes a call of an operation with everything in it that takes permissions. */
export async function grantedCall(id: AnyOperationId, world: World): Promise<GrantedCall> {
  const example = await exampleCalls[id](world);
  const parts =
    furtherMembers[id] === undefined ? example : { ...example, body: { ...bodyOf(example), ...furtherMembers[id] } };
  const conditional = Object.entries<readonly string[]>(everyOperation[id].conditionalPermissions);
  const taken = conditional.filter(([member]) => member in bodyOf(parts));
  return {
    parts,
    needed: [...permissionsOf(id), ...taken.flatMap(([, needed]) => needed)],
    further: taken.map(([member]) => member),
  };
}

/** Decisions of a server, each compared with what it must be. */
export class Decisions {
  readonly #world: World;
  /** What was decided otherwise than it must be, a line each. */
  readonly wrong: string[] = [];
  count = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Makes a call that must be granted. */
  granted(situation: string, id: AnyOperationId, parts: CallParts): Promise<void> {
    return this.#decide(situation, id, parts, "granted");
  }

  /** Makes a call that must be refused with this code; with a permission after it, by naming that. */
  refused(code: string, situation: string, id: AnyOperationId, parts: CallParts): Promise<void> {
    return this.#decide(situation, id, parts, code);
  }

  async #decide(situation: string, id: AnyOperationId, parts: CallParts, expected: string): Promise<void> {
    const { response, text } = await this.#world.call(id, parts);
    const actual = response.ok ? "granted" : refusalOf(text);
    this.count += 1;
    if (actual !== expected) this.wrong.push(`${id} with ${situation} must be ${expected}, and is ${actual}: ${text}`);
  }
}

function bodyOf({ body }: CallParts): object {
  return typeof body === "object" && body !== null ? body : {};
}

function refusalOf(text: string): string {
  const { code, permission } = JSON.parse(text) as { code: string; permission?: string }; // The exchange was checked.
  return permission === undefined ? code : `${code} ${permission}`;
}
