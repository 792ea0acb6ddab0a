import { membersOf, type ApiDocument, type Schema, type Transition } from "./api-document.js";
import { code, heading, inline, linkTo, prose, table, text } from "./html.js";

/** A schema with a name of its own: what it is, its members, and the ways between its states. */
export function schemaHtml(name: string, schema: Schema, document: ApiDocument): string {
  // Where every member is always there, to say so of each would say nothing.
  const isMarked = membersOf(schema, document).some(({ isRequired }) => !isRequired);
  const members = membersTable(schema, document, isMarked);
  const transitions = schema["x-state-machine"]?.transitions ?? [];
  return [
    `<section class="schema" id="schema-${text(name)}">${heading(3, `schema-${name}`, code(name))}`,
    prose(schema.description),
    members === "" ? `<p>${typeHtml(schema)}</p>` : members,
    table(["From", "To", "By", "Rule"], transitions.map(transitionCells)),
    "</section>",
  ].join("");
}

/** What marks a member or a parameter that must be there. */
export const requiredMark = ' <span class="required">required</span>';

/**
 * The members of an object as a table, those that must be there marked; nothing where it has none. Members of members
 * stand under them where they have no schema of their own.
 */
export function membersTable(schema: Schema, document: ApiDocument, isMarked = true): string {
  const rows = (part: Schema, prefix: string): string[][] =>
    membersOf(part, document).flatMap(({ name, schema: member, isRequired }) => [
      [
        `${code(prefix + name)}${isMarked && isRequired ? requiredMark : ""}`,
        typeHtml(member),
        inline((member.description ?? "").trim()),
      ],
      ...namelessParts(member).flatMap((nested) =>
        rows(nested, `${prefix}${name}${nested === member.items ? "[]" : ""}.`),
      ),
    ]);
  return table(["Member", "Type", "Meaning"], rows(schema, ""));
}

/** The objects in a schema that have no name of their own to be told under. */
function namelessParts({ items, anyOf = [], ...own }: Schema): readonly Schema[] {
  const parts: readonly Schema[] = [own, ...(items === undefined ? [] : [items]), ...anyOf];
  return parts.filter(({ properties }) => properties !== undefined);
}

/** What a schema takes, in one line: its type, and in small what bounds it. */
export function typeHtml(schema: Schema): string {
  const bounds = boundsOf(schema).join(", ");
  return [kindHtml(schema), bounds === "" ? "" : `<small>${bounds}</small>`].filter((part) => part !== "").join(" ");
}

function kindHtml(schema: Schema): string {
  const { $ref, type, items, additionalProperties, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return schemaLink($ref);
  if (schema.enum !== undefined) return schema.enum.map(value).join(" · ");
  if (schema.const !== undefined) return value(schema.const);
  const alternatives = anyOf ?? oneOf;
  if (alternatives !== undefined) return alternatives.map(typeHtml).join(" or ");
  if (items !== undefined) return `array of ${typeHtml(items)}`;
  if (typeof additionalProperties === "object") return `map of ${typeHtml(additionalProperties)}`;
  if (type === undefined && allOf !== undefined) return allOf.map(typeHtml).join(" and ");
  return text([type ?? "anything"].flat().join(" or "));
}

/** A link to the schema that a reference names. */
function schemaLink(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return linkTo(`schema-${name}`, code(name));
}

/** What bounds a value beyond its type, each bound as HTML. */
function boundsOf(schema: Schema): string[] {
  const { format, pattern } = schema;
  return [
    ...(typeof format === "string" ? [text(format)] : []),
    ...range(schema.minLength, schema.maxLength, " characters"),
    ...range(schema.minimum, schema.maximum, ""),
    ...range(schema.minItems, schema.maxItems, " items"),
    ...range(schema.minProperties, schema.maxProperties, " members"),
    ...(schema["uniqueItems"] === true ? ["each once"] : []),
    ...(typeof pattern === "string" ? [`like ${code(pattern)}`] : []),
    ...(schema["default"] === undefined ? [] : [`default ${value(schema["default"])}`]),
  ];
}

function range(least: number | undefined, most: number | undefined, unit: string): string[] {
  if (least === undefined && most === undefined) return [];
  if (most === undefined) return [`at least ${least}${unit}`];
  if (least === undefined) return [`at most ${most}${unit}`];
  return [least === most ? `${least}${unit}` : `${least} to ${most}${unit}`];
}

function value(one: unknown): string {
  return code(typeof one === "string" && one !== "" ? one : JSON.stringify(one));
}

function transitionCells({ from, to, operation, timer, rule }: Transition): string[] {
  const by = operation === undefined ? text(timer ?? "") : linkTo(operation, code(operation));
  return [code(from), code(to), by, text(rule)];
}
