/** A part of a list in the order of identifiers, which is the order of creation. */
export interface Page {
  /** Only rows after this identifier. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What a list of named rows is narrowed to. */
export interface NameFilter {
  /** Only the row with this name, ignoring case. */
  readonly name?: string | undefined;
}
