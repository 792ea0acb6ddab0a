import { describe, expect, it } from "vitest";
import type { Attribute, Attributes, ProviderModel } from "../../provider-model.js";
import { emitConstructs } from "./constructs.js";

const text: Attribute = { type: "string", mode: "required", description: "A text." };
const call = { id: "anything", path: {} };

function model(attributes: Attributes, rest: Partial<ProviderModel> = {}): ProviderModel {
  const operations = { create: { ...call, body: [] }, read: call, update: null, delete: call };
  return {
    provider: { name: "acme", description: "Manages boxes.", attributes: {} },
    resources: { acme_box: { version: 0, description: "A box.", attributes, operations, onceOnly: [] } },
    dataSources: {},
    ...rest,
  };
}

/** The file of the resource `acme_box` with these attributes. */
function emitted(attributes: Attributes): string {
  return emitConstructs(model(attributes)).get("box.ts") ?? "";
}

describe("the construct of a resource", () => {
  it("is a whole file", () => {
    const want = {
      start: `// Generated from openapi/ by generator. Do not edit; run \`npm run generate\`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link AcmeBox}. */
export interface AcmeBoxConfig extends TerraformMetaArguments {
  /** A text. */
  readonly boxLabel: string;
}

/**
 * A box.
 *
 * The resource \`acme_box\` of Terraform.
 */
export class AcmeBox extends TerraformResource {`,
      end: `
  private _boxLabel: string;

  constructor(scope: Construct, id: string, config: AcmeBoxConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: AcmeBox.tfResourceType,
      terraformGeneratorMetadata: { providerName: "acme" },
    });
    this._boxLabel = config.boxLabel;
  }

  /** Reference to \`box_label\`. A text. */
  get boxLabel(): string {
    return this.getStringAttribute("box_label");
  }

  set boxLabel(value: string) {
    this._boxLabel = value;
  }

  /** The configured value of \`boxLabel\`. */
  get boxLabelInput(): string {
    return this._boxLabel;
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      box_label: this._boxLabel,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      box_label: { value: this._boxLabel, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
`,
    };
    const files = emitConstructs(model({ box_label: text }));
    const file = files.get("box.ts") ?? "";
    expect([...files.keys()]).toEqual(["provider.ts", "box.ts", "index.ts"]);
    expect(file.slice(0, want.start.length)).toBe(want.start);
    expect(file.slice(-want.end.length)).toBe(want.end);
  });

  it.each<{ given: Attribute; want: { member: string; reference: string } }>([
    {
      given: { type: "number", mode: "required", description: "A." },
      want: { member: "x: number;", reference: `get x(): number {\n    return this.getNumberAttribute("x");` },
    },
    {
      given: { type: "bool", mode: "optional", description: "A." },
      want: {
        member: "x?: boolean | IResolvable;",
        reference: `get x(): IResolvable {\n    return this.getBooleanAttribute("x");`,
      },
    },
    {
      given: { type: ["map", "string"], mode: "optional", description: "A." },
      want: {
        member: "x?: Record<string, string>;",
        reference: `get x(): Record<string, string> {\n    return this.getStringMapAttribute("x");`,
      },
    },
    {
      given: { type: ["list", "number"], mode: "optional", description: "A." },
      want: { member: "x?: number[];", reference: `get x(): number[] {\n    return this.getNumberListAttribute("x");` },
    },
    {
      given: { type: ["set", "string"], mode: "optional", description: "A." },
      want: {
        member: "x?: string[];",
        reference: `get x(): string[] {\n    return Fn.tolist(this.getListAttribute("x"));`,
      },
    },
  ])("writes and reads $given.type", ({ given, want }) => {
    expect(emitted({ x: given })).toContain(`readonly ${want.member}`);
    expect(emitted({ x: given })).toContain(want.reference);
  });

  it("gives a computed attribute a reference and nothing else", () => {
    const file = emitted({ id: { ...text, mode: "computed" }, name: text });
    expect(file).toContain("get id(): string");
    expect(file).not.toContain("set id(");
    expect(file).not.toContain("_id");
  });

  it("lists the values of an enumeration, and takes a token instead", () => {
    const file = emitted({ kind: { ...text, mode: "optional", enum: ["small", "large"] } });
    expect(file).toContain(`export type AcmeBoxKind = "small" | "large";`);
    expect(file).toContain("readonly kind?: AcmeBoxKind | IResolvable;");
    expect(file).toContain(`import type { IResolvable, TerraformMetaArguments, TerraformProvider } from "cdktf";`);
  });

  it("exports the constraints of the contract", () => {
    const file = emitted({ name: { ...text, constraints: { minLength: 1, pattern: "^\\S" } } });
    expect(file).toContain(`  static readonly constraints = { name: { minLength: 1, pattern: "^\\\\S" } } as const;`);
  });

  it("writes and reads an object by the names of its members", () => {
    const size: Attribute = { ...text, mode: "optional", enum: ["small", "large"] };
    const given: Attribute = { ...text, type: ["object", { box_size: "string" }], attributes: { box_size: size } };
    const file = emitted({ shape: given });
    expect(file).toContain(`export type AcmeBoxShapeBoxSize = "small" | "large";`);
    expect(file).toContain("readonly boxSize?: AcmeBoxShapeBoxSize | IResolvable;");
    expect(file).toContain("readonly shape: AcmeBoxShape;");
    expect(file).toContain(
      'get shape(): AcmeBoxShapeReference {\n    return new AcmeBoxShapeReference(this, "shape", false);',
    );
    expect(file).toContain("shape: { box_size: this._shape.boxSize },");
    expect(emitConstructs(model({ shape: given })).get("index.ts")).toContain(
      `export { AcmeBox, AcmeBoxShapeReference } from "./box.js";`,
    );
    expect(emitted({ shape: { ...given, mode: "optional" } })).toContain(
      "shape: this._shape && { box_size: this._shape.boxSize },",
    );
  });

  it("reads a list of objects by index", () => {
    const part: Attribute = { ...text, mode: "computed" };
    const type = ["list", ["object", { name: "string" }]] as const;
    const file = emitted({ parts: { ...part, type, attributes: { name: part } } });
    expect(file).toContain('get parts(): AcmeBoxPartsList {\n    return new AcmeBoxPartsList(this, "parts", false);');
    expect(file).toContain("get(index: number): AcmeBoxPartsReference {");
    expect(file).not.toContain("export interface AcmeBoxParts ");
  });

  it("refuses to have a list of objects configured", () => {
    const type = ["list", ["object", { name: "string" }]] as const;
    expect(() => emitted({ parts: { ...text, type, attributes: { name: text } } })).toThrow(
      "constructs cannot express yet that parts is configured",
    );
  });

  it("refuses a type that it cannot express, by name", () => {
    const given: Attribute = { ...text, type: ["list", ["object", { a: "string" }]] };
    expect(() => emitted({ parts: given })).toThrow(
      'AcmeBox: the attribute parts is of type ["list",["object",{"a":"string"}]], which constructs cannot express yet',
    );
  });

  it("refuses a name that the framework uses itself", () => {
    expect(() => emitted({ for_each: text })).toThrow(
      'AcmeBox: the attribute for_each cannot become a member, the framework uses "forEach" itself',
    );
  });
});

