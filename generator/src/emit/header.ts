/** The first line of every generated file that can hold comments, without the comment's own signs. */
export const notice = "Generated from openapi/ by generator. Do not edit; run `npm run generate`.";

/** The same for TypeScript. */
export const header = `// ${notice}\n`;
