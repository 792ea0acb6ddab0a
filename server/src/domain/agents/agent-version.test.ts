import { describe, expect, it } from "vitest";
import { isOlder } from "./agent-version.js";

const ascending = [
  "0.9.9",
  "1.0.0-0",
  "1.0.0-2",
  "1.0.0-10",
  "1.0.0-RC",
  "1.0.0-alpha",
  "1.0.0-alpha.1",
  "1.0.0-alpha.beta",
  "1.0.0-beta-2",
  "1.0.0-rc.1",
  "1.0.0-rc.11",
  "1.0.0",
  "1.0.9007199254740992",
  "1.0.9007199254740993",
  "1.9.0",
  "1.10.0",
  "10.0.0",
];

describe("isOlder", () => {
  it("orders versions as Semantic Versioning does, pre-releases included", () => {
    for (const [place, version] of ascending.entries()) {
      for (const [otherPlace, other] of ascending.entries()) {
        expect(isOlder(version, other), `${version} before ${other}`).toBe(place < otherPlace);
      }
    }
  });

  it("takes no notice of leading zeros", () => {
    expect(isOlder("1.02.0", "1.2.0")).toBe(false);
    expect(isOlder("1.2.0", "1.02.0")).toBe(false);
  });
});
