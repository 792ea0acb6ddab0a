import type { Attributes } from "../../provider-model.js";
import { docComment, indent } from "../doc-comment.js";
import { accessors, configuration, enumeration, enumerationNames } from "./members.js";
import { pascalCase, propertyOf, type Property } from "./properties.js";

/** What a file declares beside the class of a resource or data source. */
interface Declarations {
  readonly code: readonly string[];
  /** The names of the types among them. */
  readonly types: readonly string[];
  /** The names of the classes among them. */
  readonly classes: readonly string[];
}

/**
 * What an attribute with attributes of its own needs, innermost first: an interface of what is configured, where that can
 * be, and classes of references into it. Nothing for any other attribute.
 *
 * @throws {Error} naming the attribute, when a construct cannot express its type.
 */
export function nestedDeclarations(owner: string, { attribute, name, reference }: Property): Declarations {
  if (attribute.attributes === undefined) return { code: [], types: [], classes: [] };
  const className = `${owner}${pascalCase(name)}`;
  const members = nestedProperties(className, attribute.attributes);
  const inner = members.map((member) => nestedDeclarations(className, member));
  const isConfigured = attribute.mode !== "computed";
  const isList = reference === `${className}List`;
  return {
    code: [
      ...inner.flatMap(({ code }) => code),
      ...(isConfigured ? [...members.flatMap(enumeration), configurationOf(className, name, members)] : []),
      referenceClass(className, name, members),
      ...(isList ? [listClass(className, name)] : []),
    ],
    types: [...inner.flatMap(({ types }) => types), ...(isConfigured ? [...enumerationNames(members), className] : [])],
    classes: [...inner.flatMap(({ classes }) => classes), `${className}Reference`, ...(isList ? [reference] : [])],
  };
}

function nestedProperties(className: string, attributes: Attributes): readonly Property[] {
  return Object.entries(attributes).map(([name, of]) => propertyOf(className, name, of, true));
}

function configurationOf(className: string, name: string, members: readonly Property[]): string {
  const lines = members.map((member) => configuration(member)).join("\n");
  return `${docComment(`What \`${name}\` holds.`)}export interface ${className} {\n${indent(lines)}\n}`;
}

function referenceClass(className: string, name: string, members: readonly Property[]): string {
  const getters = members.flatMap((member) =>
    accessors({ ...member, attribute: { ...member.attribute, mode: "computed" } }, false),
  );
  const text = docComment(`References into \`${name}\`.`);
  return `${text}export class ${className}Reference extends ComplexObject {\n${indent(getters.join("\n\n"))}\n}`;
}

function listClass(className: string, name: string): string {
  const getter = `${docComment("References into the element of this index.")}get(index: number): ${className}Reference {
  return new ${className}Reference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
}`;
  const text = docComment(`References into the elements of \`${name}\`.`);
  return `${text}export class ${className}List extends ComplexList {\n${indent(getter)}\n}`;
}
