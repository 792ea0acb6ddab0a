import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const released = join(repositoryRoot, "openapi/released/openapi.json");

/** As much of the document as the planted changes touch. */
interface Document {
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

interface Schema {
  required: string[];
  enum: string[];
  maxLength: number;
  readonly properties: Record<string, unknown>;
}

const breaking: Readonly<Record<string, (document: Document) => void>> = {
  "an operation that goes": ({ paths }) => delete paths["/v1/agents/{agent_id}"]?.["delete"],
  "a member that a request must have from now on": ({ components }) =>
    components.schemas["AgentPoolCreate"]?.required.push("description"),
  "a member that goes from an answer": ({ components }) => delete components.schemas["Workspace"]?.properties["name"],
  "a value that a request may no longer hold": ({ components }) => components.schemas["AgentPoolType"]?.enum.pop(),
  "a text that must be shorter": ({ components }) => {
    const name = components.schemas["Name"];
    if (name !== undefined) name.maxLength = 200;
  },
};

describe("the comparison with the released document", () => {
  it("lets the document pass as it is", async () => {
    expect(await compare(await readFile(released, "utf8"))).toBe(true);
  });

  it.each(Object.entries(breaking))("refuses %s", async (_, plant) => {
    // The document is generated and has these parts.
    const document = JSON.parse(await readFile(released, "utf8")) as Document;
    plant(document);
    expect(await compare(JSON.stringify(document))).toBe(false);
  });

  it("lets a value pass that answers alone may hold", async () => {
    const document = JSON.parse(await readFile(released, "utf8")) as Document;
    document.components.schemas["ProblemCode"]?.enum.push("another_code");
    expect(await compare(JSON.stringify(document))).toBe(true);
  });

  it("lets a new optional member pass", async () => {
    const document = JSON.parse(await readFile(released, "utf8")) as Document;
    const pool = document.components.schemas["AgentPoolCreate"];
    if (pool !== undefined) pool.properties["colour"] = { type: "string" };
    expect(await compare(JSON.stringify(document))).toBe(true);
  });

  it("lets a new value of an enum in answers pass", async () => {
    const document = JSON.parse(await readFile(released, "utf8")) as Document;
    document.components.schemas["NoJobsReason"]?.enum.push("asleep");
    expect(await compare(JSON.stringify(document))).toBe(true);
  });
});

/** Whether the check of `npm run check` lets that document follow the released one. */
async function compare(document: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  const path = join(folder, "openapi.json");
  await writeFile(path, document);
  const redocly = join(repositoryRoot, "node_modules/@redocly/cli/bin/cli.js");
  try {
    await promisify(execFile)(process.execPath, [redocly, "diff", released, path], { cwd: repositoryRoot });
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
}
