import { resolved, type Answer, type ApiDocument, type Content, type PlacedOperation } from "./api-document.js";
import { code, heading, inline, linkTo, prose, table, text } from "./html.js";
import { membersTable, requiredMark, typeHtml } from "./schema-html.js";

// An example of at most so many lines is open from the beginning.
const shortExample = 14;

/** All that the document says of an operation. */
export function operationHtml(placed: PlacedOperation, document: ApiDocument): string {
  const { operation, parameters } = placed;
  const { operationId: id, requestBody: body } = operation;
  const rows = parameters.map(({ name, in: place, required, description, schema }) => [
    `${code(name)} <small>${text(place)}</small>${required === true ? requiredMark : ""}`,
    typeHtml(schema),
    inline((description ?? "").trim()),
  ]);
  return [
    `<section id="${text(id)}">`,
    heading(3, id, text(operation.summary)),
    `<p class="call">${methodHtml(placed)} ${pathHtml(placed.path)} <small>${code(id)}</small></p>`,
    prose(operation.description),
    permissionsHtml(placed),
    rows.length === 0 ? "" : `<h4>Parameters</h4>${table(["Name", "Type", "Meaning"], rows)}`,
    body === undefined ? "" : `<h4>Body${body.required === true ? "" : " <small>optional</small>"}</h4>`,
    body === undefined ? "" : contentHtml(body.content, document, true),
    answersHtml(placed, document),
    problemsHtml(placed, document),
    "</section>",
  ].join("");
}

/** The operations of one noun, each in a line that leads to it. */
export function overviewHtml(operations: readonly PlacedOperation[]): string {
  const lines = operations.map((placed) => {
    const { operationId, summary } = placed.operation;
    return `<li>${methodHtml(placed)} ${linkTo(operationId, text(summary))} ${pathHtml(placed.path)}</li>`;
  });
  return `<ul class="overview">${lines.join("")}</ul>`;
}

function methodHtml({ method }: PlacedOperation): string {
  return `<b class="method ${method}">${method.toUpperCase()}</b>`;
}

/** A path that may break after each of its slashes. */
function pathHtml(path: string): string {
  const marked = text(path).replaceAll(/\{\w+\}/g, (parameter) => `<i>${parameter}</i>`);
  return `<code class="path">${marked.replaceAll(/(?<!<)\/(?=.)/g, "/<wbr>")}</code>`;
}

function permissionsHtml({ operation }: PlacedOperation): string {
  const { security } = operation;
  const conditional = Object.entries(operation["x-conditional-permissions"] ?? {});
  const further = conditional.map(
    ([member, needed]) =>
      `<li>where the body has ${code(member)}, ${needed.map(permissionLink).join(" and ")} as well</li>`,
  );
  const tokens = security
    .flatMap((alternative) => Object.entries(alternative))
    .map(([token, permissions]) => {
      const needed = permissions.map(permissionLink).join(" and ");
      return `<li>${linkTo(`token-${token}`, code(token))}${needed === "" ? "" : ` with ${needed}`}</li>`;
    });
  const items = [
    ...(tokens.length === 0 ? ["<li>Anybody may call it; no token is looked at.</li>"] : tokens),
    ...further,
  ];
  return `<h4>Permissions</h4><ul class="takes">${items.join("")}</ul>`;
}

function permissionLink(permission: string): string {
  return linkTo(`permission-${permission}`, code(permission));
}

function answersHtml({ operation }: PlacedOperation, document: ApiDocument): string {
  const granted = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
  const answers = granted.map(([status, response]) => {
    const { description, content } = resolved(response, document) as Answer; // Responses refer to responses.
    return `<p><b class="status">${text(status)}</b> ${inline(description)}</p>${contentHtml(content, document, false)}`;
  });
  return `<h4>Answers</h4>${answers.join("")}`;
}

function problemsHtml({ operation }: PlacedOperation, document: ApiDocument): string {
  const kinds = document.components.schemas["ProblemCode"]?.["x-problem-codes"] ?? {};
  const codes = [...(operation["x-problem-codes"] ?? [])].sort(
    (one, other) => (kinds[one]?.status ?? 0) - (kinds[other]?.status ?? 0),
  );
  if (codes.length === 0) return "";
  const items = codes.map((name) => {
    const { status, title } = kinds[name] ?? { status: "", title: "" };
    return `<li title="${text(title)}">${linkTo(`problem-${name}`, `<b>${status}</b> ${code(name)}`)}</li>`;
  });
  return `<h4>Problems</h4><ul class="problems">${items.join("")}</ul>`;
}

function contentHtml(content: Content = {}, document: ApiDocument, isAsked: boolean): string {
  return Object.entries(content)
    .map(([mediaType, { schema, examples, "x-parameters": parameters }]) => {
      const contentType = parameters === undefined ? mediaType : `${mediaType}; ${parameters}`;
      const shape = schema === undefined ? "" : `: ${typeHtml(schema)}`;
      const members = schema !== undefined && isAsked ? membersTable(schema, document) : "";
      const shown = Object.entries(examples ?? {}).map(([name, { value }]) => exampleHtml(name, value, isAsked));
      return `<p class="media">${code(contentType)}${shape}</p>${members}${shown.join("")}`;
    })
    .join("");
}

function exampleHtml(name: string, value: unknown, isAsked: boolean): string {
  const written = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  const isOpen = isAsked && written.split("\n").length <= shortExample;
  const title = name === "example" ? "Example" : `Example: ${name.replaceAll("_", " ")}`;
  return `<details${isOpen ? " open" : ""}><summary>${text(title)}</summary><pre><code>${text(written)}</code></pre></details>`;
}
