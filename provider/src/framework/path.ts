/** Where in a configuration, plan or state a value stands: an attribute, then elements within it. */
export type Path = readonly Step[];

/** One step of a path. Elements of sets cannot be addressed: a path stops at the set. */
export type Step = { readonly attribute: string } | { readonly key: string } | { readonly index: number };

/** The path of an attribute of the object itself. */
export function attributePath(name: string): Path {
  return [{ attribute: name }];
}

/** The path as it would be written in configuration: `tags["team"]`, `rules[2]`. */
export function pathText(path: Path): string {
  return path
    .map((step, depth) => {
      if ("key" in step) return `[${JSON.stringify(step.key)}]`;
      if ("index" in step) return `[${step.index}]`;
      return depth === 0 ? step.attribute : `.${step.attribute}`;
    })
    .join("");
}
