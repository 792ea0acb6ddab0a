import control from "@muster/openapi/control.json" with { type: "json" };
import api from "@muster/openapi/openapi.json" with { type: "json" };

const documents = { api, control };

/** A place in one of the API documents. */
export class DocumentNode {
  readonly #document: keyof typeof documents;
  readonly #steps: readonly string[];
  readonly value: unknown;
  // Every exchange of every suite is checked: the same places are asked for again and again.
  readonly #under = new Map<string, DocumentNode | undefined>();
  #reference: string | undefined;

  /** The root of each document. */
  static readonly #roots = {
    api: new DocumentNode("api", [], documents.api),
    control: new DocumentNode("control", [], documents.control),
  };

  private constructor(document: keyof typeof documents, steps: readonly string[], value: unknown) {
    this.#document = document;
    this.#steps = steps;
    this.value = value;
  }

  /** The root of a document. */
  static root(document: keyof typeof documents): DocumentNode {
    return DocumentNode.#roots[document];
  }

  /** The place as a reference that a validator with both documents resolves. */
  get reference(): string {
    if (this.#reference === undefined) {
      const steps = this.#steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")));
      this.#reference = `${this.#document}#/${steps.join("/")}`;
    }
    return this.#reference;
  }

  /** The names of what lies under it. */
  get names(): readonly string[] {
    return Object.keys(this.value ?? {});
  }

  /** What lies under it by these names; undefined where nothing does. References are followed. */
  at(...names: readonly string[]): DocumentNode | undefined {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    if (!this.#under.has(name)) this.#under.set(name, this.#find(name));
    return this.#under.get(name)?.at(...rest);
  }

  #find(name: string): DocumentNode | undefined {
    const under = new Map<string, unknown>(Object.entries(this.value ?? {}));
    if (!under.has(name)) return undefined;
    return new DocumentNode(this.#document, [...this.#steps, name], under.get(name)).#followed();
  }

  #followed(): DocumentNode {
    const reference = new Map<string, unknown>(Object.entries(this.value ?? {})).get("$ref");
    if (typeof reference !== "string") return this;
    const steps = reference.slice("#/".length).split("/");
    return DocumentNode.root(this.#document).at(...steps) ?? this;
  }
}
