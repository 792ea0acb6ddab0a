/** What happened, in a few words, and the facts of it. No secret is ever among them. */
export type Log = (level: "info" | "warn", message: string, facts?: Record<string, string | number>) => void;
