/** A place in a path: where the segments lead that are written out, and where any other does. */
interface Place<Value> {
  readonly written: Map<string, Place<Value>>;
  parameter: Place<Value> | undefined;
  end: { readonly value: Value; readonly names: readonly string[] } | undefined;
}

/** What was found under a path. */
interface Found<Value> {
  readonly value: Value;
  /** The values of the parameters, decoded. */
  readonly parameters: Record<string, string>;
}

/** Values under the paths of the API documents, whose segments are written out or a parameter in braces. */
export class Paths<Value> {
  readonly #root: Place<Value> = newPlace();

  set(template: string, value: Value): void {
    let place = this.#root;
    const names: string[] = [];
    for (const segment of template.slice(1).split("/")) {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1];
      if (name === undefined) {
        const next = place.written.get(segment) ?? newPlace();
        place.written.set(segment, next);
        place = next;
      } else {
        names.push(name);
        place = place.parameter ??= newPlace();
      }
    }
    place.end = { value, names };
  }

  /** Finds a path whose escapes are well-formed; a segment that is written out comes before one that is a parameter. */
  find(path: string): Found<Value> | undefined {
    const segments = (path.includes("%") ? path.split("/").map(decodeURIComponent) : path.split("/")).slice(1);
    const values: string[] = [];
    const end = find(this.#root, segments, 0, values);
    if (end === undefined) return undefined;
    const parameters: Record<string, string> = {};
    for (const [place, name] of end.names.entries()) parameters[name] = values[place] ?? "";
    return { value: end.value, parameters };
  }
}

/** Follows the segments from one on; the values are those of the parameters on the way that leads to an end. */
function find<Value>(
  { written, parameter, end }: Place<Value>,
  segments: readonly string[],
  at: number,
  values: string[],
): Place<Value>["end"] {
  const segment = segments[at];
  if (segment === undefined) return end;
  const next = written.get(segment);
  const found = next && find(next, segments, at + 1, values);
  if (found !== undefined || parameter === undefined || segment === "") return found;
  values.push(segment);
  const below = find(parameter, segments, at + 1, values);
  if (below === undefined) values.pop();
  return below;
}

function newPlace<Value>(): Place<Value> {
  return { written: new Map(), parameter: undefined, end: undefined };
}
