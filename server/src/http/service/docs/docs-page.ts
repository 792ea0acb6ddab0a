import { operationsOf, type ApiDocument, type PlacedOperation } from "./api-document.js";
import { docsStyle } from "./docs-style.js";
import { code, heading, inline, linkTo, prose, table, text } from "./html.js";
import { operationHtml, overviewHtml } from "./operation-html.js";
import { schemaHtml } from "./schema-html.js";

/** A noun of the document and the operations on it. */
interface Chapter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly operations: readonly PlacedOperation[];
}

/** Writes an API document as one HTML page that loads nothing and runs nothing. */
export function docsPage(json: string): string {
  const document = JSON.parse(json) as ApiDocument; // The document was checked when it was generated.
  const { title, version, summary = "", description } = document.info;
  const chapters = chaptersOf(document);
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(title)} ${text(version)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">`,
    `<style>${docsStyle}</style></head><body><a class="skip" href="#content">Skip to the content</a>`,
    contentsHtml(title, chapters, document),
    `<main id="content"><header><h1>${text(title)} <small>${text(version)}</small></h1>`,
    `<p class="lead">${inline(summary)}</p>${prose(description)}</header>`,
    ...chapters.map((chapter) => chapterHtml(chapter, document)),
    tokensHtml(document),
    permissionsHtml(document),
    problemsHtml(document),
    schemasHtml(document),
    "</main></body></html>\n",
  ].join("\n");
}

function chaptersOf(document: ApiDocument): readonly Chapter[] {
  const operations = operationsOf(document);
  return document.tags.map(({ name, description = "" }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return { id: `noun-${name.toLowerCase().replaceAll(" ", "-")}`, name, description, operations: own };
  });
}

const appendices = [
  ["tokens", "Tokens"],
  ["permissions", "Permissions"],
  ["problems", "Problems"],
  ["schemas", "Schemas"],
] as const;

function contentsHtml(title: string, chapters: readonly Chapter[], document: ApiDocument): string {
  const nouns = chapters.map(({ id, name, operations }) => {
    const links = operations.map(
      ({ operation }) => `<li>${linkTo(operation.operationId, text(operation.summary))}</li>`,
    );
    return `<li>${linkTo(id, text(name))}<ul>${links.join("")}</ul></li>`;
  });
  const names = Object.keys(document.components.schemas).map(
    (name) => `<li>${linkTo(`schema-${name}`, text(name))}</li>`,
  );
  const others = appendices.map(([id, name]) => {
    const folded = `<details><summary>All ${names.length}</summary><ul>${names.join("")}</ul></details>`;
    return `<li>${linkTo(id, name)}${id === "schemas" ? folded : ""}</li>`;
  });
  const lists = `<ul>${nouns.join("")}</ul><ul>${others.join("")}</ul>`;
  return `<nav aria-label="Contents"><a class="home" href="#content">${text(title)}</a>${lists}</nav>`;
}

function chapterHtml({ id, name, description, operations }: Chapter, document: ApiDocument): string {
  const sections = operations.map((placed) => operationHtml(placed, document));
  const head = `${heading(2, id, text(name))}${prose(description)}${overviewHtml(operations)}`;
  return `<article id="${id}">${head}${sections.join("\n")}</article>`;
}

function tokensHtml({ components }: ApiDocument): string {
  const rows = Object.entries(components.securitySchemes).map(([name, { bearerFormat = "", description = "" }]) => [
    `<span id="token-${text(name)}">${code(name)}</span>`,
    code(`Authorization: Bearer ${bearerFormat}`),
    inline(description.trim()),
  ]);
  return `<article id="tokens">${heading(2, "tokens", "Tokens")}${table(["Token", "Sent as", "Meaning"], rows)}</article>`;
}

function permissionsHtml({ components }: ApiDocument): string {
  const rows = Object.entries(components["x-permissions"]).map(([name, meaning]) => [
    `<span id="permission-${text(name)}">${code(name)}</span>`,
    inline(meaning.trim()),
  ]);
  const head = heading(2, "permissions", "Permissions");
  return `<article id="permissions">${head}${table(["Permission", "What it lets a principal do"], rows)}</article>`;
}

function problemsHtml({ components }: ApiDocument): string {
  const kinds = Object.entries(components.schemas["ProblemCode"]?.["x-problem-codes"] ?? {});
  kinds.sort(([, one], [, other]) => one.status - other.status);
  const rows = kinds.map(([name, { status, title }]) => [
    `<span id="problem-${text(name)}">${code(name)}</span>`,
    `<b class="status">${status}</b>`,
    text(title),
  ]);
  const head = `${heading(2, "problems", "Problems")}<p>Whatever is refused is answered by a ${linkTo("schema-Problem", code("Problem"))} with one of these codes.</p>`;
  return `<article id="problems">${head}${table(["Code", "Status", "Title"], rows)}</article>`;
}

function schemasHtml(document: ApiDocument): string {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) =>
    schemaHtml(name, schema, document),
  );
  return `<article id="schemas">${heading(2, "schemas", "Schemas")}${schemas.join("\n")}</article>`;
}
