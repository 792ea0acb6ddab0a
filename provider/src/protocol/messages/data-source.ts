/** The calls about data sources. */
export const dataSourceMessages = {
  "ValidateDataResourceConfig.Request": { typeName: [1, "string"], config: [2, "DynamicValue"] },
  "ValidateDataResourceConfig.Response": { diagnostics: [1, "Diagnostic", "repeated"] },
  "ReadDataSource.Request": {
    typeName: [1, "string"],
    config: [2, "DynamicValue"],
    providerMeta: [3, "DynamicValue"],
    clientCapabilities: [4, "ClientCapabilities"],
  },
  "ReadDataSource.Response": {
    state: [1, "DynamicValue"],
    diagnostics: [2, "Diagnostic", "repeated"],
    deferred: [3, "Deferred"],
  },
} as const;
