import type { AcceptedViolation, UncarriedTest } from "./violations.js";

/** What Prism finds and is mistaken about, each with its reason and where its makers are told of it. */
export const acceptedViolations: readonly AcceptedViolation[] = [
  {
    operation: "GET /v1/accounts/{account_id}",
    location: "request",
    message: "Invalid security scheme used",
    reason:
      "The name of an authentication scheme is compared ignoring case (RFC 9110, 11.1); Prism knows `Bearer` only.",
    issue: "https://github.com/stoplightio/prism/issues/2722",
  },
];

/** Tests that Prism does not carry to the server as they are. */
export const uncarriedTests: readonly UncarriedTest[] = [
  {
    file: "problems.test.ts",
    title: "know no path and no method beside those of the documents",
    reason: "Prism answers HEAD with 500, since it reads the body that no answer to HEAD has.",
    issue: null,
  },
  {
    file: "claims.test.ts",
    title: "RUN-4 leaves the line: the job goes to whoever is there",
    reason: "Prism does not pass on that a client has gone.",
    issue: null,
  },
  {
    file: "claims.test.ts",
    title: "RUN-4 takes no slot and no time: what it had claimed waits again, at the place that it had",
    reason: "Prism does not pass on that a client has gone.",
    issue: null,
  },
  {
    file: "socket.test.ts",
    title: "bad bodies earn the same codes, and the server goes on",
    reason: "Prism answers a body that is no JSON by itself.",
    issue: "https://github.com/stoplightio/prism/issues/2664",
  },
];

/** Files of which no test can go through Prism. */
export const uncarriedFiles: readonly Omit<UncarriedTest, "title">[] = [
  {
    file: "bad-input.test.ts",
    reason:
      "Prism reads each body as JSON and writes it anew, so that it is not what the test sent, and answers what is no JSON by itself.",
    issue: "https://github.com/stoplightio/prism/pull/1082",
  },
  {
    file: "bad-requests.test.ts",
    reason: "What is no request of HTTP reaches Prism's parser and not the server's.",
    issue: null,
  },
];
