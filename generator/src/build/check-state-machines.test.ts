import { describe, expect, it } from "vitest";
import { modelOf, withSchemas } from "../testing/contract.js";

const machine = (transition: string, initial = "on") => `
State:
  type: string
  enum: [on, off]
  x-state-machine:
    initial: ${initial}
    terminal: [gone]
    transitions:
      - { ${transition} }
`;

describe("checkStateMachines", () => {
  it.each(["from: on, to: off, operation: updateThing, rule: A-1", "from: off, to: gone, timer: 4 hours, rule: A-1"])(
    "accepts %s",
    (transition) => {
      expect(() => modelOf(withSchemas(machine(transition)))).not.toThrow();
    },
  );

  const place = "openapi/schemas/further.yaml#/State/x-state-machine";

  it.each([
    ["from: gone, to: on, timer: 1 s, rule: A-1", "/transitions/0/from: gone is none of the states on, off"],
    ["from: on, to: lost, timer: 1 s, rule: A-1", "/transitions/0/to: lost is none of the states on, off, gone"],
    ["from: on, to: off, timer: 1 s", "/transitions/0: rule is missing"],
    ["from: on, to: off, rule: A-1", "/transitions/0: either an operation or a timer causes a transition"],
    [
      "from: on, to: off, operation: updateThing, timer: 1 s, rule: A-1",
      "/transitions/0: either an operation or a timer causes a transition",
    ],
    ["from: on, to: off, operation: turnOff, rule: A-1", "/transitions/0/operation: there is no operation turnOff"],
    ["from: on, to: off, timer: 1 s, rule: A-1, error: lost", "/transitions/0/error: error has no effect here"],
  ])("refuses %s", (transition, message) => {
    expect(() => modelOf(withSchemas(machine(transition)))).toThrow(`${place}${message}`);
  });

  it("refuses an initial state that is terminal", () => {
    const yaml = machine("from: on, to: off, timer: 1 s, rule: A-1", "gone");
    expect(() => modelOf(withSchemas(yaml))).toThrow(`${place}/initial: gone is none of the states on, off`);
  });
});
