import type { Attribute, AttributeType, Constraints } from "../../provider-model.js";

/** An attribute as the members of a construct show it. */
export interface Property {
  readonly attribute: Attribute;
  /** Its name in Terraform. */
  readonly name: string;
  /** Its name in TypeScript. */
  readonly property: string;
  /** The TypeScript type of a configured value. */
  readonly input: string;
  /** The TypeScript type of a reference. */
  readonly reference: string;
  /** The expression, within the element's class, that makes a reference. */
  readonly read: string;
  /** What the HCL renderer of the framework calls it. */
  readonly hcl: { readonly type: "simple" | "map" | "list" | "set" | "any"; readonly storage: string };
  /** The type that lists the allowed values, where a configured attribute has such a list. */
  readonly enumeration: { readonly name: string; readonly members: readonly string[] } | undefined;
}

/**
 * Decides how an attribute appears in the class `owner`.
 *
 * @param within - whether it is an attribute of a nested object, which the framework adds no members to
 * @throws {Error} naming the attribute, when a construct cannot express its type, or when the framework uses its name.
 */
export function propertyOf(owner: string, name: string, attribute: Attribute, within = false): Property {
  const property = camelCase(name);
  if (reserved.has(property) && !within) {
    throw new Error(`${owner}: the attribute ${name} cannot become a member, the framework uses "${property}" itself`);
  }
  const enumeration =
    attribute.enum === undefined || attribute.mode === "computed"
      ? undefined
      : { name: `${owner}${pascalCase(name)}`, members: attribute.enum };
  const kind =
    attribute.attributes === undefined ? kindOf(attribute.type, name) : nestedKind(owner, name, attribute.type);
  if (kind === undefined) {
    throw new Error(
      `${owner}: the attribute ${name} is of type ${JSON.stringify(attribute.type)}, which constructs cannot express yet`,
    );
  }
  // A token cannot pass for a member of a union of strings, so it is passed as what it is.
  const input = enumeration === undefined ? kind.input : `${enumeration.name} | IResolvable`;
  return { attribute, name, property, enumeration, ...kind, input };
}

/**
 * What the attribute is when the configuration leaves it out, in the words of a `@default` tag.
 *
 * @param computed - the words for a value that the provider finds out
 */
export function defaultOf({ default: value, providerDefault, environment, mode }: Attribute, computed: string): string {
  if (providerDefault !== undefined) return `- the \`${camelCase(providerDefault)}\` of the provider`;
  if (environment !== undefined) return `- the environment variable \`${environment}\``;
  if (value !== undefined && value !== null) return JSON.stringify(value);
  return mode === "optional_computed" && value === undefined ? `- ${computed}` : "- none";
}

/** Paragraphs on what the description does not say of a configured value. */
export function notesOn({ constraints, enum: allowed, requiresReplace, sensitive }: Attribute): readonly string[] {
  return [
    ...(allowed === undefined ? [] : [`One of ${allowed.map((value) => `\`${value}\``).join(", ")}.`]),
    ...lengthOf(constraints),
    ...(requiresReplace ? ["Another value replaces the object."] : []),
    ...(sensitive ? ["Sensitive: Terraform hides it in its output."] : []),
  ];
}

/** `agent_pool_id` as `agentPoolId`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `muster_agent_pool` as `MusterAgentPool`. */
export function pascalCase(name: string): string {
  return camelCase(`_${name}`);
}

function lengthOf({ minLength, maxLength }: Constraints = {}): readonly string[] {
  if (maxLength === undefined) return [];
  return [minLength === undefined ? `At most ${maxLength} characters.` : `${minLength} to ${maxLength} characters.`];
}

/** How an object, or a list of objects, appears: what is configured is an interface, references have a class. */
function nestedKind(owner: string, name: string, type: AttributeType): Kind | undefined {
  const className = `${owner}${pascalCase(name)}`;
  const collection = typeof type === "string" ? undefined : type[0];
  if (collection !== "object" && collection !== "list") return undefined;
  const reference = `${className}${collection === "list" ? "List" : "Reference"}`;
  const input = collection === "list" ? `${className}[]` : className;
  return { input, reference, read: `new ${reference}(this, "${name}", false)`, hcl: { type: "any", storage: "any" } };
}

type Kind = Pick<Property, "input" | "reference" | "read" | "hcl">;

function kindOf(type: AttributeType, name: string): Kind | undefined {
  const read = (method: string): string => `this.get${method}Attribute("${name}")`;
  if (type === "string" || type === "number") {
    return { input: type, reference: type, read: read(titles[type]), hcl: { type: "simple", storage: type } };
  }
  if (type === "bool") {
    const hcl = { type: "simple", storage: "boolean" } as const;
    return { input: "boolean | IResolvable", reference: "IResolvable", read: read("Boolean"), hcl };
  }
  const [collection, element] = type;
  if (collection === "object" || typeof element !== "string") return undefined;
  if (collection === "map") {
    const map = `Record<string, ${element === "bool" ? "boolean" : element}>`;
    const hcl = { type: "map", storage: `${titles[element].toLowerCase()}Map` } as const;
    return { input: map, reference: map, read: read(`${titles[element]}Map`), hcl };
  }
  if (element === "bool") return undefined;
  const list = read(element === "number" ? "NumberList" : "List");
  const hcl = { type: collection, storage: `${element}List` };
  // Terraform refuses an index into a set.
  return {
    input: `${element}[]`,
    reference: `${element}[]`,
    read: collection === "set" ? `Fn.tolist(${list})` : list,
    hcl,
  };
}

const titles = { string: "String", number: "Number", bool: "Boolean" } as const;

// Members of Construct and of the framework's elements: a getter of the same name would break them.
const reserved = new Set([
  ...["node", "fqn", "friendlyUniqueId", "cdktfStack", "rawOverrides", "constructNodeMetadata", "alias", "constructor"],
  ...["dependsOn", "count", "provider", "lifecycle", "forEach", "connection", "provisioners", "metaAttributes"],
  ...["terraformResourceType", "terraformGeneratorMetadata", "terraformMetaArguments", "terraformProviderSource"],
]);
