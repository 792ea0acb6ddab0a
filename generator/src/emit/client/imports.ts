/** An import of types by name, sorted, wrapped at 120 columns; nothing where there are no names. */
export function typeImport(names: Iterable<string>, from: string): string {
  return importText("import type", names, from);
}

/** The same for what is there at run time. */
export function valueImport(names: Iterable<string>, from: string): string {
  return importText("import", names, from);
}

/** An export of types that were imported. */
export function typeExport(names: Iterable<string>): string {
  return statement("export type", names, "");
}

function importText(keyword: string, names: Iterable<string>, from: string): string {
  return statement(keyword, names, ` from "${from}"`);
}

function statement(keyword: string, names: Iterable<string>, tail: string): string {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) return "";
  const line = `${keyword} { ${sorted.join(", ")} }${tail};\n`;
  return line.length <= 121 ? line : `${keyword} {\n${sorted.map((name) => `  ${name},\n`).join("")}}${tail};\n`;
}
