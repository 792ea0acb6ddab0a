import { describe, expect, it } from "vitest";
import { platformName } from "./platform-name.js";

describe("the name of a platform", () => {
  it.each([
    ["linux", "x64", "linux_amd64"],
    ["linux", "arm64", "linux_arm64"],
    ["darwin", "arm64", "darwin_arm64"],
    ["freebsd", "ia32", "freebsd_386"],
  ])("is for %s on %s %s", (platform, arch, name) => {
    expect(platformName({ platform, arch })).toBe(name);
  });

  it.each([
    ["win32", "x64"],
    ["linux", "mips"],
  ])("is none for %s on %s, where the bundle does not run", (platform, arch) => {
    expect(() => platformName({ platform, arch })).toThrow(`there is no Muster provider for ${platform} on ${arch}`);
  });
});
