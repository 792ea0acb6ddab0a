import stringWidth from "string-width";
import { printable } from "./printable.js";

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  /** Whether it keeps its width where the table has to shrink, as identifiers must. */
  readonly whole?: true | undefined;
}

/** No column becomes narrower than this, so that an ellipsis has something before it. */
const narrowest = 4;
const gap = "  ";

/**
 * Lays out a table with a line of titles. With `width`, in columns of a terminal, cells end in an ellipsis where it does
 * not fit otherwise, the widest column first; a table whose whole columns do not fit stays wider.
 */
export function layTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width?: number,
): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ""))));
  if (width !== undefined) shrink(columns, widths, width - gap.length * (columns.length - 1));
  return lines.map((line) => `${layLine(line, widths)}\n`).join("");
}

function layLine(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => fit(cell, widths[index] ?? 0))
    .join(gap)
    .trimEnd();
}

/** Makes the widest of the columns that may shrink narrower, one by one, until all have room. */
function shrink(columns: readonly TableColumn[], widths: number[], room: number): void {
  const shrinking = columns.flatMap(({ whole }, index) => (whole === true ? [] : [index]));
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (; excess > 0; excess -= 1) {
    const widest = shrinking.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined || (widths[widest] ?? 0) <= narrowest) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

const graphemes = new Intl.Segmenter();

function fit(text: string, width: number): string {
  const excess = stringWidth(text) - width;
  if (excess <= 0) return text + " ".repeat(-excess);
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`.padEnd(`${kept}…`.length + width - 1 - stringWidth(kept));
}