describe("the documentation of a configured attribute", () => {
  it.each<{ given: Partial<Attribute>; want: string }>([
    { given: { mode: "optional" }, want: "@default - none" },
    { given: { mode: "optional", default: null }, want: "@default - none" },
    { given: { mode: "optional_computed" }, want: "@default - chosen by Muster" },
    { given: { mode: "optional_computed", default: "" }, want: '@default ""' },
    {
      given: { mode: "optional_computed", providerDefault: "account_id" },
      want: "@default - the `accountId` of the provider",
    },
    { given: { sensitive: true }, want: "Sensitive: Terraform hides it in its output." },
    { given: { requiresReplace: true }, want: "Another value replaces the object." },
    { given: { constraints: { minLength: 1, maxLength: 9 } }, want: "1 to 9 characters." },
    { given: { constraints: { maxLength: 9 } }, want: "At most 9 characters." },
    { given: { enum: ["a", "b"] }, want: "One of `a`, `b`." },
  ])("of $given says: $want", ({ given, want }) => {
    expect(emitted({ x: { ...text, ...given } })).toContain(`   * ${want}\n`);
  });

  it("wraps what is longer than a line and closes no comment early", () => {
    const file = emitted({ x: { ...text, description: `${"word ".repeat(40)}*/ end.` } });
    expect(Math.max(...file.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(file).toContain("*\\/ end.");
  });
});

describe("the construct of a data source", () => {
  const dataSource = { description: "A box.", attributes: { id: { ...text, mode: "optional_computed" as const } } };

  it("is named apart from the resource and says how it finds its object", () => {
    const lookups = { id: call, box_name: { ...call, query: { name: "box_name" } } };
    const files = emitConstructs(model({}, { resources: {}, dataSources: { acme_box: { ...dataSource, lookups } } }));
    const file = files.get("data-box.ts");
    expect(file).toContain("export class DataAcmeBox extends TerraformDataSource {");
    expect(file).toContain("A box. Found by exactly one of `id` and `boxName`.");
    expect(file).toContain("config: DataAcmeBoxConfig = {}");
    expect(files.get("index.ts")).toContain(`export { DataAcmeBox } from "./data-box.js";`);
  });
});

describe("the construct of the provider", () => {
  it("reads what was configured and names the variable that stands in", () => {
    const url: Attribute = { type: "string", mode: "optional", environment: "ACME_URL", description: "Where it is." };
    const provider = { name: "acme", description: "Manages boxes.", attributes: { url } };
    const file = emitConstructs(model({}, { provider })).get("provider.ts");
    expect(file).toContain("export class AcmeProvider extends TerraformProvider {");
    expect(file).toContain(`terraformProviderSource: "acme/acme",`);
    expect(file).toContain("   * @default - the environment variable `ACME_URL`\n");
    expect(file).toContain("get url(): string | undefined {\n    return this._url;");
  });
});
