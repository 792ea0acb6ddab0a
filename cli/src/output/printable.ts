/** A colour as a whole, matched first, or one control character. */
const notPlain = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m|[^\\P{Cc}\\n\\r\\t]`, "gu");

/** Shows control characters as escapes: what a server says must not move the cursor or begin a line of its own. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

/**
 * Leaves of a log what stands in lines and has colour, and shows every other control character as an escape, for a
 * terminal: the log of a job is the output of a program that anybody may have written.
 */
export function printableLog(text: string): string {
  return text.replace(notPlain, (found) => (found.length > 1 ? found : escaped(found)));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
