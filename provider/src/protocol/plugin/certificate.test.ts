import { createPrivateKey, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createCertificate, pem } from "./certificate.js";

const noon = { now: () => new Date("2026-08-22T12:00:00Z") };

describe("the certificate of a plugin", () => {
  it("is read back", () => {
    const c = createCertificate(noon);
    const x = new X509Certificate(c.der);
    console.log(x.toString(), x.subjectAltName, x.validFrom, x.validTo, x.ca, x.keyUsage);
    expect(x.verify(x.publicKey)).toBe(true);
    expect(x.checkPrivateKey(createPrivateKey(pem("PRIVATE KEY", c.key)))).toBe(true);
  });
});
