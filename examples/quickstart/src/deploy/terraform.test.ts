import { describe, expect, it } from "vitest";
import { findTerraform, withoutTerraform } from "./terraform.js";

const options = {
  clock: { now: () => 0, sleep: () => new Promise<void>(() => undefined) },
  stop: new AbortController().signal,
};

describe("findTerraform", () => {
  it("finds none where the PATH holds none", async () => {
    await expect(findTerraform({ ...options, env: { PATH: "/nowhere" } })).resolves.toBeUndefined();
  });

  it("fails when the binary that the environment names is not there", async () => {
    const env = { PATH: "/nowhere", TERRAFORM_BINARY_NAME: "terraform-1.0" };
    await expect(findTerraform({ ...options, env })).rejects.toThrow(
      "TERRAFORM_BINARY_NAME is terraform-1.0, which is not there; name a Terraform or OpenTofu, or unset it",
    );
  });
});

describe("withoutTerraform", () => {
  it("keeps of Terraform's variables only those of its log", () => {
    expect(
      withoutTerraform({ PATH: "/bin", TF_WORKSPACE: "x", TF_CLI_ARGS_plan: "-refresh=false", TF_LOG: "debug" }),
    ).toEqual({
      PATH: "/bin",
      TF_LOG: "debug",
    });
  });
});
