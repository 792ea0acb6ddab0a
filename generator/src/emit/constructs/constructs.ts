import type { Attributes, ProviderModel } from "../../provider-model.js";
import { docComment, indent } from "../doc-comment.js";
import {
  accessors,
  assignment,
  configuration,
  configuredAccessors,
  constraints,
  elementConstructor,
  enumeration,
  enumerationNames,
  field,
  generateConfigForImport,
  synthesis,
  typeGuard,
} from "./members.js";
import { camelCase, pascalCase, propertyOf, type Property } from "./properties.js";
import { header } from "../header.js";
import { nestedDeclarations } from "./nested.js";

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
  readonly classes?: readonly string[];
  readonly types: readonly string[];
}

function exportsOf({ name, className, classes = [], types }: ConstructFile): string {
  return `export { ${[className, ...classes].join(", ")} } from "./${name}.js";\nexport type { ${types.join(", ")} } from "./${name}.js";\n`;
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
  const nested = properties.map((property) => nestedDeclarations(className, property));
  const nestedCode = nested.flatMap(({ code }) => code);
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
  const complex = ["ComplexList", "ComplexObject"].filter((name) =>
    nestedCode.some((code) => code.includes(`extends ${name}`)),
  );
  const values = [...complex, ...(isResource ? ["ImportableResource"] : []), base];
  const types = ["TerraformMetaArguments", ...(isResource ? ["TerraformProvider"] : [])];
  const name = `${isResource ? "" : "data-"}${type.slice(provider.length + 1).replaceAll("_", "-")}`;
  return {
    name,
    imports: imports(
      properties.some(({ read }) => read.startsWith("Fn.")) || nestedCode.some((code) => code.includes("Fn."))
        ? ["Fn", ...values]
        : values,
      properties.some(usesResolvable) || nestedCode.some((code) => code.includes("IResolvable"))
        ? ["IResolvable", ...types]
        : types,
    ),
    code: [
      ...configured.flatMap(enumeration),
      ...nestedCode,
      `${docComment(`Configuration of {@link ${className}}.`)}export interface ${className}Config extends TerraformMetaArguments {\n${indent(configured.map((property) => configuration(property, isResource ? "chosen by Muster" : "read from what is found")).join("\n"))}\n}`,
      `${docComment(description, `The ${element} \`${type}\` of Terraform.`)}export class ${className} extends ${base} {\n${indent(members.join("\n\n"))}\n}`,
    ],
    className,
    classes: nested.flatMap(({ classes }) => classes),
    types: [`${className}Config`, ...enumerationNames(configured), ...nested.flatMap(({ types: names }) => names)],
  };
}

function usesResolvable({ input, reference }: Property): boolean {
  return `${input} ${reference}`.includes("IResolvable");
}

function imports(values: readonly string[], types: readonly string[]): string {
  const typeImport = types.length === 0 ? "" : `import type { ${types.join(", ")} } from "cdktf";\n`;
  return `import { ${values.join(", ")} } from "cdktf";\n${typeImport}`;
}
