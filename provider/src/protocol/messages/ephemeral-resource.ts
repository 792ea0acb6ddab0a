/** The calls about ephemeral resources. */
export const ephemeralResourceMessages = {
  "ValidateEphemeralResourceConfig.Request": { typeName: [1, "string"], config: [2, "DynamicValue"] },
  "ValidateEphemeralResourceConfig.Response": { diagnostics: [1, "Diagnostic", "repeated"] },
  "OpenEphemeralResource.Request": {
    typeName: [1, "string"],
    config: [2, "DynamicValue"],
    clientCapabilities: [3, "ClientCapabilities"],
  },
  "OpenEphemeralResource.Response": {
    diagnostics: [1, "Diagnostic", "repeated"],
    renewAt: [2, "Timestamp"],
    result: [3, "DynamicValue"],
    private: [4, "bytes", "optional"],
    deferred: [5, "Deferred"],
  },
  "RenewEphemeralResource.Request": { typeName: [1, "string"], private: [2, "bytes", "optional"] },
  "RenewEphemeralResource.Response": {
    diagnostics: [1, "Diagnostic", "repeated"],
    renewAt: [2, "Timestamp"],
    private: [3, "bytes", "optional"],
  },
  "CloseEphemeralResource.Request": { typeName: [1, "string"], private: [2, "bytes", "optional"] },
  "CloseEphemeralResource.Response": { diagnostics: [1, "Diagnostic", "repeated"] },
} as const;
