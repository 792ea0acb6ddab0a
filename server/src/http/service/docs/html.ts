/** A text as it stands in HTML, between tags and in attributes. */
export function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A text in the type of code. */
export function code(words: string): string {
  return `<code>${text(words)}</code>`;
}

/** A link to another place of the page; its words are HTML. */
export function linkTo(id: string, words: string): string {
  return `<a href="#${text(id)}">${words}</a>`;
}

/** A heading that can be linked to by its own sign. */
export function heading(level: number, id: string, words: string): string {
  return `<h${level}>${words}<a class="anchor" href="#${text(id)}" aria-label="Link to this place">#</a></h${level}>`;
}

/** A table with a row of headings; cells are HTML. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const head = headings.map((words) => `<th scope="col">${text(words)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<table class="of-${headings.length}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The descriptions of the document: paragraphs, lists that begin with an asterisk, and code between backticks. */
export function prose(words = ""): string {
  return words
    .trim()
    .split(/\n\n+/)
    .map((block) => (block.startsWith("* ") ? list(block) : paragraph(block)))
    .join("");
}

/** One line of a description, without a paragraph around it. The number of a rule is not broken in two. */
export function inline(words: string): string {
  const marked = text(words).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
  return marked.replaceAll(/\b[A-Z]{3,4}-\d+\b/g, '<span class="rule">$&</span>');
}

function paragraph(words: string): string {
  return words === "" ? "" : `<p>${inline(words)}</p>`;
}

function list(block: string): string {
  const items = block.split(/^\* /m).filter((item) => item !== "");
  return `<ul>${items.map((item) => `<li>${inline(item.trim())}</li>`).join("")}</ul>`;
}
