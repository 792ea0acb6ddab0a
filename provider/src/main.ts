import { serve } from "./protocol/serve.js";

// The bundle is CommonJS, which cannot await here; what serving throws ends the process with a trace, as it should.
void serve(
  async () => {
    const { createMusterService } = await import("./muster-service.js");
    return createMusterService({ environment: process.env });
  },
  { name: "terraform-provider-muster" },
);
