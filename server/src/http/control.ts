import type { operations } from "@muster/openapi/control/operations";
import type { requestSchemas } from "@muster/openapi/control/request-schemas";
import type { operations as answers } from "@muster/openapi/control/types";
import { VirtualClock, type Clock } from "../clock.js";
import { refuse } from "../domain/refusal.js";
import type { HandlersOf } from "./contract.js";
import { toJson } from "./json.js";
import { unimplementedControls } from "./not-implemented-controls.js";
import { timestamp } from "./timestamp.js";

/** What the control API does: one member for each operation of its document. */
export type ControlHandlers = HandlersOf<typeof operations, typeof requestSchemas, answers>;

/** The controls of a server for tests (MOCK-1). `reset` brings its world back to its start. */
export function controlHandlers(clock: Clock, reset: () => Promise<void>): ControlHandlers {
  const reading = () => toJson({ now: timestamp(clock.now()), virtual: clock instanceof VirtualClock });
  return {
    getClock: () => Promise.resolve(reading()),

    async advanceClock({ body }) {
      if (!(clock instanceof VirtualClock)) {
        return refuse("clock_is_real", "The server runs on the real clock; start it with a virtual one", {
          rule: "MOCK-1",
        });
      }
      await clock.advance(body.milliseconds);
      return reading();
    },

    async reset() {
      await reset();
      return null;
    },

    ...unimplementedControls(),
  };
}
