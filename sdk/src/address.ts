import { UsageError } from "./errors.js";

/**
 * Answers the address under which the paths of the contract are called, without a slash at its end.
 *
 * Throws a `UsageError`: `invalid_url` when the text is not an absolute `http:` or `https:` URL or carries a user, a
 * query or a fragment; `insecure_url` when it is `http:` to another machine, where the token could be read on the way,
 * unless `allowInsecure` is true.
 */
export function checkAddress(url: string, allowInsecure: boolean): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) {
    // The text is not repeated here or below: it may hold a password, or be a token in the wrong place.
    throw new UsageError("invalid_url", "The address is not a URL; give one such as https://muster.example.com");
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw new UsageError("invalid_url", `The address of ${parsed.host} holds a user or a password; leave them out`);
  }
  if (parsed.search !== "" || parsed.hash !== "") {
    throw new UsageError("invalid_url", `The address of ${parsed.host} has a query or a fragment; leave it out`);
  }
  if (parsed.protocol === "http:" && !allowInsecure && !isLoopback(parsed.hostname)) {
    throw new UsageError(
      "insecure_url",
      `http://${parsed.host} would let others read the token on its way; use https:, or allow insecure addresses`,
    );
  }
  return parsed.origin + parsed.pathname.replace(/\/+$/, "");
}

/** Whether the host of a parsed URL, where every spelling of an IPv4 address has become the dotted one, is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
