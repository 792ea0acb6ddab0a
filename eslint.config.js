import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const takeAClock = "take a Clock: time is injected (ARCHITECTURE.md, Time)";
const takeRandomness = "take Random or Ids: chance is injected (ARCHITECTURE.md, Time)";

export default defineConfig(
  globalIgnores(["**/dist/", "**/generated/", "**/cdktf.out/", "vitest.config.ts"]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "export by name" },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: takeAClock },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeAClock },
        { selector: "MemberExpression[object.name='performance'][property.name='now']", message: takeAClock },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: takeRandomness },
      ],
      "no-restricted-globals": [
        "error",
        ...["setTimeout", "setInterval", "setImmediate"].map((name) => ({ name, message: takeAClock })),
      ],
      "no-restricted-imports": [
        "error",
        { paths: ["timers", "node:timers", "node:timers/promises"].map((name) => ({ name, message: takeAClock })) },
      ],
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60 }],
    },
  },
  {
    // Each package's one place where real time enters.
    files: ["**/clock.ts"],
    rules: { "no-restricted-syntax": "off", "no-restricted-globals": "off", "no-restricted-imports": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.suite.ts"],
    rules: { "max-lines": ["error", { max: 500 }], "max-lines-per-function": "off" },
  },
  {
    files: ["*.config.js", "*.mjs", "**/*.js", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
