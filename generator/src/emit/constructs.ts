import type { Attributes, Json, ProviderModel } from "../provider-model.js";
import { camelCase, defaultOf, notesOn, pascalCase, propertyOf, type Property } from "./construct-properties.js";
import { docComment, indent } from "./doc-comment.js";
import { header } from "./header.js";
import { literal } from "./literal.js";

/**
 * Writes the L1 constructs: one class for the provider, one per resource and one per data source, each named as its type
 * is in Terraform (`muster_agent_pool` becomes `MusterAgentPool`, the data source `DataMusterAgentPool`), and their index.
 * The framework goes by the name `cdktf` in them; the build of the package derives the edition for CDK Terrain.
 *
 * @returns the text of each file by its name.
 * @throws {Error} naming the attribute, when a construct cannot express its type, or when the framework uses its name.
 */
export function emitConstructs(model: ProviderModel): ReadonlyMap<string, string> {
  const files = [
    providerFile(model),
    ...Object.entries(model.resources).map(([type, resource]) =>
      elementFile({ element: "resource", type, provider: model.provider.name, ...resource }),
    ),
    ...Object.entries(model.dataSources).map(([type, { description, attributes, lookups }]) => {
      const by = Object.keys(lookups).map((lookup) => `\`${camelCase(lookup)}\``);
      const found = by.length > 1 ? `${description} Found by exactly one of ${by.join(" and ")}.` : description;
      return elementFile({
        element: "data source",
        type,
        provider: model.provider.name,
        description: found,
        attributes,
      });
    }),
  ];
  return new Map([
    ...files.map(({ name, imports, code }): [string, string] => [
      `${name}.ts`,
      `${header}${imports}import type { Construct } from "constructs";\n\n${code.join("\n\n")}\n`,
    ]),
    ["index.ts", `${header}${files.map(exportsOf).join("")}`],
  ]);
}

/** A file to be, and the names of its class and types that the index exports. */
interface ConstructFile {
  /** Without the ending. */
  readonly name: string;
  readonly imports: string;
  /** Top-level declarations. */
  readonly code: readonly string[];
  readonly className: string;
  readonly types: readonly string[];
}

function exportsOf({ name, className, types }: ConstructFile): string {
  return `export { ${className} } from "./${name}.js";\nexport type { ${types.join(", ")} } from "./${name}.js";\n`;
}

function providerFile({ provider }: ProviderModel): ConstructFile {
  const className = `${pascalCase(provider.name)}Provider`;
  const properties = Object.entries(provider.attributes).map(([name, of]) => propertyOf(className, name, of));
  const members = [
    `${docComment("The name of the provider in Terraform.")}static readonly tfResourceType = "${provider.name}";`,
    typeGuard(className, "TerraformProvider", provider.name),
    ["private _alias: string | undefined;", ...properties.map(field)].join("\n"),
    `constructor(scope: Construct, id: string, config: ${className}Config = {}) {
  super(scope, id, {
    terraformResourceType: ${className}.tfResourceType,
    terraformGeneratorMetadata: { providerName: "${provider.name}" },
    terraformProviderSource: "${provider.name}/${provider.name}",
  });
  this._alias = config.alias;
${properties.map(assignment).join("\n")}
}`,
    `${docComment("The alias by which resources choose this provider.")}override get alias(): string | undefined {
  return this._alias;
}`,
    `override set alias(value: string | undefined) {
  this._alias = value;
}`,
    ...properties.flatMap(configuredAccessors),
    ...synthesis(properties),
  ];
  const alias = `${docComment("The alias by which resources choose this provider.", "@default - none: the default provider")}readonly alias?: string;`;
  return {
    name: "provider",
    imports: imports(["TerraformProvider"], properties.some(usesResolvable) ? ["IResolvable"] : []),
    code: [
      ...properties.flatMap(enumeration),
      `${docComment(`Configuration of {@link ${className}}.`)}export interface ${className}Config {\n${indent([alias, ...properties.map((property) => configuration(property))].join("\n"))}\n}`,
      `${docComment(provider.description)}export class ${className} extends TerraformProvider {\n${indent(members.join("\n\n"))}\n}`,
    ],
    className,
    types: [`${className}Config`, ...enumerationNames(properties)],
  };
}

