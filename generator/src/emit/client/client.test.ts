import { describe, expect, it } from "vitest";
import { clientModel } from "../../testing/client-contract.js";
import { header } from "../header.js";
import { emitClient } from "./client.js";

const files = emitClient(clientModel());

/** The declaration of a file that contains this text, with its documentation. */
function declaration(file: string, text: string): string {
  const found = files.get(file)?.split(/\n(?=\/\*\*)/);
  return found?.find((one) => one.includes(text)) ?? `${file} has no ${text}`;
}

describe("emitClient", () => {
  it("writes the schemas, the functions and the resources, the problems and what logs must not show", () => {
    expect([...files.keys()]).toEqual([
      "schemas.ts",
      "functions/big-things.ts",
      "functions/index.ts",
      "resources/big-things.ts",
      "resources/index.ts",
      "problems.ts",
      "redaction.ts",
    ]);
  });

  it("imports types alone: those of the caller and its own", () => {
    const imports = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/^import (type )?(?:.|\n)*? from "(.*)";$/gm)].map(
        ([, type, from]) => `${path}: ${type ?? ""}${from ?? ""}`,
      ),
    );
    expect(imports).toEqual([
      "functions/big-things.ts: type ../../src/caller.js",
      "functions/big-things.ts: type ../schemas.js",
      "resources/big-things.ts: type ../../src/caller.js",
      "resources/big-things.ts: ../functions/big-things.js",
      "resources/big-things.ts: type ../functions/big-things.js",
      "resources/big-things.ts: type ../schemas.js",
      "resources/index.ts: type ../../src/caller.js",
      "resources/index.ts: ./big-things.js",
      "problems.ts: type ./schemas.js",
    ]);
  });
});

describe("a function of the client", () => {
  it("says what it does, who may call it, whether it is sent again, and how it fails", () => {
    expect(declaration("functions/big-things.ts", "function createBigThing")).toBe(`/**
 * Create a big thing.
 *
 * Makes a thing (THING-1), and tells its secret.
 *
 * * Once, and no more.
 *
 * Needs a user token with \`things:write\` or an agent token, and \`things:read\` where \`color\` is given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} \`unauthenticated\`, \`invalid\`
 */
export function createBigThing(
  caller: Caller,
  body: ThingCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<Thing> {
  return caller.call(
    { id: "createBigThing", method: "POST", path: "/v1/accounts/{account_id}/things", keyed: true },
    { body },
    options,
  );
}
`);
  });

  it("lists page by page, and leaves the cursor to the caller", () => {
    expect(declaration("functions/big-things.ts", "function listBigThings")).toBe(`/**
 * List big things.
 *
 * Needs a user token with \`things:read\`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} \`unauthenticated\`
 */
export function listBigThings(
  caller: Caller,
  query?: ListBigThingsQuery,
  options?: CallOptions & AccountOption,
): Pages<Thing> {
  return caller.list(
    { id: "listBigThings", method: "GET", path: "/v1/accounts/{account_id}/things" },
    { query },
    options,
  );
}
`);
    expect(declaration("functions/big-things.ts", "interface ListBigThingsQuery"))
      .toBe(`/** What {@link listBigThings} is asked for. */
export interface ListBigThingsQuery {
  /**
   * The most.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Its color. */
  color?: ColorInput | undefined;
}
`);
  });

  it("takes identifiers by their place, a body that may be left out, and a condition; and is marked when it goes", () => {
    expect(declaration("functions/big-things.ts", "function updateBigThing")).toBe(`/**
 * Update a big thing.
 *
 * Needs no token.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param thingId - The thing.
 * @deprecated Since 2027-01-31; may be gone from 2028-06-30 on.
 */
export function updateBigThing(
  caller: Caller,
  thingId: string,
  body?: ThingUpdate,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    {
      id: "updateBigThing",
      method: "PATCH",
      path: "/v1/things/{thing_id}",
      media: "application/merge-patch+json",
      answers: "nothing",
    },
    { path: { thing_id: thingId }, body },
    options,
  );
}
`);
  });

  it("answers the text of what is not JSON", () => {
    const text = declaration("functions/big-things.ts", "function exportBigThingParts");
    expect(text).toContain("(caller: Caller, thingId: string, options?: CallOptions): Call<string> {");
    expect(text).toContain('answers: "text"');
  });

  it("is said not to be sent again where it is a POST without a key", () => {
    const keyless = clientModel(["paths.yaml", "name: Idempotency-Key", "name: If-Match"]);
    expect(emitClient(keyless).get("functions/big-things.ts")).toContain(
      " * Never sent again by itself: it takes no idempotency key.\n",
    );
  });

  it("needs a query where one of its parameters must be there", () => {
    const demanding = clientModel(["paths.yaml", "name: color, in: query,", "name: color, in: query, required: true,"]);
    const text = emitClient(demanding).get("functions/big-things.ts");
    expect(text).toContain("  query: ListBigThingsQuery,\n");
    expect(text).toContain("  color: ColorInput;\n");
  });
});

