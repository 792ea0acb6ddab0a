import { Fault, type Place } from "../../fault.js";
import type {
  Attribute,
  Attributes,
  AttributeType,
  DataSource,
  ProviderModel,
  Resource,
} from "../../provider-model.js";
import { notice } from "../header.js";

/**
 * The pages of the provider for the registry: one for the provider itself, one for each resource and data source.
 *
 * @param examples - the files of `provider/examples`, by their path in that folder
 * @returns the text of each page by its path in the documentation
 * @throws {Fault} when a page has no example, and when an example belongs to no page.
 */
export function emitProviderDocs(
  { provider, resources, dataSources }: ProviderModel,
  examples: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const shelf = new ExampleShelf(examples);
  const short = (type: string) => type.slice(provider.name.length + 1);
  const pages = new Map([
    [
      "index.md",
      page({
        title: `${provider.name} Provider`,
        heading: `${provider.name} Provider`,
        description: provider.description,
        sections: [usage(shelf.take("provider/provider.tf")), schema(Object.entries(provider.attributes))],
      }),
    ],
  ]);
  for (const [type, resource] of Object.entries(resources)) {
    pages.set(`resources/${short(type)}.md`, resourcePage(provider.name, type, resource, shelf));
  }
  for (const [type, dataSource] of Object.entries(dataSources)) {
    pages.set(`data-sources/${short(type)}.md`, dataSourcePage(provider.name, type, dataSource, shelf));
  }
  shelf.refuseRest();
  return pages;
}

function resourcePage(provider: string, type: string, resource: Resource, shelf: ExampleShelf): string {
  const folder = `resources/${type}`;
  return page({
    title: `${type} Resource - ${provider}`,
    heading: `${type} (Resource)`,
    description: resource.description,
    sections: [
      usage(shelf.take(`${folder}/resource.tf`)),
      schema(Object.entries(resource.attributes)),
      imports(resource, shelf.take(`${folder}/import.sh`)),
    ],
  });
}

function dataSourcePage(provider: string, type: string, dataSource: DataSource, shelf: ExampleShelf): string {
  const by = Object.keys(dataSource.lookups).map((name) => `\`${name}\``);
  const how =
    by.length === 0
      ? ""
      : by.length === 1
        ? `${by.join("")} finds it.`
        : `Exactly one of ${by.join(" and ")} finds it.`;
  return page({
    title: `${type} Data Source - ${provider}`,
    heading: `${type} (Data Source)`,
    description: `${dataSource.description} ${how}`.trim(),
    sections: [usage(shelf.take(`data-sources/${type}/data-source.tf`)), schema(Object.entries(dataSource.attributes))],
  });
}

interface Page {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly sections: readonly string[];
}

/** The registry wants the front matter first, so the notice stands in it. */
function page({ title, heading, description, sections }: Page): string {
  return `---
# ${notice}
page_title: ${JSON.stringify(title)}
subcategory: ""
description: |-
${description.replaceAll(/^/gm, "  ")}
---

# ${heading}

${description}

${sections.join("\n\n")}
`;
}

function usage(example: string): string {
  return `## Example Usage\n\n\`\`\`terraform\n${example.trimEnd()}\n\`\`\``;
}

function imports({ onceOnly }: Resource, example: string): string {
  const lost = onceOnly.map((name) => `\`${name}\``).join(", ");
  const warning = lost === "" ? "" : ` Only its creation tells ${lost}: after an import that is null.`;
  return `## Import

An existing object is imported by its \`id\`.${warning}

\`\`\`shell
${example.trimEnd()}
\`\`\``;
}

function schema(attributes: readonly (readonly [string, Attribute])[]): string {
  const parts = [
    part("Required", attributes, ["required"]),
    part("Optional", attributes, ["optional", "optional_computed"]),
    part("Read-Only", attributes, ["computed"]),
    ...nestedParts(Object.fromEntries(attributes)),
  ];
  return ["## Schema", ...parts.filter((text) => text !== "")].join("\n\n");
}

