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
  /** The time and all digits but the last, as text: it stays while the last digit counts. */
  #head = "";

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  next(prefix: IdPrefix): string {
    const now = this.#clock.now();
    if (now > this.#time) this.#begin(now);
    else if (!increment(this.#digits)) this.#begin(this.#time + 1);
    const last = this.#digits.at(-1) ?? 0;
    // The last digit is 0 where it has just carried.
    if (this.#head === "" || last === 0) this.#head = encodeTime(this.#time) + encodeDigits(this.#digits.slice(0, -1));
    return `${prefix}-${this.#head}${alphabet.charAt(last)}`;
  }

  /** Keeps the last identifier made; the answer returns to it. */
  snapshot(): () => void {
    const [time, digits] = [this.#time, this.#digits.slice()];
    return () => {
      this.#time = time;
      this.#digits = digits.slice();
      this.#head = "";
    };
  }

  #begin(time: number): void {
    this.#time = time;
    this.#digits = Array.from(this.#random.bytes(randomDigits), (byte) => byte % alphabet.length);
    this.#head = "";
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

function encodeDigits(digits: readonly number[]): string {
  let text = "";
  for (const digit of digits) text += alphabet.charAt(digit);
  return text;
}

function encodeTime(milliseconds: number): string {
  let text = "";
  for (let left = milliseconds, place = 0; place < timeDigits; place += 1) {
    text = alphabet.charAt(left % alphabet.length) + text;
    left = Math.floor(left / alphabet.length);
  }
  return text;
}
