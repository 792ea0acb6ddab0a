import type { Schema } from "../../schema.js";
import { docCommentAt } from "../doc-comment.js";
import { header } from "../header.js";
import type { ClientResource, Method } from "./client-resources.js";
import { paragraphs } from "./operation-doc.js";
import {
  children,
  component,
  typeName,
  visibleProperties,
  type Direction,
  type Root,
  type TypePlan,
} from "./type-plan.js";
import { memberTexts, typeText } from "./type-text.js";

/** The schemas from which the types of a client begin: what its operations take and answer. */
export function rootsOf(resources: readonly ClientResource[]): readonly Root[] {
  return resources.flatMap(({ methods }) => methods).flatMap(rootsOfMethod);
}

/** The types of what answers and requests hold, in the order of the document. */
export function emitSchemas(plan: TypePlan, resources: readonly ClientResource[]): string {
  const purposes = purposesOf(plan, resources);
  const declarations = [...plan.schemas.keys()].flatMap((name) =>
    directionsOf(plan, name).map((direction) => declaration(plan, name, direction, purposes.get(name))),
  );
  return `${header}\n${declarations.join("\n")}`;
}

function rootsOfMethod({ answer, body, query }: Method): readonly Root[] {
  return [
    ...(answer.kind === "pages" ? [{ direction: "read", schema: answer.item } as const] : []),
    ...(answer.kind === "json" ? [{ direction: "read", schema: answer.schema } as const] : []),
    ...(body === undefined ? [] : [{ direction: "write", schema: body.schema } as const]),
    ...(query?.parameters ?? []).map(({ schema }) => ({ direction: "write", schema }) as const),
  ];
}

/** The ways for which a component has a type; one where both are the same. */
function directionsOf({ reached, ...plan }: TypePlan, name: string): readonly Direction[] {
  const directions = (["read", "write"] as const).filter((direction) => reached[direction].has(name));
  const names = directions.map((direction) => typeName({ reached, ...plan }, name, direction));
  return names[0] === names[1] ? directions.slice(0, 1) : directions;
}

function declaration(plan: TypePlan, name: string, direction: Direction, purpose: readonly string[] = []): string {
  const schema = component(plan.schemas, name);
  const type = typeName(plan, name, direction);
  const doc = type === name ? describe(schema, purpose) : [`What requests hold where answers hold {@link ${name}}.`];
  const writing = { plan, direction, used: new Set<string>() };
  const comment = docCommentAt(0, ...doc);
  return schema.kind === "object"
    ? `${comment}export interface ${type} {\n${memberTexts(writing, schema.properties, 2)}}\n`
    : `${comment}export type ${type} = ${typeText(writing, schema, 0)};\n`.replace("= \n", "=\n");
}

function describe({ description }: Schema, purpose: readonly string[]): readonly string[] {
  return description === undefined ? purpose : paragraphs(description);
}

/** What a component is for that does not say it: the body or the answer of an operation, or a member of another. */
function purposesOf(plan: TypePlan, resources: readonly ClientResource[]): ReadonlyMap<string, readonly string[]> {
  const purposes = new Map<string, readonly string[]>();
  const note = (schema: Schema | undefined, ...purpose: readonly string[]): void => {
    if (schema?.kind === "reference" && !purposes.has(schema.name)) purposes.set(schema.name, purpose);
  };
  for (const { answer, body, operation } of resources.flatMap(({ methods }) => methods)) {
    note(answer.kind === "json" ? answer.schema : undefined, `What \`${operation.id}\` answers.`);
    note(body?.schema, `What \`${operation.id}\` takes.`);
  }
  for (const direction of ["read", "write"] as const) {
    for (const holder of plan.reached[direction]) {
      const schema = component(plan.schemas, holder);
      for (const property of schema.kind === "object" ? visibleProperties(schema.properties, direction) : []) {
        const where = `\`${property.name}\` of {@link ${typeName(plan, holder, direction)}}.`;
        const said = property.schema.description;
        held(property.schema, direction, note, [...paragraphs(said ?? ""), where]);
      }
    }
  }
  const problem = plan.schemas.get("Problem");
  for (const { name, schema } of problem?.kind === "object" ? problem.properties : []) {
    held(schema, "read", note, [...paragraphs(schema.description ?? ""), `\`${name}\` of problems.`]);
  }
  return purposes;
}

/** Notes a purpose of what a member holds: itself, or the items of its lists. */
function held(
  schema: Schema,
  direction: Direction,
  note: (schema: Schema, ...purpose: readonly string[]) => void,
  purpose: readonly string[],
): void {
  note(schema, ...purpose);
  for (const part of children(schema, direction)) held(part, direction, note, purpose);
}
