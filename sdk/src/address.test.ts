import { describe, expect, it } from "vitest";
import { checkAddress } from "./address.js";

describe("the address of a server", () => {
  it.each([
    ["https://muster.example.com", "https://muster.example.com"],
    ["https://muster.example.com/", "https://muster.example.com"],
    ["https://example.com:8443/muster//", "https://example.com:8443/muster"],
    ["http://localhost:4000", "http://localhost:4000"],
    ["http://127.0.0.1:4000/", "http://127.0.0.1:4000"],
    ["http://127.8.9.10", "http://127.8.9.10"],
    ["http://127.1:80", "http://127.0.0.1"],
    ["http://[::1]:4000", "http://[::1]:4000"],
  ])("may be %s", (url, address) => {
    expect(checkAddress(url, false)).toBe(address);
  });

  it.each([
    "http://muster.example.com",
    "http://10.0.0.1",
    "http://128.0.0.1",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://[::2]",
    "http://0.0.0.0:4000",
  ])("must not send a token in the clear to %s", (url) => {
    expect(() => checkAddress(url, false)).toThrow(expect.objectContaining({ code: "insecure_url" }));
    expect(checkAddress(url, true)).toBe(url);
  });

  it.each(["", "muster.example.com", "localhost:4000", "ftp://example.com", "file:///etc/passwd", "https://"])(
    "must be an absolute URL, which %j is not",
    (url) => {
      expect(() => checkAddress(url, true)).toThrow(expect.objectContaining({ code: "invalid_url" }));
    },
  );

  it.each(["https://example.com/?a=1", "https://example.com/#top"])("must end with its path, unlike %s", (url) => {
    expect(() => checkAddress(url, false)).toThrow(expect.objectContaining({ code: "invalid_url" }));
  });

  it("must not hold a password, which the refusal does not repeat", () => {
    const check = () => checkAddress("https://me:hunter2@example.com", false);

    expect(check).toThrow("The address of example.com holds a user or a password");
    expect(check).not.toThrow("hunter2");
  });
});
