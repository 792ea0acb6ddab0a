import type { z } from "zod";
import { refuseFaults, type Fault, type Refusal } from "../../domain/refusal.js";
import type { Operation } from "../contract.js";
import type { Incoming } from "../message.js";
import { parameterFaults } from "./faults.js";
import { convert, isEmpty } from "./read-query.js";

/** Reads the headers that an operation declares, each of its type; any other header means nothing to it. */
export function readHeaders(request: Incoming, operation: Operation, schema: z.ZodType<object>): object | Refusal {
  if (isEmpty(operation.headerParameters)) return {};
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, type] of Object.entries(operation.headerParameters)) {
    const text = request.header(name.toLowerCase());
    if (text === null) continue;
    const value = convert(text, type);
    if (value === undefined) faults.push({ parameter: name, detail: `must be of type ${type}` });
    else values[name] = value;
  }
  if (faults.length > 0) return refuseFaults(faults);
  const parsed = schema.safeParse(values);
  return parsed.success ? parsed.data : refuseFaults(parameterFaults(parsed.error.issues));
}
