/**
 * Whether a version comes before another in the order of Semantic Versioning (AGT-9): by its three numbers, then a
 * pre-release before the release, then pre-releases part by part, numbers before texts and fewer parts before more.
 */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [readVersion(version), readVersion(than)];
  const byNumbers = compareParts(one.numbers, other.numbers);
  if (byNumbers !== 0) return byNumbers < 0;
  if (one.preRelease.length === 0 || other.preRelease.length === 0) {
    return one.preRelease.length > other.preRelease.length;
  }
  return compareParts(one.preRelease, other.preRelease) < 0;
}

function readVersion(version: string): { numbers: readonly string[]; preRelease: readonly string[] } {
  const [, numbers = "", preRelease] = /^([^-]*)(?:-(.*))?$/.exec(version) ?? [];
  return { numbers: numbers.split("."), preRelease: preRelease?.split(".") ?? [] };
}

function compareParts(parts: readonly string[], others: readonly string[]): number {
  for (const [place, part] of parts.entries()) {
    const other = others[place];
    if (other === undefined) return 1;
    const order = comparePart(part, other);
    if (order !== 0) return order;
  }
  return parts.length - others.length;
}

function comparePart(part: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(part), /^\d+$/.test(other)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (!isNumber) return part < other ? -1 : part > other ? 1 : 0;
  // Numbers may be longer than JavaScript counts exactly.
  const [number, otherNumber] = [BigInt(part), BigInt(other)];
  return number < otherNumber ? -1 : number > otherNumber ? 1 : 0;
}
