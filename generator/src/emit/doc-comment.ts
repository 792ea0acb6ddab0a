/**
 * A doc comment of these paragraphs, or nothing where there are none; wrapped, as it stands before a member of a class or at the margin. Line breaks within
 * a paragraph are kept.
 */
export function docComment(...paragraphs: readonly string[]): string {
  return comment(paragraphs, usual);
}

/** A doc comment whose lines end at 120 once it is indented by so many columns. */
export function docCommentAt(columns: number, ...paragraphs: readonly string[]): string {
  return comment(paragraphs, 117 - columns);
}

/** The text two columns further to the right. */
export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

// With two columns of indentation and the comment's own three, a line ends at 120.
const usual = 115;

function comment(paragraphs: readonly string[], width: number): string {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [""]),
    ...paragraph
      .trim()
      .replaceAll("*/", "*\\/")
      .split("\n")
      .flatMap((line) => wrap(line, width)),
  ]);
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1 && first.length <= width - 3) return `/** ${first} */\n`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */", ""].join("\n");
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
