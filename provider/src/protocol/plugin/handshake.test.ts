import { describe, expect, it } from "vitest";
import { createCertificate } from "./certificate.js";
import { handshakeLine, readInvitation } from "./handshake.js";

const cookie = { TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2" };
const endpoint = { network: "unix", address: "/tmp/s", remove: () => undefined } as const;
const clear = { clientCertificate: undefined, asksForMultiplexing: false };

describe("the invitation of Terraform", () => {
  it.each(["6", "5,6", "6,5", "4,5,6,7"])("is accepted with the protocol versions %s", (versions) => {
    expect(readInvitation({ ...cookie, PLUGIN_PROTOCOL_VERSIONS: versions }, "x")).toEqual(clear);
  });

  it("names the certificate of the client, which an operator may have turned off", () => {
    const environment = { ...cookie, PLUGIN_PROTOCOL_VERSIONS: "6" };
    expect(readInvitation({ ...environment, PLUGIN_CLIENT_CERT: "pem" }, "x").clientCertificate).toBe("pem");
    expect(readInvitation({ ...environment, PLUGIN_CLIENT_CERT: "" }, "x").clientCertificate).toBeUndefined();
  });

  it.each([{}, { TF_PLUGIN_MAGIC_COOKIE: "" }, { TF_PLUGIN_MAGIC_COOKIE: "another" }])(
    "is none without the cookie: %j",
    (environment) => {
      expect(() => readInvitation({ ...environment, PLUGIN_PROTOCOL_VERSIONS: "6" }, "x")).toThrow("x is a plugin");
    },
  );
});

describe("the handshake", () => {
  it("is a line of six fields, of which the last is empty in the clear", () => {
    expect(handshakeLine(clear, endpoint, undefined)).toBe("1|6|unix|/tmp/s|grpc|\n");
  });

  it("has the certificate without padding, whatever its length", () => {
    for (const length of [300, 301, 302]) {
      const certificate = new Uint8Array(length);
      const line = handshakeLine(clear, endpoint, certificate);
      expect(line).not.toContain("=");
      expect(Buffer.from(line.trimEnd().split("|")[5] ?? "", "base64")).toEqual(Buffer.from(certificate));
    }
  });

  it("fits what Terraform reads", () => {
    const { der } = createCertificate({ now: () => new Date(0) });
    expect(handshakeLine(clear, endpoint, der).length).toBeLessThan(1024);
  });
});
