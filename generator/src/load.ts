import { Bundle } from "./bundle.js";
import type { Place } from "./fault.js";
import { isObject, type Json, type JsonObject } from "./json.js";
import type { Sources } from "./sources.js";

/** A document made self-contained: every reference is of the form `#/components/SECTION/NAME`. */
export interface LoadedDocument {
  readonly document: JsonObject;
  /** Where in the sources an object or array of the document was written. */
  readonly placeOf: (part: object) => Place;
  /** The places that references led to, as `file#pointer`. */
  readonly followed: ReadonlySet<string>;
  /** Says where an object was written that is put together from parts of the document. */
  readonly setPlace: (part: object, place: Place) => void;
}

/**
 * Loads the document of one root file, following its references into the other sources. Components stand in the order
 * in which their files are first referred to, and in a file in the order written there.
 *
 * @throws {Fault} for every member that the grammar does not list, and for every reference that leads nowhere.
 */
export function load(sources: Sources, file: string): LoadedDocument {
  const bundle = new Bundle(sources);
  const root = bundle.copyRoot(file);
  const components = { ...objectAt(root, "components"), ...bundle.components() };
  const document = { ...root, components };
  bundle.setPlace(document, { file, pointer: "" });
  return {
    document,
    placeOf: (part) => bundle.placeOf(part),
    followed: bundle.followed,
    setPlace: (part, place) => {
      bundle.setPlace(part, place);
    },
  };
}

/**
 * The component of a section that `json` refers to, or `json` itself when it refers to none.
 *
 * @throws {TypeError} when there is none; a loaded document has every component that it refers to.
 */
export function dereference({ document }: LoadedDocument, section: string, json: Json): JsonObject {
  const name = isObject(json) ? referredName(json["$ref"]) : undefined;
  const components = objectAt(objectAt(document, "components"), section);
  const target = name === undefined ? json : components[name];
  if (!isObject(target)) {
    throw new TypeError(`there is no object ${String(name)} in the ${section} of the loaded document`);
  }
  return target;
}

/** The name of the component that a `$ref` of a loaded document names. */
export function referredName(reference: Json | undefined): string | undefined {
  return typeof reference === "string" ? reference.slice(reference.lastIndexOf("/") + 1) : undefined;
}

/** A member of an object that is an object itself; an absent one is empty. */
export function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  return isObject(value) ? value : {};
}
