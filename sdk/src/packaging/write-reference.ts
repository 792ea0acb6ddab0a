import { join, resolve } from "node:path";
import { Application, ReflectionKind, type ProjectReflection, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { packageRoot } from "./package-root.js";

/** Interfaces whose members have a name and a type, and nothing else to say of themselves. */
const maps = ["OperationProblems", "ProblemMembers"];

/**
 * Writes the reference of the package, in Markdown, from the comments of what its entries export: a page for each
 * resource, class and interface, and one for the rest of each entry.
 *
 * @throws when something exported has no comment, names what is not exported, or has a link that leads nowhere.
 */
export async function writeReference(directory = join(packageRoot, "dist/docs")): Promise<void> {
  const app = await Application.bootstrapWithPlugins(optionsFor(resolve(directory)));
  const project = await app.convert();
  if (project === undefined) throw new Error("the sources do not compile; run npm run build");
  app.options.setValue("intentionallyNotDocumented", namesOfMapMembers(project));
  app.validate(project);
  if (app.logger.hasWarnings() || app.logger.hasErrors()) {
    throw new Error("the reference has gaps, named above; write the comments, or export the types");
  }
  await app.generateOutputs(project);
}

function optionsFor(directory: string): Partial<TypeDocOptions> & PluginOptions {
  return {
    plugin: ["typedoc-plugin-markdown"],
    entryPoints: ["index", "functions", "validate", "node"].map((entry) => join(packageRoot, `src/${entry}.ts`)),
    tsconfig: join(packageRoot, "tsconfig.json"),
    name: "@muster/sdk",
    readme: "none",
    outputs: [{ name: "markdown", path: directory }],
    logLevel: "Warn",
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    // The parts that two types are put together from.
    intentionallyNotExported: ["SuccessOf", "HeadersOption", "BodyOption"],
    // They would name a commit that is not there yet.
    disableSources: true,
    membersWithOwnFile: ["Class", "Interface"],
    hideBreadcrumbs: true,
  };
}

function namesOfMapMembers(project: ProjectReflection): string[] {
  const names = project
    .getReflectionsByKind(ReflectionKind.Property)
    .filter(({ parent }) => maps.includes(parent?.name ?? "") || parent?.parent?.name === "ProblemOf")
    .map((property) => property.getFriendlyFullName());
  return [...new Set(names)];
}
