import { below, Fault, type Place } from "../fault.js";
import { isObject, type Json } from "../json.js";
import { objectAt, type LoadedDocument } from "../load.js";
import type { Operation } from "../model.js";
import { readList, readString, readStrings, refuseUnread, requireString, startReading } from "./reading.js";

/**
 * Checks every `x-state-machine`: its states are the values of the enum that it stands on, or terminal ones that no object
 * shows any more; every transition is caused by an operation of the document or by a timer, and names its rule.
 *
 * @throws {Fault} where one does not hold.
 */
export function checkStateMachines(loaded: LoadedDocument, operations: readonly Operation[]): void {
  for (const schema of Object.values(objectAt(objectAt(loaded.document, "components"), "schemas"))) {
    const machine = isObject(schema) ? schema["x-state-machine"] : undefined;
    if (isObject(schema) && machine !== undefined) {
      const shown = readStrings(startReading(schema, loaded.placeOf(schema)), "enum");
      checkStateMachine(machine, below(loaded.placeOf(schema), "x-state-machine"), shown, operations);
    }
  }
}

function checkStateMachine(
  machine: Json,
  place: Place,
  shown: readonly string[],
  operations: readonly Operation[],
): void {
  const reading = startReading(isObject(machine) ? machine : {}, place);
  const terminal = readStrings(reading, "terminal");
  const states = [...shown, ...terminal];
  checkState(requireString(reading, "initial"), shown, below(place, "initial"));
  readList(reading, "transitions").forEach((json, index) => {
    const at = below(place, "transitions", index);
    const transition = startReading(isObject(json) ? json : {}, at);
    checkState(requireString(transition, "from"), shown, below(at, "from"));
    checkState(requireString(transition, "to"), states, below(at, "to"));
    requireString(transition, "rule");
    const [operation, timer] = [readString(transition, "operation"), readString(transition, "timer")];
    if ((operation === undefined) === (timer === undefined)) {
      throw new Fault(at, "either an operation or a timer causes a transition");
    }
    if (operation !== undefined && !operations.some(({ id }) => id === operation)) {
      throw new Fault(below(at, "operation"), `there is no operation ${operation}`);
    }
    refuseUnread(transition);
  });
  refuseUnread(reading);
}

function checkState(state: string, states: readonly string[], place: Place): void {
  if (!states.includes(state)) {
    throw new Fault(place, `${state} is none of the states ${states.join(", ")}`);
  }
}
