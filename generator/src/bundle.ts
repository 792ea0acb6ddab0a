import { below, Fault, type Place } from "./fault.js";
import { grammar, sections, type Content, type Kind } from "./grammar.js";
import { isList, isObject, type Json, type JsonObject } from "./json.js";
import { follow, type Sources } from "./sources.js";

interface Component {
  readonly place: Place;
  value: Json;
}

/** Copies a document part by part, and with it every component that it refers to. */
export class Bundle {
  /** The places that references led to, as `file#pointer`. */
  readonly followed = new Set<string>();
  readonly #sources: Sources;
  readonly #places = new WeakMap<object, Place>();
  readonly #components = new Map<string, Map<string, Component>>();
  /** In the order in which they are first referred to. */
  readonly #files: string[] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
    // The order in which sections are printed.
    for (const section of Object.values(sections)) {
      this.#components.set(section, new Map());
    }
  }

  /** The document itself, whose references the components answer. */
  copyRoot(file: string): JsonObject {
    const place = { file, pointer: "" };
    const value = this.#sources.get(file);
    if (!isObject(value)) {
      throw new Fault(place, "there is no such document");
    }
    return this.#copyMembers("document", value, place);
  }

  /** All components so far, by section; in the order of their files, and in a file as written there. */
  components(): JsonObject {
    const printed: Record<string, JsonObject> = {};
    for (const [section, components] of this.#components) {
      if (components.size > 0) {
        const inOrder = [...components].sort(([, left], [, right]) => this.#compare(left.place, right.place));
        printed[section] = Object.fromEntries(inOrder.map(([name, component]) => [name, component.value]));
      }
    }
    return printed;
  }

  /** Where a part of the copy was written. */
  placeOf(part: object): Place {
    const place = this.#places.get(part);
    if (place === undefined) {
      throw new TypeError("this is no part of the loaded document");
    }
    return place;
  }

  /** Says where a part was written that was put together elsewhere. */
  setPlace(part: object, place: Place): void {
    this.#places.set(part, place);
  }

  #compare(left: Place, right: Place): number {
    return left.file === right.file
      ? this.#position(left) - this.#position(right)
      : this.#files.indexOf(left.file) - this.#files.indexOf(right.file);
  }

  #position(place: Place): number {
    const tokens = place.pointer.split("/");
    const name = tokens.pop() ?? "";
    const parent = follow(this.#sources, place, `#${tokens.join("/")}`).value;
    return isObject(parent) ? Object.keys(parent).indexOf(name) : -1;
  }

  #copy(content: Content, value: Json, place: Place): Json {
    if (content === "value") {
      return this.#copyValue(value, place);
    }
    if (typeof content === "object") {
      return "map" in content ? this.#copyMap(content.map, value, place) : this.#copyList(content.list, value, place);
    }
    if (content === "schema" && typeof value === "boolean") {
      return value;
    }
    if (!isObject(value)) {
      throw new Fault(place, `an object is wanted here (${content})`);
    }
    return "$ref" in value ? this.#copyReference(content, value, place) : this.#copyMembers(content, value, place);
  }

  #copyValue(value: Json, place: Place): Json {
    if (isList(value)) {
      return this.#copyItems(value, place, (item, at) => this.#copyValue(item, at));
    }
    return isObject(value) ? this.#copyEntries(value, place, (member, at) => this.#copyValue(member, at)) : value;
  }

  #copyMap(kind: Kind, value: Json, place: Place): Json {
    if (!isObject(value)) {
      throw new Fault(place, "an object is wanted here");
    }
    return this.#copyEntries(value, place, (member, at) => this.#copy(kind, member, at));
  }

  #copyList(kind: Kind, value: Json, place: Place): Json {
    if (!isList(value)) {
      throw new Fault(place, "a list is wanted here");
    }
    return this.#copyItems(value, place, (item, at) => this.#copy(kind, item, at));
  }

  #copyItems(value: readonly Json[], place: Place, copy: (item: Json, at: Place) => Json): Json {
    const items = value.map((item, index) => copy(item, below(place, index)));
    return this.#remember(items, place);
  }

  #copyEntries(value: JsonObject, place: Place, copy: (member: Json, at: Place) => Json): JsonObject {
    const members = Object.entries(value).map(([name, member]): [string, Json] => [
      name,
      copy(member, below(place, name)),
    ]);
    return this.#remember(Object.fromEntries(members), place);
  }

  #copyMembers(kind: Kind, value: JsonObject, place: Place): JsonObject {
    const copy: Record<string, Json> = {};
    const members: Readonly<Record<string, Content>> = grammar[kind];
    for (const [name, member] of Object.entries(value)) {
      const content = Object.hasOwn(members, name) ? members[name] : undefined;
      if (content === undefined) {
        throw new Fault(below(place, name), `${name} is not supported here (${kind}); grammar.ts lists what is`);
      }
      copy[name] = this.#copy(content, member, below(place, name));
    }
    return this.#remember(copy, place);
  }

  #copyReference(kind: Kind, value: JsonObject, place: Place): Json {
    const { $ref, ...siblings } = value;
    const target = follow(this.#sources, place, $ref ?? null);
    this.followed.add(`${target.place.file}#${target.place.pointer}`);
    const section = sections[kind];
    if (kind !== "schema" && Object.keys(siblings).length > 0) {
      throw new Fault(place, "nothing may stand beside this $ref");
    }
    if (section === undefined) {
      return this.#copy(kind, target.value, target.place);
    }
    const name = this.#componentName(target.place, place);
    this.#addComponent(kind, section, name, target);
    return this.#remember(
      { $ref: `#/components/${section}/${name}`, ...this.#copyMembers(kind, siblings, place) },
      place,
    );
  }

  #componentName(target: Place, from: Place): string {
    const name = /^\/([A-Za-z][A-Za-z0-9_]*)$/.exec(target.pointer)?.[1];
    if (name === undefined) {
      throw new Fault(below(from, "$ref"), "a reference must name a whole component, at the top of its file");
    }
    return name;
  }

  #addComponent(kind: Kind, section: string, name: string, target: { place: Place; value: Json }): void {
    const components = this.#components.get(section);
    const present = components?.get(name);
    if (present === undefined) {
      if (!this.#files.includes(target.place.file)) {
        this.#files.push(target.place.file);
      }
      // Entered before its content is copied, so that a component may refer to itself.
      const component: Component = { place: target.place, value: null };
      components?.set(name, component);
      component.value = this.#copy(kind, target.value, target.place);
    } else if (present.place.file !== target.place.file || present.place.pointer !== target.place.pointer) {
      throw new Fault(target.place, `${present.place.file} defines a component of this name too; rename one`);
    }
  }

  #remember<Part extends Json & object>(part: Part, place: Place): Part {
    this.#places.set(part, place);
    return part;
  }
}
