import { operations, type OperationId } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { responseSchemas } from "@muster/openapi/response-schemas";
import type { ZodType } from "zod";
import type { Input } from "./caller.js";
import { AnswerError, UsageError } from "./errors.js";
import type { Validator } from "./request/send.js";

/** What is compared with the contract, and what follows. */
export interface ValidateOptions {
  /** Whether inputs are checked before anything is sent; true unless set. */
  readonly requests?: boolean;
  /** What follows when an answer does not fit: a word to `warn`, an `AnswerError`, or nothing; `warn` unless set. */
  readonly responses?: "warn" | "throw" | "off";
  /** Where `warn` goes; `console.warn` unless given. */
  readonly warn?: (message: string, faults: readonly ContractFault[]) => void;
}

/** One place that does not fit the contract. */
export interface ContractFault {
  /** Where: `body.name`, `query.limit`, `path.agent_pool_id`; for an answer, from its root. */
  readonly at: string;
  /** What is wrong there. The value is not repeated, since it may be a secret. */
  readonly detail: string;
}

/** `invalid_request`: an input does not fit the contract; nothing was sent. */
export class InvalidRequestError extends UsageError {
  static override readonly kind: string = "InvalidRequestError";
  /** Every place that does not fit. */
  readonly faults: readonly ContractFault[];

  constructor(operation: string, faults: readonly ContractFault[]) {
    super("invalid_request", describe(`${operation} was not sent`, faults), { operation });
    this.faults = faults;
  }
}

/** `invalid_answer`: an answer does not fit the contract. The server has acted. */
export class InvalidAnswerError extends AnswerError {
  static override readonly kind: string = "InvalidAnswerError";
  /** Every place that does not fit. */
  readonly faults: readonly ContractFault[];

  constructor(operation: string, faults: readonly ContractFault[]) {
    super("invalid_answer", describe(`${operation} got an answer that the contract does not allow`, faults), {
      operation,
    });
    this.faults = faults;
  }
}

/**
 * What compares requests and answers with the contract's schemas: the `validator` of a client or a connection.
 *
 * Answers of a newer server pass: members and values of enums that this package does not know are no faults.
 */
export function validate({ requests = true, responses = "warn", warn }: ValidateOptions = {}): Validator {
  return {
    checkRequest: (operation, input) => {
      const faults = requests && isKnown(operation) ? faultsOfRequest(operation, input) : [];
      if (faults.length > 0) throw new InvalidRequestError(operation, faults);
    },
    checkAnswer: (operation, data) => {
      const schema = responses !== "off" && isKnown(operation) ? responseSchemas[operation] : null;
      const faults = schema === null ? [] : faultsOf(schema, data);
      if (faults.length === 0) return;
      const error = new InvalidAnswerError(operation, faults);
      if (responses === "throw") throw error;
      (warn ?? console.warn)(error.message, faults);
    },
  };
}

function isKnown(operation: string): operation is OperationId {
  return Object.hasOwn(requestSchemas, operation);
}

function faultsOfRequest(operation: OperationId, { path = {}, query = {}, body }: Input): ContractFault[] {
  const schemas: { path: ZodType; query: ZodType; body: ZodType | null } = requestSchemas[operation];
  // What is undefined is not sent.
  const sent = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  return [
    ...faultsOf(schemas.path, path, "path"),
    ...faultsOf(schemas.query, sent, "query"),
    ...faultsOfBody(operation, schemas.body, body),
  ];
}

function faultsOfBody(operation: OperationId, schema: ZodType | null, body: unknown): ContractFault[] {
  if (body !== undefined) return schema === null ? [] : faultsOf(schema, body, "body");
  return operations[operation].body?.required === true ? [{ at: "body", detail: "it is required" }] : [];
}

function faultsOf(schema: ZodType, value: unknown, root?: string): ContractFault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => ({
    at: [...(root === undefined ? [] : [root]), ...path.map(String)].join("."),
    detail: message,
  }));
}

function describe(what: string, faults: readonly ContractFault[]): string {
  return `${what}: ${faults.map(({ at, detail }) => `${at === "" ? "the answer" : at}: ${detail}`).join("; ")}`;
}
