/** The calls about actions. An event of an invocation has exactly one of its two fields. */
export const actionMessages = {
  "PlanAction.Request": {
    actionType: [1, "string"],
    config: [2, "DynamicValue"],
    clientCapabilities: [3, "ClientCapabilities"],
  },
  "PlanAction.Response": { diagnostics: [1, "Diagnostic", "repeated"], deferred: [2, "Deferred"] },
  "InvokeAction.Request": {
    actionType: [1, "string"],
    config: [2, "DynamicValue"],
    clientCapabilities: [3, "ClientCapabilities"],
  },
  "InvokeAction.Event.Progress": { message: [1, "string"] },
  "InvokeAction.Event.Completed": { diagnostics: [1, "Diagnostic", "repeated"] },
  "InvokeAction.Event": {
    progress: [1, "InvokeAction.Event.Progress"],
    completed: [2, "InvokeAction.Event.Completed"],
  },
  "ValidateActionConfig.Request": { typeName: [1, "string"], config: [2, "DynamicValue"] },
  "ValidateActionConfig.Response": { diagnostics: [1, "Diagnostic", "repeated"] },
} as const;
