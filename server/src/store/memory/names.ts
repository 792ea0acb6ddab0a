import { foldName } from "../../domain/text.js";
import type { NameFilter, Page } from "../list.js";

/** The key of a name within what it is unique in. */
export function nameKey(scope: string, name: string): string {
  return `${scope}/${foldName(name)}`;
}

/** A page of the rows of an account, or the one with the name that the filter asks for. */
export function namedPage<Row extends { readonly id: string }>(
  table: {
    find(index: "name", key: string): Row | undefined;
    page(index: "account", key: string, page: Page): Row[];
  },
  accountId: string,
  { name }: NameFilter,
  page: Page,
): readonly Row[] {
  if (name === undefined) return table.page("account", accountId, page);
  const row = table.find("name", nameKey(accountId, name));
  return row !== undefined && (page.after === undefined || row.id > page.after) ? [row] : [];
}
