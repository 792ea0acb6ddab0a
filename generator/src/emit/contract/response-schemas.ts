import type { Api } from "../../model.js";
import { propertyName } from "../literal.js";
import { ZodModule } from "./zod-module.js";

/** The module of what answers are: that of each operation's success, and `Problem`. `folder` is where its helpers are. */
export function emitResponseSchemas(api: Api, folder: string): string {
  const module = new ZodModule(api.schemas, "read", folder);
  const entries = api.operations.map(({ id, success }) => {
    const answer = success.content === undefined ? "null" : module.expression(success.content.schema, 2);
    return `  ${propertyName(id)}: ${answer},\n`;
  });
  module.declare("Problem");
  return module.print(
    `/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
${entries.join("")}};
`,
    ["Problem"],
  );
}
