import type { Path } from "./path.js";

/**
 * One thing that the user should know. An error ends the operation, a warning does not.
 */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** A title: a few words, no full stop. */
  readonly summary: string;
  /** What happened, why, and what to do about it, in sentences. */
  readonly detail: string;
  /** The attribute at fault; absent where the object as a whole is concerned. */
  readonly path?: Path;
}

/** Ends an operation with diagnostics in place of an answer. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join("\n"));
    this.name = "DiagnosticsError";
    this.diagnostics = diagnostics;
  }
}

/** An error diagnostic. */
export function errorDiagnostic(summary: string, detail: string, path?: Path): Diagnostic {
  return { severity: "error", summary, detail, ...(path && { path }) };
}

/** A warning diagnostic. */
export function warningDiagnostic(summary: string, detail: string, path?: Path): Diagnostic {
  return { severity: "warning", summary, detail, ...(path && { path }) };
}

/**
 * The diagnostics of whatever an operation threw: those of a `DiagnosticsError` as they are; an interruption says so; any
 * other error is a bug of the provider and says that.
 */
export function diagnosticsFrom(reason: unknown): readonly Diagnostic[] {
  if (reason instanceof DiagnosticsError) return reason.diagnostics;
  if (reason instanceof Error && reason.name === "AbortError") {
    return [
      errorDiagnostic(
        "The operation was interrupted",
        "Terraform asked the provider to stop while a request was under way. Whether the server has carried it out is not " +
          "known; the next plan will tell.",
      ),
    ];
  }
  const message = reason instanceof Error ? reason.message : String(reason);
  return [
    errorDiagnostic(
      "The provider met an error that it does not know",
      `${message}\n\nThis is a bug of the provider. Please report it together with the configuration that led here.`,
    ),
  ];
}
