import { randomBytes } from "node:crypto";

/** A source of numbers, evenly spread from 0 to just below 1. */
export type Random = () => number;

/** The randomness of the machine. */
export const systemRandom: Random = () => randomBytes(4).readUInt32BE() / 2 ** 32;
