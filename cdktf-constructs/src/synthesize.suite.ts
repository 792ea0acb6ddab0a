import { TerraformStack, Testing } from "cdktf";
import { MusterProvider } from "./index.js";

/** Blocks of Terraform's JSON syntax by their address, as `muster_agent_pool.pool`. */
export type Blocks = Readonly<Record<string, unknown>>;

/** A stack in an app that writes nothing. */
export function newStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "Stack");
  new MusterProvider(stack, "muster");
  return stack;
}

/** The resources of a stack that validates. */
export function resourcesOf(stack: TerraformStack): Blocks {
  return blocksOf(stack, "resource");
}

/** The data sources of a stack that validates. */
export function dataSourcesOf(stack: TerraformStack): Blocks {
  return blocksOf(stack, "data");
}

function blocksOf(stack: TerraformStack, kind: "resource" | "data"): Blocks {
  // What Terraform's JSON syntax prescribes: blocks by type and name.
  const document = JSON.parse(Testing.synth(stack, true)) as Record<string, Record<string, Record<string, object>>>;
  return Object.fromEntries(
    Object.entries(document[kind] ?? {}).flatMap(([type, named]) =>
      Object.entries(named).map(([name, block]) => [`${type}.${name}`, withoutNotes(block)]),
    ),
  );
}

/** Without the path and the like that the framework notes under `//`. */
function withoutNotes(block: object): object {
  return Object.fromEntries(Object.entries(block).filter(([name]) => name !== "//"));
}
