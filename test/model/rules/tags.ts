import { journal, type Model, type Shown } from "../state/model.js";
import { refused, type Verdict } from "./verdict.js";

/** An ETag that an answer gave, and the state that it named. */
interface Tag {
  readonly tag: string;
  readonly state: string;
  readonly id: string;
}

const tags = journal<Tag>();

/** Every ETag that the object ever had, oldest first. */
export function tagsOf(model: Model, id: string): string[] {
  return tags(model).flatMap((known) => (known.id === id ? [known.tag] : []));
}

/** Learns which state an ETag names; says what is wrong where it named another, or where that state had another. */
export function learnTag(model: Model, tag: string | null, configuration: Shown): string | undefined {
  if (tag === null) return "the answer has no ETag";
  const state = JSON.stringify(configuration);
  const known = tags(model).find((other) => other.tag === tag || other.state === state);
  if (known === undefined) tags(model).push({ tag, state, id: String(configuration["id"]) });
  else if (known.tag !== tag) return `the ETag is ${tag}, and was ${known.tag} for the same ${state}`;
  else if (known.state !== state) return `the ETag ${tag} names ${state}, and named ${known.state}`;
  return undefined;
}

/** Compared after the object was found and before any rule. */
export function stale(model: Model, ifMatch: string | undefined, configuration: Shown): Verdict | undefined {
  if (ifMatch === undefined || ifMatch === "*") return undefined;
  const named = tags(model).find(({ tag }) => tag === ifMatch);
  return named?.state === JSON.stringify(configuration) ? undefined : refused("precondition_failed");
}