describe("a resource of the client", () => {
  it("has the operations of its tag and of those that join it, without its noun", () => {
    const methods = [...(files.get("resources/big-things.ts") ?? "").matchAll(/^ {2}(\w+)\(.*$/gm)];
    expect(methods.map(([line]) => line)).toEqual([
      "  list(query?: ListBigThingsQuery, options?: CallOptions & AccountOption): Pages<Thing>;",
      "  create(body: ThingCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<Thing>;",
      "  update(thingId: string, body?: ThingUpdate, options?: CallOptions & ConditionOption): Call<void>;",
      "  exportParts(thingId: string, options?: CallOptions): Call<string>;",
    ]);
  });

  it("documents its methods as their functions are", () => {
    const doc = declaration("functions/big-things.ts", "function createBigThing").split("export")[0] ?? "";
    expect(files.get("resources/big-things.ts")).toContain(doc.replaceAll(/^(?=.)/gm, "  "));
  });

  it("binds the functions to a caller", () => {
    expect(declaration("resources/big-things.ts", "function makeBigThings"))
      .toBe(`/** The methods of {@link BigThings}, sent by \`caller\`. */
export function makeBigThings(caller: Caller): BigThings {
  return {
    list: (query, options) => listBigThings(caller, query, options),
    create: (body, options) => createBigThing(caller, body, options),
    update: (thingId, body, options) => updateBigThing(caller, thingId, body, options),
    exportParts: (thingId, options) => exportBigThingParts(caller, thingId, options),
  };
}
`);
    expect(declaration("resources/index.ts", "interface Resources")).toContain("  readonly bigThings: BigThings;\n");
  });
});

describe("the schemas of the client", () => {
  it("are those that answers and bodies hold, each as it goes", () => {
    expect(files.get("schemas.ts")).toBe(`${header}
/**
 * What is wrong.
 *
 * \`faults\` of problems.
 */
export interface Fault {
  pointer?: string;
}

/** What it looks like. */
export type Color = "red" | "blue" | (string & {});

/** What requests hold where answers hold {@link Color}. */
export type ColorInput = "red" | "blue";

/** A thing. */
export interface Thing {
  /** Its id. */
  id: string;
  /** A name. */
  name: string;
  color: Color;
  /** Its secret. */
  secret: string;
}

/** What \`createBigThing\` takes. */
export interface ThingCreate {
  /** Its name. */
  name: string;
  /**
   * Its color.
   *
   * @default "red"
   */
  color?: ColorInput | undefined;
}

/** What \`updateBigThing\` takes. */
export interface ThingUpdate {
  name?: string | null | undefined;
}
`);
  });
});

describe("the problems of the client", () => {
  it("tell what comes with which code, and which codes an operation has", () => {
    expect(files.get("problems.ts")).toBe(`${header}import type { Fault } from "./schemas.js";

/** Every code of the contract; a newer server may answer others. */
export type ProblemCode =
  /** 401: No valid token was given. */
  | "unauthenticated"
  /** 422: The request breaks the schema. */
  | "invalid";

/** What went wrong. */
export interface ProblemDetails {
  /** The kind. */
  code: ProblemCode | (string & {});
  /** What is wrong. */
  faults?: Fault[];
}

/** By its code, what always comes with a problem beside what comes with every one. */
export interface ProblemMembers {
  invalid: {
    /** What is wrong. */
    faults: Fault[];
  };
}

/** The document of a problem of this code, or of any of these codes. */
export type ProblemOf<Code extends string> = Code extends keyof ProblemMembers
  ? ProblemDetails & { code: Code } & ProblemMembers[Code]
  : ProblemDetails & { code: Code };

/** By the id of an operation, the codes that it can answer; a newer server may answer others. */
export interface OperationProblems {
  listBigThings: "unauthenticated";
  createBigThing: "unauthenticated" | "invalid";
  updateBigThing: never;
  exportBigThingParts: never;
}
`);
  });
});

describe("what a log of the client must not show", () => {
  it("is the header of the tokens and every member that is marked as a secret", () => {
    expect(files.get("redaction.ts")).toContain('secretHeaders: readonly string[] = ["authorization"];\n');
    expect(files.get("redaction.ts")).toContain('secretMembers: readonly string[] = ["secret"];\n');
  });

  it.each([
    ["in a list", "{ type: array, items: { type: string, format: password }, description: Its secret. }"],
    ["that may be null", "{ type: [string, 'null'], format: password, description: Its secret. }"],
    ["that a map holds", "{ type: object, additionalProperties: { type: string, format: password } }"],
  ])("is a secret %s too", (_, schema) => {
    const model = clientModel(["schemas.yaml", "{ type: string, format: password, description: Its secret. }", schema]);
    expect(emitClient(model).get("redaction.ts")).toContain('["secret"]');
  });
});
