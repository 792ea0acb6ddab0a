/** A place in the documents: the file, relative to the repository, and the JSON pointer in it. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

/** The place of a member of what stands at `place`. */
export function below(place: Place, ...members: readonly (string | number)[]): Place {
  const tokens = members.map((member) => `/${String(member).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return { file: place.file, pointer: place.pointer + tokens.join("") };
}

/** The documents say something that this generator refuses. The message begins with the place, as `file#pointer`. */
export class Fault extends Error {
  readonly place: Place;

  constructor(place: Place, message: string) {
    super(`${place.file}#${place.pointer}: ${message}`);
    this.name = "Fault";
    this.place = place;
  }
}
