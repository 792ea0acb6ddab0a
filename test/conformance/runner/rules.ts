import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryRoot } from "../../repository/repository-root.js";
import { manners } from "./outcome.js";

/** A rule and how its text begins. */
export interface Rule {
  readonly id: string;
  readonly text: string;
}

/** The rules of openapi/semantics.md in their order, and behind them what has no number. */
export async function readRules(): Promise<readonly Rule[]> {
  const semantics = await readFile(join(repositoryRoot, "openapi/semantics.md"), "utf8");
  const rules = [...semantics.matchAll(/^\*\*(?<id>[A-Z]+-\d+)\*\* (?<text>[^]*?)(?=\n\n|\n\*\*)/gm)];
  return [
    ...rules.map(({ groups }) => ({ id: groups?.["id"] ?? "", text: (groups?.["text"] ?? "").replaceAll("\n", " ") })),
    { id: manners, text: "what holds for every operation" },
  ];
}
