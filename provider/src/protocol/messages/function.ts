/** The calls about functions. */
export const functionMessages = {
  FunctionError: { text: [1, "string"], functionArgument: [2, "int64", "optional"] },
  "GetFunctions.Response": { functions: [1, "Function", "map"], diagnostics: [2, "Diagnostic", "repeated"] },
  "CallFunction.Request": { name: [1, "string"], arguments: [2, "DynamicValue", "repeated"] },
  "CallFunction.Response": { result: [1, "DynamicValue"], error: [2, "FunctionError"] },
  "GetFunctions.Request": {},
} as const;
