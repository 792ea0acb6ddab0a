/** Where a compiled file or a declaration names another module: what stands before the name, the name, and the quote behind it. */
const specifier = /(?<before>(?:\bfrom|\bimport)\s*\(?\s*["'])(?<name>[^"'\n]+)(?<after>["'])/g;

/** The modules that the text of a compiled file or a declaration imports. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(specifier)].map(({ groups }) => groups?.["name"] ?? "");
}

/** The text with other names of the modules that it imports. */
export function renameImports(text: string, rename: (name: string) => string): string {
  return text.replace(specifier, (_, before: string, name: string, after: string) => before + rename(name) + after);
}
