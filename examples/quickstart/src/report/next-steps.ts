import type { Report } from "./report.js";

/** What to try while the quickstart stays up, as lines for a shell. */
export function stepsMeanwhile(server: Report["server"], goOn: readonly string[]): readonly string[] {
  return [
    "# in another terminal",
    `export MUSTER_URL=${server.url}`,
    `export MUSTER_TOKEN=${server.admin_token}`,
    `export MUSTER_ACCOUNT_ID=${server.account_id}`,
    'curl -H "Authorization: Bearer $MUSTER_TOKEN" \\',
    "  $MUSTER_URL/v1/accounts/$MUSTER_ACCOUNT_ID/agents",
    ...goOn,
  ];
}

/** What to try once it is over, as lines for a shell in the repository. */
export const stepsAfterwards: readonly string[] = [
  "npm start                          # in a terminal: the same, and it stays up",
  "$EDITOR examples/quickstart/src/stack.ts",
  "node cli/dist/main.js serve        # a server of your own",
  "npm run provider:mirror -- DIR     # the provider, for projects of your own",
];