function part(
  title: string,
  attributes: readonly (readonly [string, Attribute])[],
  modes: readonly Attribute["mode"][],
): string {
  const lines = attributes
    .filter(([, { mode }]) => modes.includes(mode))
    .map(([name, attribute]) => line(name, attribute, name));
  return lines.length === 0 ? "" : `### ${title}\n\n${lines.join("\n")}`;
}

/** The line of an attribute; one that has attributes of its own points to where they stand. */
function line(name: string, attribute: Attribute, path: string): string {
  const nested = attribute.attributes === undefined ? [] : [`See [below](#nested--${anchor(path)}).`];
  return `- \`${name}\` (${typeName(attribute)}) ${[...sentences(attribute), ...nested].join(" ")}`;
}

/** A part for each attribute that has attributes of its own, however deep. */
function nestedParts(attributes: Attributes, parents: readonly string[] = []): readonly string[] {
  return Object.entries(attributes).flatMap(([name, { attributes: nested }]) => {
    if (nested === undefined) return [];
    const path = [...parents, name].join(".");
    const lines = Object.entries(nested).map(([member, attribute]) => {
      const mode = attribute.mode === "optional" ? " Optional." : "";
      return `${line(member, attribute, `${path}.${member}`)}${mode}`;
    });
    const head = `<a id="nested--${anchor(path)}"></a>\n\n### Nested Schema for \`${path}\``;
    return [`${head}\n\n${lines.join("\n")}`, ...nestedParts(nested, [...parents, name])];
  });
}

function anchor(path: string): string {
  return path.replaceAll(".", "--");
}

function typeName({ type, attributes, sensitive }: Attribute): string {
  if (attributes !== undefined) {
    return { list: "List of Attributes", set: "Set of Attributes", map: "Map of Attributes", object: "Attributes" }[
      typeof type === "string" ? "object" : type[0]
    ];
  }
  return `${spell(type)}${sensitive === true ? ", Sensitive" : ""}`;
}

function spell(type: AttributeType): string {
  if (typeof type === "string") {
    return { string: "String", number: "Number", bool: "Boolean" }[type];
  }
  const [collection, element] = type;
  const name = { list: "List", set: "Set", map: "Map", object: "Object" }[collection];
  return collection === "object" ? name : `${name} of ${spell(element)}`;
}

function sentences(attribute: Attribute): string[] {
  const {
    constraints,
    description,
    enum: values,
    default: preset,
    providerDefault,
    environment,
    requiresReplace,
  } = attribute;
  return [
    description,
    ...(constraints?.format === "date-time" ? ["Written as in RFC 3339."] : []),
    ...(values === undefined ? [] : [`One of ${values.map((value) => `\`${value}\``).join(", ")}.`]),
    ...(preset === undefined ? [] : [`Defaults to \`${JSON.stringify(preset)}\`.`]),
    ...(providerDefault === undefined ? [] : [`Defaults to the \`${providerDefault}\` of the provider.`]),
    ...(environment === undefined ? [] : [`May be given by the environment variable \`${environment}\` instead.`]),
    ...(requiresReplace === true ? ["A change of it replaces the object."] : []),
  ];
}

/** Hands out the examples and knows which were not asked for. */
class ExampleShelf {
  readonly #examples: Map<string, string>;

  constructor(examples: ReadonlyMap<string, string>) {
    this.#examples = new Map(examples);
  }

  take(path: string): string {
    const example = this.#examples.get(path);
    if (example === undefined) {
      throw new Fault(exampleAt(path), "this example is missing; write it");
    }
    this.#examples.delete(path);
    return example;
  }

  refuseRest(): void {
    const [path] = this.#examples.keys();
    if (path !== undefined) {
      throw new Fault(exampleAt(path), "this example belongs to no page of the documentation; remove it");
    }
  }
}

function exampleAt(path: string): Place {
  return { file: `provider/examples/${path}`, pointer: "" };
}
