/** The parts of an API document that the page shows. */
interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly "x-problem-codes"?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, unknown>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly examples?: Examples }>>;
type Examples = Readonly<Record<string, { readonly value?: unknown }>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Answer {
  readonly description: string;
  readonly content?: Content;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

const methods: readonly string[] = ["get", "post", "put", "patch", "delete"];
const constraints = ["enum", "const", "default", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"];
const style =
  "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222;background:#fff}" +
  "code,pre{font:14px/1.45 ui-monospace,monospace}pre{background:#f4f4f4;padding:.7rem;overflow:auto}" +
  "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;border-top:1px solid #ddd;padding:.3rem .6rem .3rem 0}" +
  "section{border-top:2px solid #ccc;margin-top:2rem}nav li{break-inside:avoid}nav ul{columns:2;font-size:.9rem}";

/** Writes an API document as one HTML page that loads nothing and runs nothing. */
export function docsPage(json: string): string {
  const document = JSON.parse(json) as ApiDocument; // The document was checked when it was generated.
  const { title, version, description } = document.info;
  const operations = operationsOf(document);
  const schemas = Object.entries(document.components["schemas"] ?? {}) as [string, Schema][]; // Nothing else stands there.
  const groups = document.tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag.name));
    return `<h2>${text(tag.name)}</h2>${prose(tag.description)}${own.map((one) => operationHtml(one, document)).join("")}`;
  });
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title>`,
    `<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>`,
    `<h1>${text(title)} ${text(version)}</h1>${prose(description)}`,
    `<nav><ul>${operations.map(({ operation }) => `<li>${linkTo(operation.operationId, operation.summary)}</li>`).join("")}</ul></nav>`,
    ...groups,
    `<h2>Schemas</h2>${schemas.map(([name, schema]) => schemaHtml(name, schema)).join("")}`,
    "</body></html>\n",
  ].join("\n");
}

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly parameters: readonly unknown[];
}

function operationsOf({ paths }: ApiDocument): Placed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined; // What stands under a method is an operation.
      if (operation === undefined) return [];
      const shared = (item["parameters"] ?? []) as readonly unknown[]; // It is a list in every document.
      return [{ method, path, operation, parameters: [...shared, ...(operation.parameters ?? [])] }];
    }),
  );
}

function operationHtml({ method, path, operation, parameters }: Placed, document: ApiDocument): string {
  // References of the document lead to what may stand in their place.
  const given = parameters.map((parameter) => resolved(parameter, document) as Parameter);
  const rows = given.map(({ name, in: place, required, description, schema }) => [
    `<code>${text(name)}</code>`,
    `${text(place)}${required === true ? ", required" : ""}`,
    schemaText(schema),
    prose(description),
  ]);
  const answers = Object.entries(operation.responses).map(([status, response]) => {
    const { description, content } = resolved(response, document) as Answer; // As above.
    const shown = Number(status) < 400 ? contentHtml(content) : "";
    return `<dt><code>${status}</code> ${text(description)}</dt><dd>${shown}</dd>`;
  });
  return [
    `<section id="${text(operation.operationId)}"><h3>${text(operation.summary)}</h3>`,
    `<p><code>${method.toUpperCase()} ${text(path)}</code> · <code>${text(operation.operationId)}</code></p>`,
    prose(operation.description),
    `<p>Takes ${operation.security.length === 0 ? "no token" : operation.security.map(tokenText).join(", or ")}.</p>`,
    rows.length === 0 ? "" : `<h4>Parameters</h4>${table(rows)}`,
    operation.requestBody === undefined ? "" : `<h4>Body</h4>${contentHtml(operation.requestBody.content)}`,
    `<h4>Answers</h4><dl>${answers.join("")}</dl>`,
    `<p>Problems: ${(operation["x-problem-codes"] ?? []).map((code) => `<code>${text(code)}</code>`).join(" ")}</p></section>`,
  ].join("");
}

function tokenText(alternative: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(alternative)
    .map(([token, permissions]) => {
      const needed = permissions.map((permission) => `<code>${text(permission)}</code>`).join(" and ");
      return `<code>${text(token)}</code>${needed === "" ? "" : ` with ${needed}`}`;
    })
    .join(" and ");
}

function contentHtml(content: Content = {}): string {
  return Object.entries(content)
    .map(([mediaType, { schema, examples }]) => {
      const shown = Object.values(examples ?? {}).map(({ value }) => `<pre>${text(exampleText(value))}</pre>`);
      return `<p><code>${text(mediaType)}</code>: ${schema === undefined ? "" : schemaText(schema)}</p>${shown.join("")}`;
    })
    .join("");
}

function exampleText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

function schemaHtml(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([member, property]) => [
    `<code>${text(member)}</code>${schema.required?.includes(member) === true ? " *" : ""}`,
    schemaText(property),
    prose(property.description),
  ]);
  const body = rows.length === 0 ? `<p>${schemaText(schema)}</p>` : `<p>${alternativesText(schema)}</p>${table(rows)}`;
  return `<section id="schema-${text(name)}"><h3><code>${text(name)}</code></h3>${prose(schema.description)}${body}</section>`;
}

/** What a schema says in one line. */
function schemaText(schema: Schema): string {
  const { $ref, type, items, additionalProperties } = schema;
  const parts = [
    $ref === undefined ? "" : linkTo(`schema-${lastOf($ref)}`, lastOf($ref)),
    type === undefined ? "" : text([type].flat().join(" or ")),
    items === undefined ? "" : `of ${schemaText(items)}`,
    typeof additionalProperties === "object" ? `of ${schemaText(additionalProperties)}` : "",
    alternativesText(schema),
    ...constraints.flatMap((name) =>
      schema[name] === undefined ? [] : `${name} <code>${text(JSON.stringify(schema[name]))}</code>`,
    ),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function alternativesText({ anyOf, oneOf, allOf }: Schema): string {
  const both = (allOf ?? []).map(schemaText).join(" and ");
  return [both, [...(anyOf ?? []), ...(oneOf ?? [])].map(schemaText).join(" or ")]
    .filter((part) => part !== "")
    .join(" ");
}

function resolved(part: unknown, document: ApiDocument): unknown {
  const reference = typeof part === "object" && part !== null && "$ref" in part ? String(part.$ref) : undefined;
  const [kind = "", name = ""] = reference?.split("/").slice(2) ?? [];
  return reference === undefined ? part : document.components[kind]?.[name];
}

function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
}

function linkTo(id: string, words: string): string {
  return `<a href="#${text(id)}">${text(words)}</a>`;
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function prose(words = ""): string {
  const paragraphs = words
    .trim()
    .split(/\n\n+/)
    .filter((paragraph) => paragraph !== "");
  return paragraphs
    .map((paragraph) => `<p>${text(paragraph).replaceAll(/`([^`]+)`/g, "<code>$1</code>")}</p>`)
    .join("");
}

function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
