import type { AttributePathMessage, DiagnosticMessage, MessageInit } from "../protocol/messages.js";
import type { Diagnostic } from "./diagnostics.js";
import type { Path, Step } from "./path.js";

/** A diagnostic as Terraform reads it. */
export function diagnosticMessage({ severity, summary, detail, path }: Diagnostic): DiagnosticMessage {
  return {
    severity: severity === "error" ? "ERROR" : "WARNING",
    summary,
    detail,
    ...(path && { attribute: pathMessage(path) }),
  };
}

/** A path as Terraform reads it. */
export function pathMessage(path: Path): AttributePathMessage {
  return { steps: path.map(stepMessage) };
}

function stepMessage(step: Step): MessageInit<"AttributePath.Step"> {
  if ("attribute" in step) return { attributeName: step.attribute };
  return "key" in step ? { elementKeyString: step.key } : { elementKeyInt: step.index };
}
