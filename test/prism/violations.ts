import { operations } from "@muster/openapi/operations";

/** An exchange that came through Prism's proxy, a line of the record. */
export interface ProxiedExchange {
  /** The title of the test that made it. */
  readonly test: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What Prism says of it, in JSON unless it was cut; null where it finds nothing. */
  readonly violations: string | null;
}

/** Something that Prism finds at an exchange and that we know to be mistaken. */
export interface AcceptedViolation {
  /** The method and the path of the operation, as the document writes them; null for every one. */
  readonly operation: string | null;
  /** How the place begins, as in `response.headers`. */
  readonly location: string;
  /** A part of the message. */
  readonly message: string;
  readonly reason: string;
  /** Where Prism's makers are told of it; null where nobody told them. */
  readonly issue: string | null;
}

/** Tests that Prism cannot carry to the server as they are. */
export interface UncarriedTest {
  readonly file: string;
  /** How their titles begin. */
  readonly title: string;
  readonly reason: string;
  /** Where Prism's makers are told of it; null where nobody told them. */
  readonly issue: string | null;
}

interface Violation {
  readonly location: readonly (string | number)[];
  readonly message: string;
}

/** What Prism found, and how often each of what is accepted was met. */
export interface Verdict {
  readonly exchanges: number;
  readonly violations: readonly string[];
  readonly met: ReadonlyMap<AcceptedViolation, number>;
}

/**
 * Judges a run through Prism's proxy. An answer that breaks the document counts, and so does a request that breaks it and was
 * granted all the same; a request that breaks it and is refused is what a test wants. The controls are in another document.
 */
export function judgeExchanges(exchanges: readonly ProxiedExchange[], accepted: readonly AcceptedViolation[]): Verdict {
  const own = exchanges.filter(({ path }) => !path.startsWith("/_control/"));
  const met = new Map<AcceptedViolation, number>(accepted.map((one) => [one, 0]));
  const violations = own.flatMap((exchange) => {
    const operation = `${exchange.method} ${describedPath(exchange) ?? exchange.path}`;
    return countingViolations(exchange).flatMap(({ location, message }) => {
      const place = location.join(".");
      const known = accepted.find(
        (one) =>
          (one.operation ?? operation) === operation && place.startsWith(one.location) && message.includes(one.message),
      );
      if (known === undefined) return `${operation} → ${exchange.status}: ${place} ${message} (${exchange.test})`;
      met.set(known, (met.get(known) ?? 0) + 1);
      return [];
    });
  });
  return { exchanges: own.length, violations, met };
}

function countingViolations({ violations, status }: ProxiedExchange): readonly Violation[] {
  if (violations === null) return [];
  // Prism cuts what is longer than a header may be; only bad input comes to so much.
  const all = violations.startsWith("[")
    ? (JSON.parse(violations) as readonly Violation[]) // What Prism documents.
    : [{ location: ["request"], message: violations }];
  return all.filter(({ location }) => location[0] === "response" || status < 300);
}

/** The path as the document writes it. */
function describedPath({ method, path }: ProxiedExchange): string | undefined {
  const described = Object.values(operations).find((operation) => {
    const template = operation.path.replaceAll(/\{\w+\}/g, "[^/]+");
    return operation.method === method && new RegExp(`^${template}$`).test(path);
  });
  return described?.path;
}
