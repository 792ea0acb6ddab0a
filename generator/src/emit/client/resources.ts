import { docCommentAt } from "../doc-comment.js";
import { header } from "../header.js";
import type { ClientResource, Method } from "./client-resources.js";
import { typeExport, typeImport, valueImport } from "./imports.js";
import { operationDoc, paragraphs } from "./operation-doc.js";
import { parameterList, signature } from "./signature.js";
import type { TypePlan } from "./type-plan.js";

/** A resource: the interface of its methods, and what binds the functions behind them to a caller. */
export function emitResource(plan: TypePlan, { description, file, methods, type }: ClientResource): string {
  const signed = methods.map((method) => ({ method, ...signature(plan, method, 2) }));
  const uses = signed.map((one) => one.uses);
  const declared = signed.map(({ method, parameters, answer }) => {
    const doc = docCommentAt(2, ...operationDoc(method)).replaceAll(/^(?=.)/gm, "  ");
    return `${doc}${parameterList(method.name, parameters, `: ${answer};`, 2)}\n`;
  });
  const bound = signed.map(({ method, names }) => binding(method, names));
  return [
    header,
    typeImport(["Caller", ...uses.flatMap(({ caller }) => caller)], "../../src/caller.js"),
    valueImport(
      methods.map(({ operation }) => operation.id),
      `../functions/${file}.js`,
    ),
    typeImport(
      uses.flatMap(({ queries }) => queries),
      `../functions/${file}.js`,
    ),
    typeImport(
      uses.flatMap(({ schemas }) => schemas),
      "../schemas.js",
    ),
    `\n${docCommentAt(0, ...paragraphs(description))}export interface ${type} {\n${declared.join("\n")}}\n`,
    `\n/** The methods of {@link ${type}}, sent by \`caller\`. */\n`,
    `export function make${type}(caller: Caller): ${type} {\n  return {\n${bound.join("")}  };\n}\n`,
  ].join("");
}

/** All resources of a client. */
export function emitResourcesIndex(resources: readonly ClientResource[]): string {
  const members = resources.map(
    ({ name, type, description }) =>
      `${docCommentAt(2, ...paragraphs(description)).replaceAll(/^(?=.)/gm, "  ")}  readonly ${name}: ${type};\n`,
  );
  return [
    header,
    typeImport(["Caller"], "../../src/caller.js"),
    ...resources.map(({ file, type }) => `import { make${type}, type ${type} } from "./${file}.js";\n`),
    `\n${typeExport(resources.map(({ type }) => type))}`,
    `\n/** The operations of the API, by what they are about. */\nexport interface Resources {\n${members.join("")}}\n`,
    "\n/** The resources whose operations `caller` sends. */\n",
    "export function makeResources(caller: Caller): Resources {\n  return {\n",
    ...resources.map(({ name, type }) => `    ${name}: make${type}(caller),\n`),
    "  };\n}\n",
  ].join("");
}

function binding({ name, operation }: Method, names: readonly string[]): string {
  const call = `${operation.id}(${["caller", ...names].join(", ")})`;
  const line = `    ${name}: (${names.join(", ")}) => ${call},\n`;
  return line.length <= 121 ? line : `    ${name}: (${names.join(", ")}) =>\n      ${call},\n`;
}
