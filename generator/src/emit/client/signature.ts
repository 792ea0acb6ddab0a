import type { Schema } from "../../schema.js";
import type { ClientAnswer, ClientOperation } from "./client-operation.js";
import type { TypePlan } from "./type-plan.js";
import { typeText } from "./type-text.js";

/** The arguments and the answer of an operation, as TypeScript spells them. */
export interface Signature {
  /** Without the caller; each as it is declared, such as `options?: CallOptions`. */
  readonly parameters: readonly string[];
  /** Their names. */
  readonly names: readonly string[];
  /** Such as `Call<AgentPool>`. */
  readonly answer: string;
  readonly uses: Uses;
}

/** The names of the types that a declaration refers to, by the file in which they stand. */
export interface Uses {
  readonly caller: readonly string[];
  readonly schemas: readonly string[];
  /** Beside the functions of the same resource. */
  readonly queries: readonly string[];
}

/** The signature of an operation whose declaration is indented by so many columns. */
export function signature(plan: TypePlan, operation: ClientOperation, columns: number): Signature {
  const used = new Set<string>();
  const { body, options, pathArguments, query } = operation;
  const declared = new Map(pathArguments.map(({ argument }) => [argument, `${argument}: string`]));
  if (body !== undefined) {
    const type = typeText({ plan, direction: "write", used }, body.schema, columns + 2);
    declared.set("body", `body${body.required ? "" : "?"}: ${type}`);
  }
  if (query !== undefined) {
    const optional = query.parameters.some(({ required }) => required) ? "" : "?";
    declared.set("query", `query${optional}: ${query.type}`);
  }
  declared.set("options", `options?: ${options.join(" & ")}`);
  const [container, type] = answerText(plan, operation.answer, used, columns);
  return {
    parameters: [...declared.values()],
    names: [...declared.keys()],
    answer: `${container}<${type}>`,
    uses: { caller: [container, ...options], schemas: [...used], queries: query === undefined ? [] : [query.type] },
  };
}

/** Parameters in parentheses, on one line where all of it fits and else one a line. */
export function parameterList(head: string, parameters: readonly string[], tail: string, columns: number): string {
  const space = " ".repeat(columns);
  const line = `${space}${head}(${parameters.join(", ")})${tail}`;
  if (line.length <= 120 && !line.includes("\n")) return line;
  return `${space}${head}(\n${parameters.map((parameter) => `${space}  ${parameter},\n`).join("")}${space})${tail}`;
}

function answerText(plan: TypePlan, answer: ClientAnswer, used: Set<string>, columns: number): [string, string] {
  const text = (schema: Schema): string => typeText({ plan, direction: "read", used }, schema, columns);
  switch (answer.kind) {
    case "pages":
      return ["Pages", text(answer.item)];
    case "json":
      return ["Call", text(answer.schema)];
    case "text":
      return ["Call", "string"];
    case "nothing":
      return ["Call", "void"];
  }
}
