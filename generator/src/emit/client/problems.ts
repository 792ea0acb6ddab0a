import type { Api } from "../../model.js";
import type { Property, Schema } from "../../schema.js";
import { docCommentAt } from "../doc-comment.js";
import { header } from "../header.js";
import { literal, propertyName } from "../literal.js";
import type { ClientResource } from "./client-resources.js";
import { typeImport } from "./imports.js";
import { paragraphs } from "./operation-doc.js";
import { component, type Root, type TypePlan } from "./type-plan.js";
import { memberTexts, type Writing } from "./type-text.js";

/** The schemas of what comes with problems, which have types like those of answers. */
export function rootsOfProblems(api: Api): readonly Root[] {
  return documentOf(api.schemas)
    .properties.filter(({ name }) => name !== "code")
    .map(({ schema }) => ({ direction: "read", schema }));
}

/** The types of problems: the document, what comes with which code, and which codes each operation can answer. */
export function emitProblems(api: Api, plan: TypePlan, resources: readonly ClientResource[]): string {
  const writing = { plan, direction: "read", used: new Set<string>() } as const;
  const declarations = [
    codesText(api.problems),
    detailsText(writing),
    membersText(writing, api.problems),
    ofText,
    operationsText(resources),
  ];
  return [header, typeImport(writing.used, "./schemas.js"), ...declarations.map((text) => `\n${text}`)].join("");
}

function codesText(problems: Api["problems"]): string {
  const codes = [...problems].map(([code, { status, title }]) => `  /** ${status}: ${title}. */\n  | ${quoted(code)}`);
  return `/** Every code of the contract; a newer server may answer others. */\nexport type ProblemCode =\n${codes.join("\n")};\n`;
}

function detailsText(writing: Writing): string {
  const document = documentOf(writing.plan.schemas);
  const properties = document.properties.filter(({ name }) => name !== "code");
  const code = document.properties.find(({ name }) => name === "code")?.schema.description;
  return [
    docCommentAt(0, ...paragraphs(document.description ?? "")),
    "export interface ProblemDetails {\n",
    code === undefined ? "" : docCommentAt(2, code).replaceAll(/^(?=.)/gm, "  "),
    "  code: ProblemCode | (string & {});\n",
    memberTexts(writing, properties, 2),
    "}\n",
  ].join("");
}

function membersText(writing: Writing, problems: Api["problems"]): string {
  const { properties } = documentOf(writing.plan.schemas);
  const codes = [...problems].filter(([, { members }]) => members.length > 0);
  const texts = codes.map(([code, { members }]) => {
    const always = properties.filter(({ name }) => members.includes(name)).map(asRequired);
    return `  ${propertyName(code)}: {\n${memberTexts(writing, always, 4)}  };\n`;
  });
  return `/** By its code, what always comes with a problem beside what comes with every one. */\nexport interface ProblemMembers {\n${texts.join("")}}\n`;
}

const ofText = `/** The document of a problem of this code, or of any of these codes. */
export type ProblemOf<Code extends string> = Code extends keyof ProblemMembers
  ? ProblemDetails & { code: Code } & ProblemMembers[Code]
  : ProblemDetails & { code: Code };
`;

function operationsText(resources: readonly ClientResource[]): string {
  const members = resources.flatMap(({ methods }) =>
    methods.map(({ operation }) => {
      const codes = operation.problems.map(quoted);
      const line = `  ${operation.id}: ${codes.join(" | ") || "never"};\n`;
      return line.length <= 121 ? line : `  ${operation.id}:\n${codes.map((code) => `    | ${code}`).join("\n")};\n`;
    }),
  );
  return `/** By the id of an operation, the codes that it can answer; a newer server may answer others. */\nexport interface OperationProblems {\n${members.join("")}}\n`;
}

function documentOf(schemas: TypePlan["schemas"]): Schema & { readonly kind: "object" } {
  const document = component(schemas, "Problem");
  if (document.kind !== "object") {
    throw new TypeError("Problem is an object, as RFC 9457 has it");
  }
  return document;
}

function asRequired(property: Property): Property {
  return { ...property, required: true };
}

function quoted(code: string): string {
  return literal(code);
}