/** Terraform has no references to what a provider is configured with, so its members read the configured value. */
function configuredAccessors(of: Property): readonly string[] {
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

interface Element {
  readonly element: "resource" | "data source";
  readonly type: string;
  /** The name of the provider. */
  readonly provider: string;
  readonly description: string;
  readonly attributes: Attributes;
  readonly onceOnly?: readonly string[];
}

function elementFile({ element, type, provider, description, attributes, onceOnly = [] }: Element): ConstructFile {
  const isResource = element === "resource";
  const className = `${isResource ? "" : "Data"}${pascalCase(type)}`;
  const base = isResource ? "TerraformResource" : "TerraformDataSource";
  const properties = Object.entries(attributes).map(([name, of]) => propertyOf(className, name, of));
  const configured = properties.filter(({ attribute }) => attribute.mode !== "computed");
  const members = [
    `${docComment(`The type of this ${element} in Terraform.`)}static readonly tfResourceType = "${type}";`,
    ...(isResource ? constraints(type, configured) : []),
    typeGuard(className, base, type),
    ...(isResource ? [generateConfigForImport(className)] : []),
    configured.map(field).join("\n"),
    elementConstructor(className, provider, configured),
    ...properties.flatMap((property) => accessors(property, onceOnly.includes(property.name))),
    ...synthesis(configured),
  ];
  const values = [...(isResource ? ["ImportableResource"] : []), base];
  const types = ["TerraformMetaArguments", ...(isResource ? ["TerraformProvider"] : [])];
  const name = `${isResource ? "" : "data-"}${type.slice(provider.length + 1).replaceAll("_", "-")}`;
  return {
    name,
    imports: imports(
      properties.some(({ read }) => read.startsWith("Fn.")) ? ["Fn", ...values] : values,
      properties.some(usesResolvable) ? ["IResolvable", ...types] : types,
    ),
    code: [
      ...configured.flatMap(enumeration),
      `${docComment(`Configuration of {@link ${className}}.`)}export interface ${className}Config extends TerraformMetaArguments {\n${indent(configured.map((property) => configuration(property, isResource ? "chosen by Muster" : "read from what is found")).join("\n"))}\n}`,
      `${docComment(description, `The ${element} \`${type}\` of Terraform.`)}export class ${className} extends ${base} {\n${indent(members.join("\n\n"))}\n}`,
    ],
    className,
    types: [`${className}Config`, ...enumerationNames(configured)],
  };
}

function elementConstructor(className: string, provider: string, configured: readonly Property[]): string {
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

function typeGuard(className: string, base: string, type: string): string {
  return `${docComment(`Whether the value is a \`${className}\`, from whichever copy of this package.`)}static is${className}(value: unknown): value is ${className} {
  return ${base}.is${base}(value) && value.terraformResourceType === "${type}";
}`;
}

function generateConfigForImport(className: string): string {
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
function configuration({ attribute, property, input }: Property, computed = "none"): string {
  const optional = attribute.mode !== "required";
  const defaults = optional ? [`@default ${defaultOf(attribute, computed)}`] : [];
  return `${docComment(attribute.description, ...notesOn(attribute), ...defaults)}readonly ${property}${optional ? "?" : ""}: ${input};`;
}

function field(of: Property): string {
  return `private _${of.property}: ${configuredType(of)};`;
}

function configuredType({ attribute, input }: Property): string {
  return attribute.mode === "required" ? input : `${input} | undefined`;
}

function assignment({ property }: Property): string {
  return `  this._${property} = config.${property};`;
}

/** Reading an attribute gives a reference; `…Input` gives what was configured. */
function accessors(of: Property, onceOnly: boolean): readonly string[] {
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
function synthesis(properties: readonly Property[]): readonly string[] {
  const json = properties.map(({ name, property }) => `    ${name}: this._${property},`);
  const hcl = properties.map(
    ({ name, property, hcl: { type, storage } }) =>
      `    ${name}: { value: this._${property}, isBlock: false, type: "${type}", storageClassType: "${storage}" },`,
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

function constraints(type: string, properties: readonly Property[]): readonly string[] {
  const members = properties.flatMap(({ property, attribute }) =>
    attribute.constraints === undefined ? [] : [[property, attribute.constraints] as const],
  );
  if (members.length === 0) return [];
  const text = `What the API demands of the attributes of \`${type}\` beyond their types; lengths count code points.`;
  // An interface has no index signature, so that it is JSON has to be said.
  const value = Object.fromEntries(members) as Readonly<Record<string, unknown>> as Json;
  return [`${docComment(text)}static readonly constraints = ${literal(value, 0, 2)} as const;`];
}

function enumeration({ attribute, enumeration: allowed }: Property): readonly string[] {
  if (allowed === undefined) return [];
  const members = allowed.members.map((member) => JSON.stringify(member));
  return [`${docComment(attribute.description)}export type ${allowed.name} = ${members.join(" | ")};`];
}

function enumerationNames(properties: readonly Property[]): readonly string[] {
  return properties.flatMap(({ enumeration: allowed }) => (allowed === undefined ? [] : [allowed.name]));
}

function usesResolvable({ input, reference }: Property): boolean {
  return `${input} ${reference}`.includes("IResolvable");
}

function imports(values: readonly string[], types: readonly string[]): string {
  const typeImport = types.length === 0 ? "" : `import type { ${types.join(", ")} } from "cdktf";\n`;
  return `import { ${values.join(", ")} } from "cdktf";\n${typeImport}`;
}
