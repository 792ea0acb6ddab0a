import { literal } from "../literal.js";
import { docComment } from "../doc-comment.js";
import { camelCase, defaultOf, notesOn, pascalCase, type Property } from "./properties.js";

/** The constructor of a resource or data source. */
export function elementConstructor(className: string, provider: string, configured: readonly Property[]): string {
  const anyRequired = configured.some(({ attribute }) => attribute.mode === "required");
  return `constructor(scope: Construct, id: string, config: ${className}Config${anyRequired ? "" : " = {}"}) {
  super(scope, id, {
    ...config,
    terraformResourceType: ${className}.tfResourceType,
    terraformGeneratorMetadata: { providerName: "${provider}" },
  });
${configured.map(assignment).join("\n")}
}`;
}

/** `isX`, which tells a class by its type in Terraform. */
export function typeGuard(className: string, base: string, type: string): string {
  return `${docComment(`Whether the value is a \`${className}\`, from whichever copy of this package.`)}static is${className}(value: unknown): value is ${className} {
  return ${base}.is${base}(value) && value.terraformResourceType === "${type}";
}`;
}

/** The import that leaves the configuration to Terraform. */
export function generateConfigForImport(className: string): string {
  const text = docComment(
    "Imports an existing object and leaves it to Terraform to write its configuration (`terraform plan -generate-config-out=FILE`).",
    `@param scope where the import is declared
@param importToId the construct id that the resource is going to have
@param importFromId the id of the existing object
@param provider @default - the default provider`,
  );
  return `${text}static generateConfigForImport(
  scope: Construct,
  importToId: string,
  importFromId: string,
  provider?: TerraformProvider,
): ImportableResource {
  return new ImportableResource(scope, importToId, {
    terraformResourceType: ${className}.tfResourceType,
    importId: importFromId,
    ...(provider === undefined ? {} : { provider }),
  });
}`;
}

/** A member of the configuration; `computed` says where its value comes from when nothing else does. */
export function configuration({ attribute, property, input }: Property, computed = "none"): string {
  const optional = attribute.mode !== "required";
  const defaults = optional ? [`@default ${defaultOf(attribute, computed)}`] : [];
  return `${docComment(attribute.description, ...notesOn(attribute), ...defaults)}readonly ${property}${optional ? "?" : ""}: ${input};`;
}

/** The field that keeps a configured value. */
export function field(of: Property): string {
  return `private _${of.property}: ${configuredType(of)};`;
}

function configuredType({ attribute, input }: Property): string {
  return attribute.mode === "required" ? input : `${input} | undefined`;
}

/** The line of a constructor that fills the field. */
export function assignment({ property }: Property): string {
  return `  this._${property} = config.${property};`;
}

/** Reading an attribute gives a reference; `…Input` gives what was configured. */
export function accessors(of: Property, onceOnly: boolean): readonly string[] {
  const { attribute, name, property, input, reference, read } = of;
  const text = docComment(
    `Reference to \`${name}\`. ${attribute.description}`,
    ...(attribute.sensitive ? ["Sensitive: an output of it has to be declared sensitive."] : []),
    ...(onceOnly ? ["Known only to the deployment that created the object; null after an import."] : []),
  );
  const getter = `${text}get ${property}(): ${reference} {
  return ${read};
}`;
  if (attribute.mode === "computed") return [getter];
  return [
    getter,
    `set ${property}(value: ${input}) {
  this._${property} = value;
}`,
    `${docComment(`The configured value of \`${property}\`.`)}get ${property}Input(): ${configuredType(of)} {
  return this._${property};
}`,
    ...(attribute.mode === "required" ? [] : [resetter(property)]),
  ];
}

function resetter(property: string): string {
  return `${docComment(`Leaves \`${property}\` out of the configuration.`)}reset${pascalCase(property)}(): void {
  this._${property} = undefined;
}`;
}

/** The two renderings that the framework asks for. Undefined members stay out of both. */
export function synthesis(properties: readonly Property[]): readonly string[] {
  const json = properties.map((of) => `    ${of.name}: ${synthesized(of)},`);
  const hcl = properties.map(
    ({ hcl: { type, storage }, ...of }) =>
      `    ${of.name}: { value: ${synthesized({ ...of, hcl: { type, storage } })}, isBlock: false, type: "${type}", storageClassType: "${storage}" },`,
  );
  return [
    `${docComment("The configured attributes by their names in Terraform.")}protected override synthesizeAttributes(): Record<string, unknown> {
  return {
${json.join("\n")}
  };
}`,
    `${docComment("The configured attributes as the framework renders them in HCL.")}protected override synthesizeHclAttributes(): Record<string, unknown> {
  const attributes = {
${hcl.join("\n")}
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
}`,
  ];
}

/** The expression of a configured value; an object gets the names that its members have in Terraform. */
function synthesized({ attribute, name, property, input }: Property): string {
  const value = `this._${property}`;
  if (attribute.attributes === undefined) return value;
  if (input.endsWith("[]") || Object.values(attribute.attributes).some(({ attributes }) => attributes !== undefined)) {
    throw new Error(`constructs cannot express yet that ${name} is configured: it holds more than one object`);
  }
  const members = Object.keys(attribute.attributes).map((member) => `${member}: ${value}.${camelCase(member)}`);
  const object = `{ ${members.join(", ")} }`;
  return attribute.mode === "required" ? object : `${value} && ${object}`;
}

/** The type that lists the allowed values, where there are some. */
export function enumeration({ attribute, enumeration: allowed }: Property): readonly string[] {
  if (allowed === undefined) return [];
  const members = allowed.members.map((member) => JSON.stringify(member));
  return [`${docComment(attribute.description)}export type ${allowed.name} = ${members.join(" | ")};`];
}

/** The names of the types that list allowed values. */
export function enumerationNames(properties: readonly Property[]): readonly string[] {
  return properties.flatMap(({ enumeration: allowed }) => (allowed === undefined ? [] : [allowed.name]));
}

/** The constraints of the contract, where there are any. */
export function constraints(type: string, properties: readonly Property[]): readonly string[] {
  const members = properties.flatMap(({ property, attribute }) =>
    attribute.constraints === undefined ? [] : [[property, attribute.constraints] as const],
  );
  if (members.length === 0) return [];
  const text = `What the API demands of the attributes of \`${type}\` beyond their types; lengths count code points.`;
  return [`${docComment(text)}static readonly constraints = ${literal(Object.fromEntries(members), 0, 2)} as const;`];
}

/** The members of a provider. Terraform has no references to what a provider is configured with, so they read the configured value. */
export function configuredAccessors(of: Property): readonly string[] {
  const { attribute, property } = of;
  return [
    `${docComment(attribute.description)}get ${property}(): ${configuredType(of)} {
  return this._${property};
}`,
    `set ${property}(value: ${configuredType(of)}) {
  this._${property} = value;
}`,
  ];
}
