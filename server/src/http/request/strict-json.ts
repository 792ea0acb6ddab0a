import { refuse, refuseFaults, type Refusal } from "../../domain/refusal.js";
import { pointer } from "./pointer.js";

/** JSON that was read. */
export interface ParsedJson {
  readonly value: unknown;
}

const deepest = 64;

/**
 * Reads JSON and refuses what JavaScript would take without a word and change: members that occur twice, members that
 * reach for prototypes, numbers that do not come back as they were written, and nesting that recursion cannot follow.
 */
export function parseStrictJson(text: string): ParsedJson | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold a secret.
    return malformed("is not well-formed");
  }
  if (isPlain(text, value)) return { value };
  return new Inspection(text).refusal() ?? { value };
}

/**
 * Whether it shows without a walk over the text that there is nothing to refuse. Each member has a colon in the text: if
 * the value has as many members as the text has colons, none was given twice.
 */
function isPlain(text: string, value: unknown): boolean {
  let [colons, brackets] = [0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === colon) colons += 1;
    else if (code === brace || code === bracket) brackets += 1;
  }
  return brackets <= deepest && colons === countPlainMembers(value);
}

const colon = 0x3a;
const brace = 0x7b;
const bracket = 0x5b;

/** How many members a value has in all; NaN where there is a name or a number that may have to be refused. */
function countPlainMembers(value: unknown): number {
  if (typeof value === "number") return isKept(value) ? 0 : NaN;
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  for (const [name, member] of Object.entries(value)) {
    if (name === "__proto__" || name === "prototype") return NaN;
    count += countPlainMembers(member) + (Array.isArray(value) ? 0 : 1);
  }
  return count;
}

/** Whether a number comes back as it was written. */
function isKept(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) && !Object.is(value, -0) : Number.isFinite(value);
}

function malformed(fault: string): Refusal {
  return refuse("malformed_request", `The JSON ${fault}`);
}

/** An object or array that is open where the inspection stands. */
interface Frame {
  /** The members so far; undefined in an array. */
  readonly members: Set<string> | undefined;
  /** The member or index at which it stands. */
  at: string | number;
  awaitsName: boolean;
}

/** One walk over a text that is known to be JSON. */
class Inspection {
  readonly #text: string;
  readonly #frames: Frame[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  refusal(): Refusal | undefined {
    for (let place = 0; place < this.#text.length;) {
      const end = this.#tokenEnd(place);
      const refusal = this.#token(this.#text.slice(place, end));
      if (refusal !== undefined) return refusal;
      place = end;
    }
    return undefined;
  }

  #tokenEnd(place: number): number {
    const first = this.#text.charAt(place);
    if (first === '"') return this.#stringEnd(place + 1);
    if (!/[-\d]/.test(first)) return place + 1;
    let end = place + 1;
    while (/[-+.\deE]/.test(this.#text.charAt(end))) end += 1;
    return end;
  }

  #stringEnd(start: number): number {
    let end = start;
    while (this.#text.charAt(end) !== '"') end += this.#text.charAt(end) === "\\" ? 2 : 1;
    return end + 1;
  }

  #token(token: string): Refusal | undefined {
    const frame = this.#frames.at(-1);
    switch (token.charAt(0)) {
      case "{":
        return this.#open({ members: new Set(), at: "", awaitsName: true });
      case "[":
        return this.#open({ members: undefined, at: 0, awaitsName: false });
      case "}":
      case "]":
        this.#frames.pop();
        return undefined;
      case ",":
        if (typeof frame?.at === "number") frame.at += 1;
        else if (frame !== undefined) frame.awaitsName = true;
        return undefined;
      case '"':
        return frame?.awaitsName === true ? this.#name(frame, token) : undefined;
      default:
        return /^[-\d]/.test(token) ? this.#number(token) : undefined;
    }
  }

  #open(frame: Frame): Refusal | undefined {
    this.#frames.push(frame);
    return this.#frames.length > deepest ? malformed(`is nested more than ${deepest} levels deep`) : undefined;
  }

  #name(frame: Frame, token: string): Refusal | undefined {
    const name = String(JSON.parse(token));
    if (frame.members?.has(name) === true) return malformed(`has the member ${JSON.stringify(name)} twice`);
    const isPrototype = name === "prototype" && this.#frames.at(-2)?.at === "constructor";
    if (name === "__proto__" || isPrototype) return malformed(`has a member ${name}, which reaches for a prototype`);
    frame.members?.add(name);
    frame.at = name;
    frame.awaitsName = false;
    return undefined;
  }

  #number(token: string): Refusal | undefined {
    if (isKept(Number(token))) return undefined;
    const detail = "must be a number that comes back as it was written: no -0, no integer beyond 2^53 - 1";
    return refuseFaults([{ pointer: pointer(this.#frames.map(({ at }) => at)), detail }]);
  }
}
