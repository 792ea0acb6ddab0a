import { request, type Agent } from "node:http";

/** A server, and whoever may do everything in its only account. */
export interface Measured {
  readonly url: string;
  readonly accountId: string;
  readonly token: string;
}

/** The JSON of an answer. */
type Answer = Record<string, unknown>;

/** Calls an operation over one of the connections of an agent; rejects unless it is granted. */
export function exchange(agent: Agent, url: string, method: string, token: string, body: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const headers = { authorization: `Bearer ${token}`, "content-type": type };
    const sent = request(url, { agent, method, headers }, (response) => {
      let read = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (read += chunk));
      response.on("end", () => {
        if ((response.statusCode ?? 500) < 300)
          resolve(JSON.parse(read) as Answer); // An object, as the document says.
        else reject(new Error(`${method} ${url} answered ${response.statusCode ?? 0}: ${read}`));
      });
    });
    sent.on("error", reject).end(JSON.stringify(body));
  });
}

/** A member of an answer that is a text. */
export function text(member: unknown): string {
  return String(member);
}
