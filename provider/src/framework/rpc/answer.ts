import type { DiagnosticMessage } from "../../protocol/messages.js";
import { diagnosticMessage } from "../diagnostic-message.js";
import { diagnosticsFrom, type Diagnostic } from "../diagnostics.js";

/** Adds a finding to the answer of a call. */
export type Report = (diagnostic: Diagnostic) => void;

/**
 * Answers a call with what `run` answers and with everything that it reported. What it throws becomes diagnostics too, in
 * an answer that holds nothing else: to Terraform, a call that fails is a broken plugin, not a problem of the user's.
 */
export async function answerWithDiagnostics<Answer extends object>(
  run: (report: Report) => Promise<Answer> | Answer,
): Promise<Partial<Answer> & { readonly diagnostics: readonly DiagnosticMessage[] }> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  let answer: Partial<Answer> = {};
  try {
    answer = await run(report);
  } catch (error) {
    diagnostics.push(...diagnosticsFrom(error));
  }
  return { ...answer, diagnostics: diagnostics.map(diagnosticMessage) };
}
