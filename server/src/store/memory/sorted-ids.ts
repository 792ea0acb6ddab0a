/** Adds an identifier to an array that is in order. */
export function addId(ids: string[], id: string): void {
  ids.splice(placeAfter(ids, id), 0, id);
}

/** Removes an identifier from an array that is in order, if it is there. */
export function removeId(ids: string[], id: string): void {
  const place = placeAfter(ids, id) - 1;
  if (ids[place] === id) ids.splice(place, 1);
}

/** How many identifiers of an array that is in order come before or are the given one. */
export function placeAfter(ids: readonly string[], id: string): number {
  // Rows are added in the order of their identifiers, nearly always.
  const last = ids.at(-1);
  if (last === undefined || last <= id) return ids.length;
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? "") <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
