declare const written: unique symbol;

/** A text that is the JSON of a value of this type. */
export type Json<Value> = string & { readonly [written]: Value };

/** Writes a value as JSON. */
export function toJson<Value>(value: Value): Json<Value> {
  // What was just written is the JSON of the value; the mark exists for the compiler alone.
  return JSON.stringify(value) as Json<Value>;
}

/**
 * Writes what answers show of a row, once per row: rows never change, so their JSON is kept as long as they are. This is
 * what makes lists fast.
 */
export function rowJson<Row extends object, Value>(show: (row: Row) => Value): (row: Row) => Json<Value> {
  const kept = new WeakMap<Row, Json<Value>>();
  return (row) => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const json = toJson(show(row));
    kept.set(row, json);
    return json;
  };
}

/** Adds a member at the end of an object that has others already. */
export function withMember<Value extends object, Name extends string, Member>(
  json: Json<Value>,
  name: Name,
  member: Member,
): Json<Value & Record<Name, Member>> {
  const text = `${json.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(member)}}`;
  // The text is that of the object with the member inserted before its closing brace.
  return text as Json<Value & Record<Name, Member>>;
}

/** Adds a member that is written already. */
export function withJsonMember<Value extends object, Name extends string, Member>(
  json: Json<Value>,
  name: Name,
  member: Json<Member>,
): Json<Value & Record<Name, Member>> {
  // The text is that of the object with the member inserted before its closing brace.
  return `${json.slice(0, -1)},${JSON.stringify(name)}:${member}}` as Json<Value & Record<Name, Member>>;
}

/** Writes a page of a list. */
export function pageJson<Item>(
  items: readonly Json<Item>[],
  nextCursor: string | null,
): Json<{ items: Item[]; next_cursor: string | null }> {
  const text = `{"items":[${items.join(",")}],"next_cursor":${JSON.stringify(nextCursor)}}`;
  // The text is that of the two members, the items written before.
  return text as Json<{ items: Item[]; next_cursor: string | null }>;
}
