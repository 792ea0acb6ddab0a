import type { Clock } from "./clock.js";
import type { Random } from "./random.js";

/** The kinds of object that have an identifier. */
export type IdPrefix =
  | "acc"
  | "sa"
  | "sat"
  | "role"
  | "pol"
  | "apool"
  | "apt"
  | "ws"
  | "env"
  | "vcs"
  | "agent"
  | "ases"
  | "run"
  | "job"
  | "lease"
  | "evt"
  | "idem"
  | "snap"
  | "fault";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const timeDigits = 10;
const randomDigits = 16;

/**
 * Makes identifiers: the prefix of the kind, a hyphen and 26 characters of Crockford's base 32, of which 10 tell the
 * millisecond and 16 are random. Each sorts after every one that the same object made before, whatever the clock does.
 */
export class Ids {
  readonly #clock: Clock;
  readonly #random: Random;
  #time = -1;
  #digits: number[] = [];

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  next(prefix: IdPrefix): string {
    const now = this.#clock.now();
    if (now > this.#time) {
      this.#time = now;
      this.#digits = this.#startingDigits();
    } else if (!increment(this.#digits)) {
      this.#time += 1;
      this.#digits = this.#startingDigits();
    }
    return `${prefix}-${encodeTime(this.#time)}${this.#digits.map((digit) => alphabet.charAt(digit)).join("")}`;
  }

  /** Keeps the last identifier made; the answer returns to it. */
  snapshot(): () => void {
    const [time, digits] = [this.#time, this.#digits.slice()];
    return () => {
      this.#time = time;
      this.#digits = digits.slice();
    };
  }

  #startingDigits(): number[] {
    return Array.from(this.#random.bytes(randomDigits), (byte) => byte % alphabet.length);
  }
}

/** Adds one to the number that the digits write; false when they were all the last digit. */
function increment(digits: number[]): boolean {
  const place = digits.findLastIndex((digit) => digit < alphabet.length - 1);
  if (place === -1) return false;
  digits[place] = (digits[place] ?? 0) + 1;
  digits.fill(0, place + 1);
  return true;
}

function encodeTime(milliseconds: number): string {
  let text = "";
  for (let left = milliseconds, place = 0; place < timeDigits; place += 1) {
    text = alphabet.charAt(left % alphabet.length) + text;
    left = Math.floor(left / alphabet.length);
  }
  return text;
}
