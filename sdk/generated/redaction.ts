// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

/** The headers of requests that carry credentials, in small letters. */
export const secretHeaders: readonly string[] = ["authorization"];

/** The members of requests and answers that hold secrets, whichever object they are in. */
export const secretMembers: readonly string[] = ["job_token", "session_token", "token"];
