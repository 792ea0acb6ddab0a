import { inEnvironment, wholeAccount, type Grant, type Place } from "../../domain/access/access-policy.js";
import { permissionRefusal } from "../../domain/access/permission.js";
import { absent, type Refusal } from "../../domain/refusal.js";
import type { Route } from "../contract.js";
import { placeEnvironment, placeJob, placeRun, placeWorkspace } from "../access/places.js";
import type { World } from "../world.js";
import type { Caller } from "./authenticate.js";

/** The objects that a path may lead to and that permissions may be held for alone, by the parameter that names them. */
const placedObjects: Readonly<Record<string, typeof placeWorkspace>> = {
  environment_id: placeEnvironment,
  workspace_id: placeWorkspace,
  run_id: placeRun,
  job_id: placeJob,
};

/** The operations that say by a member `environment_id` in which environment they act. */
const placedByQuery: readonly string[] = ["listWorkspaces", "listRuns"];
const placedByBody: readonly string[] = ["createWorkspace"];

/**
 * Asks for the permissions of one call, each where the call takes it (IAM-1). Operations on a workspace or an environment
 * take them there, and those on a run or a job where the workspace stands; every other acts on what belongs to the account as a whole.
 */
export class Permit {
  readonly #route: Route;
  readonly #grants: readonly Grant[];
  readonly #needed: readonly string[];
  /** Undefined where it is not known yet, and where the object is absent. */
  #place: Place | undefined;

  constructor(route: Route, caller: Caller, needed: readonly string[]) {
    this.#route = route;
    this.#grants = grantsOf(caller).filter(({ scope }) => scope.level !== "workspace" || isOnWorkspace(route));
    this.#needed = needed;
    const further = Object.values(route.operation.conditionalPermissions).flat();
    // Who holds everything in the whole account holds it at every place: none needs to be looked up.
    const isEverywhere = this.#refusal([...needed, ...further], wholeAccount) === undefined;
    this.#place = isEverywhere || !isPlaced(route) ? wholeAccount : undefined;
  }

  /** Refuses what is held nowhere where it could count, before any object is looked at. */
  beforeObjects(): Refusal | undefined {
    return this.#refusal(this.#needed, this.#place ?? "anywhere");
  }

  /**
   * Refuses by where the object stands that the path leads to; who holds what it takes elsewhere learns if it is absent.
   * Who holds that in the whole account learns it later, behind what the members of the body take.
   */
  async atObject(path: Readonly<Record<string, string>>, accountId: string | undefined, store: World["store"]) {
    const parameter = objectParameter(this.#route);
    const find = placedObjects[parameter];
    if (this.#place !== undefined || find === undefined) return undefined;
    const found = await store.read((view) => find(view, path[parameter] ?? ""));
    if (found === undefined || found.accountId !== accountId) {
      const isWide = this.#refusal(this.#needed, wholeAccount) === undefined;
      return isWide ? undefined : absent(nounOf(parameter));
    }
    this.#place = found.place;
    return this.#refusal(this.#needed, found.place);
  }

  /** Refuses by the environment that the query names, where it is the query that places the call. */
  atQuery(query: object): Refusal | undefined {
    if (this.#place !== undefined || !placedByQuery.includes(this.#route.id)) return undefined;
    this.#place = environmentOf(query);
    return this.#refusal(this.#needed, this.#place);
  }

  /** Refuses by what the body has: members that need further permissions (ASG-2), and an environment to act in or move to. */
  atBody(body: object): Refusal | undefined {
    const further = Object.entries(this.#route.operation.conditionalPermissions).flatMap(([member, permissions]) =>
      Object.hasOwn(body, member) ? permissions : [],
    );
    const all = [...this.#needed, ...further];
    if (placedByBody.includes(this.#route.id)) return this.#refusal(all, environmentOf(body));
    return (
      this.#refusal(further, this.#place ?? "anywhere") ??
      (this.#isMoved(body) ? this.#refusal(all, environmentOf(body)) : undefined)
    );
  }

  /** Whether the body takes the object of the path to another environment than the one where it stands. */
  #isMoved(body: object): boolean {
    const isPlacedObject = placedObjects[objectParameter(this.#route)] !== undefined;
    const isNamed = isPlacedObject && Object.hasOwn(body, "environment_id");
    // What is absent is moved nowhere.
    return isNamed && this.#place !== undefined && environmentOf(body).environmentId !== this.#place.environmentId;
  }

  #refusal(permissions: readonly string[], place: Place | "anywhere"): Refusal | undefined {
    return permissionRefusal(this.#grants, permissions, place);
  }
}

/** What the refusal of an absent object calls it. */
export function nounOf(parameter: string): string {
  return parameter.replace(/_id$/, "").replaceAll("_", " ");
}

function grantsOf(caller: Caller): readonly Grant[] {
  return caller !== null && "serviceAccount" in caller ? caller.grants : [];
}

function isPlaced(route: Route): boolean {
  const isByMember = placedByQuery.includes(route.id) || placedByBody.includes(route.id);
  return isByMember || placedObjects[objectParameter(route)] !== undefined;
}

/** What is held at a workspace counts on that workspace and on what stands where it stands, and for nothing else. */
function isOnWorkspace(route: Route): boolean {
  return ["workspace_id", "run_id", "job_id"].includes(objectParameter(route));
}

function objectParameter({ operation }: Route): string {
  return operation.pathParameters[0] ?? "";
}

function environmentOf(members: object): Place {
  const id = "environment_id" in members ? members.environment_id : undefined;
  return inEnvironment(typeof id === "string" ? id : null);
}
