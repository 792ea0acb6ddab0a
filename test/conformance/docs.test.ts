import { operations, permissions, problems, type ProblemCode } from "@muster/openapi/operations";
import { describe, expect, it } from "vitest";
import { DocumentNode } from "./document-node.js";
import { startWorld } from "./world.js";

/** A part of the page as its markup and as what it reads. */
interface Part {
  readonly html: string;
  readonly words: string;
}

const document = DocumentNode.root("api");

/** The page, and its sections by their identifiers. */
async function docs(test: Parameters<typeof startWorld>[0]) {
  await using world = await startWorld(test);
  const page = await world.ok("getDocs", { token: null });
  const found = [...page.matchAll(/<section[^>]* id="([^"]+)">([^]*?)<\/section>/g)];
  const sections = new Map(found.map(([, id = "", html = ""]) => [id, { html, words: wordsOf(html) }]));
  return { page, section: (id: string): Part => sections.get(id) ?? expect.fail(`there is no section ${id}`) };
}

function wordsOf(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, "");
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** What lies under a place, each with its name. */
function parts(node: DocumentNode | undefined, ...names: readonly string[]): readonly [string, DocumentNode][] {
  const under = node?.at(...names);
  return (under?.names ?? []).flatMap((name) => {
    const part = under?.at(name);
    return part === undefined ? [] : [[name, part] as [string, DocumentNode]];
  });
}

/** The members of an object, and the members of those that have no schema with a name. */
function membersOf(schema: DocumentNode): readonly string[] {
  const written = new Map<string, unknown>(Object.entries(schema.at("properties")?.value ?? {}));
  return parts(schema, "properties").flatMap(([name, member]) => {
    const isNamed = JSON.stringify(written.get(name)).startsWith('{"$ref"');
    return [name, ...(isNamed ? [] : parts(member, "properties").map(([inner]) => `${name}.${inner}`))];
  });
}

/** Every example of a body. */
function examplesOf(body: DocumentNode | undefined): readonly unknown[] {
  const examples = parts(body, "content").flatMap(([, content]) => parts(content, "examples"));
  return examples.map(([, example]) => example.at("value")?.value);
}

describe("the page of the API document", () => {
  it("loads nothing and runs nothing, and each of its links leads to one place of it", async (test) => {
    const { page } = await docs(test);
    expect(page).not.toMatch(
      /<script|<link(?! rel="icon" href="data:,">)|<img|<iframe|@import|url\(|src=| on\w+=|javascript:/,
    );
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const targets = [...page.matchAll(/ href="([^"]*)"/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThan(1000);
    expect(targets.shift(), "no icon is asked for").toBe("data:,");
    expect(targets.filter((target) => !target.startsWith("#") || !ids.includes(target.slice(1)))).toEqual([]);
    expect(page.length).toBeLessThan(600_000);
  });

  it("lists every operation by its noun", async (test) => {
    const { page } = await docs(test);
    const contents = /<nav[^]*<\/nav>/.exec(page)?.[0] ?? "";
    for (const [, tag] of parts(document, "tags")) {
      const name = String(tag.at("name")?.value);
      expect(wordsOf(contents)).toContain(name);
      const [chapter = ""] = page.split(`<h2>${name}<`).slice(1);
      const own = Object.entries(operations).filter(([, { method, path }]) =>
        parts(document.at("paths", path, method.toLowerCase()), "tags").some(([, { value }]) => value === name),
      );
      expect(own.length, name).toBeGreaterThan(0);
      const overview = chapter.slice(0, chapter.indexOf("<section"));
      for (const [id] of own) for (const list of [contents, overview]) expect(list).toContain(`href="#${id}"`);
    }
  });

  it("tells of every operation its method, path, permissions, parameters, examples and problems", async (test) => {
    const { section } = await docs(test);
    for (const [
      id,
      { method, path, security, conditionalPermissions, problems: codes, ...operation },
    ] of Object.entries(operations)) {
      const { html, words } = section(id);
      expect(words, id).toContain(`${method} ${path} ${id}`);
      const needed = [
        ...security.flatMap((one): readonly string[] => one.permissions),
        ...Object.values<readonly string[]>(conditionalPermissions).flat(),
      ];
      const targets = [
        ...security.map(({ token }) => `token-${token}`),
        ...needed.map((permission) => `permission-${permission}`),
        ...codes.map((code) => `problem-${code}`),
      ];
      expect(
        targets.filter((target) => !html.includes(`href="#${target}"`)),
        id,
      ).toEqual([]);
      const { pathParameters, queryParameters, headerParameters } = operation;
      const parameters = [...pathParameters, ...Object.keys(queryParameters), ...Object.keys(headerParameters)];
      expect(
        parameters.filter((name) => !html.includes(`<code>${name}</code>`)),
        id,
      ).toEqual([]);
      const described = document.at("paths", path, method.toLowerCase());
      const answers = parts(described, "responses").filter(([status]) => Number(status) < 400);
      const bodies = [described?.at("requestBody"), ...answers.map(([, answer]) => answer)];
      for (const example of bodies.flatMap(examplesOf)) {
        expect(words, id).toContain(typeof example === "string" ? example : JSON.stringify(example, null, 2));
      }
    }
  });

  it("explains every permission, every problem and every schema with its members", async (test) => {
    const { page, section } = await docs(test);
    for (const [name, meaning] of Object.entries(permissions)) {
      const row = page.split(`id="permission-${name}"`)[1]?.split("</tr>")[0] ?? "";
      expect(wordsOf(row), name).toContain(meaning.replaceAll("`", "").trim());
    }
    for (const name of Object.keys(problems) as ProblemCode[]) {
      // The keys of a record are its keys.
      const row = page.split(`id="problem-${name}"`)[1]?.split("</tr>")[0] ?? "";
      expect(wordsOf(row), name).toContain(`${problems[name].status}${problems[name].title}`);
    }
    for (const [name, schema] of parts(document, "components", "schemas")) {
      const { html } = section(`schema-${name}`);
      const members = [schema, ...parts(schema, "allOf").map(([, part]) => part)].flatMap(membersOf);
      expect(
        members.filter((member) => !html.includes(`<code>${member}</code>`)),
        name,
      ).toEqual([]);
    }
  });
});
