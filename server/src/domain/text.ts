/**
 * What is wrong with a text; undefined when it may stand. Texts are stored and answered exactly as they were written,
 * so one that some store, log or terminal could not carry unchanged is refused.
 */
export function textFault(text: string): string | undefined {
  if (plain.test(text)) return undefined;
  if (/\p{Surrogate}/u.test(text)) return "must not contain half of a surrogate pair";
  if (/\p{Cc}/u.test(text)) return "must not contain control characters";
  if (text.normalize("NFC") !== text) return "must be in Unicode normal form C";
  return undefined;
}

/** What is wrong with the output of a program, which is kept whatever stands in it, and only must be text at all. */
export function outputFault(text: string): string | undefined {
  return /\p{Surrogate}/u.test(text) ? "must not contain half of a surrogate pair" : undefined;
}

/** The form in which names are compared: two names that differ in case alone have the same one (POOL-1). */
export function foldName(name: string): string {
  // Lower case first, upper case then: only both together bring all variants of sigma and sharp s together.
  return name.toLowerCase().toUpperCase().normalize("NFC");
}

const plain = /^[ -~]*$/;
