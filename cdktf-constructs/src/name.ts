import { Token } from "cdktf";

/** What the contract demands of a name, as the generated constructs carry it. */
interface NameConstraints {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string;
}

/**
 * Checks a name while the stack is built, so that the mistake shows where it was made and not in a deployment. A name that
 * only the deployment knows, or a part of which only it knows, is left to the server.
 *
 * @param owner - what the name is for, as `agent pool Stack/pool`
 * @throws {Error} showing the name, when the server would refuse it.
 */
export function checkName(owner: string, name: string, { minLength, maxLength, pattern }: NameConstraints): void {
  if (Token.isUnresolved(name)) return;
  const length = Array.from(name).length;
  const stands = length >= minLength && length <= maxLength && new RegExp(pattern, "u").test(name);
  if (stands && name === name.normalize("NFC")) return;
  throw new Error(
    `${owner}: the name ${JSON.stringify(name)} cannot be used; a name has ${minLength} to ${maxLength} characters, ` +
      "no blank at either end, no control characters, and is in Unicode normal form C",
  );
}
