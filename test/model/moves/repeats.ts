import { forgottenAt, keptCalls } from "../rules/repeats.js";
import { move, oneOf, some } from "./move.js";
import type { Timed } from "./wait.js";

const repeat = move("repeat", some, (model, _, choice) => oneOf(keptCalls(model), choice)?.again());

/** Calls that are sent once more, as after a lost answer. */
export const repeatMoves = [repeat, repeat];

/** When kept answers are forgotten. */
export const timedRepeats: Timed = { verges: forgottenAt };
