/**
 * The walls of the house (ARCHITECTURE.md, Code map). Each rule says in its comment what to do instead.
 * test/repository/layers.test.ts plants one violation per rule and expects exactly that rule to fire.
 */
const rooms = [
  "openapi",
  "generator",
  "sdk",
  "server",
  "agent",
  "provider",
  "cdktf-constructs",
  "cli",
  "examples",
  "test",
];

const mayImport = {
  openapi: [],
  generator: [],
  sdk: ["openapi"],
  server: ["openapi"],
  agent: ["sdk"],
  provider: ["sdk"],
  "cdktf-constructs": [],
  cli: ["sdk", "server", "agent"],
  examples: ["sdk", "server", "cdktf-constructs"],
};

const anyTest = "(^test/)|(\\.(test|suite)\\.ts$)";

const importsOnly = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-the-code-map-allows`,
  comment: `${room}/ may import ${allowed.join(", ") || "nothing of ours"}; move the code, or change the code map on purpose`,
  severity: "error",
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.filter((other) => other !== room && !allowed.includes(other)).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...importsOnly,
    {
      name: "no-cycles",
      comment: "these files import each other; move what both need to where neither imports the other",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "front-doors-only",
      comment: "import the package by its name, through its exports",
      severity: "error",
      from: { path: "^([^/]+)/", pathNot: anyTest },
      to: {
        path: "^(sdk|server|agent|provider|cdktf-constructs)/src/",
        pathNot: ["^$1/", "^[^/]+/src/(testing/)?index\\.ts$", "^sdk/src/(functions|node|validate)\\.ts$"],
      },
    },
    {
      name: "domain-is-pure",
      comment:
        "server/src/domain decides on values that it is given; read clocks, stores and node: outside and pass the result in",
      severity: "error",
      from: { path: "^server/src/domain/", pathNot: anyTest },
      to: { pathNot: "^server/src/domain/" },
    },
    {
      name: "stores-know-only-the-domain",
      comment: "a store keeps rows; it knows neither HTTP nor another store",
      severity: "error",
      from: { path: "^server/src/store/", pathNot: anyTest },
      to: { path: "^server/src/(http/|dispatch/|server\\.ts|index\\.ts)" },
    },
    {
      name: "dispatch-knows-no-http",
      comment: "server/src/dispatch gives jobs to whoever executes them; what a request looks like stands in http/",
      severity: "error",
      from: { path: "^server/src/dispatch/", pathNot: anyTest },
      to: { path: "^server/src/(http/|server\\.ts|index\\.ts)" },
    },
    {
      name: "stores-do-not-know-each-other",
      comment: "what two stores share stands in store/store.ts",
      severity: "error",
      from: { path: "^server/src/store/(memory|postgres)/", pathNot: anyTest },
      to: { path: "^server/src/store/(memory|postgres)/", pathNot: "^server/src/store/$1/" },
    },
    {
      name: "protocol-knows-no-framework",
      comment: "provider/src/protocol would serve any provider; what knows Muster or plans stands above it",
      severity: "error",
      from: { path: "^provider/src/protocol/", pathNot: anyTest },
      to: { path: "^(provider/(generated|src/(framework|resources|data-sources|provider))|sdk/)" },
    },
    {
      name: "framework-knows-no-resource",
      comment: "provider/src/framework keeps the plan and apply contract for any resource",
      severity: "error",
      from: { path: "^provider/src/framework/", pathNot: anyTest },
      to: { path: "^(provider/(generated|src/(resources|data-sources|provider))|sdk/)" },
    },
    {
      name: "generated-is-a-leaf",
      comment: "generated code imports its own folder and npm packages; what it needs beside that is generated too",
      severity: "error",
      from: { path: "(^|/)generated/", pathNot: "^sdk/generated/" },
      to: { path: `^(${rooms.join("|")})/`, pathNot: "(^|/)generated/" },
    },
    {
      name: "generated-client-knows-its-caller-alone",
      comment:
        "of the client, sdk/generated imports the interfaces of sdk/src/caller.ts and nothing else; what sends stands behind them",
      severity: "error",
      from: { path: "^sdk/generated/" },
      to: { path: `^(${rooms.join("|")})/`, pathNot: "(^|/)generated/|^sdk/src/caller\\.ts$" },
    },
    {
      name: "src-never-imports-tests",
      comment: "what a test and a program share is part of the program",
      severity: "error",
      from: { pathNot: anyTest },
      to: { path: anyTest },
    },
    {
      name: "no-unresolvable",
      comment: "this import names no file and no package",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules|cdktf\\.out)/" },
    // Type-only imports are imports too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "types", "node", "default"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
