import { foldName } from "../domain/text.js";

/** The first of some rows that has a name; names are compared ignoring case. */
export function named<Row extends { readonly name: string }>(rows: readonly Row[], name: string): Row | undefined {
  const folded = foldName(name);
  return rows.find((row) => foldName(row.name) === folded);
}
