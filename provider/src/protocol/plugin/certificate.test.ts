import { createPrivateKey, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:tls";
import { describe, expect, it } from "vitest";
import { systemClock } from "../clock.js";
import { createCertificate, pem } from "./certificate.js";

const clock = { now: () => new Date("2026-08-22T12:00:00Z") };

describe("the certificate of a plugin", () => {
  it("is for localhost, for either side of TLS, and from half a minute before to thirty years after", () => {
    const certificate = new X509Certificate(createCertificate(clock).der);
    expect(certificate.subject).toBe("CN=localhost");
    expect(certificate.issuer).toBe("CN=localhost");
    expect(certificate.subjectAltName).toBe("DNS:localhost");
    expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
    expect(certificate.ca).toBe(true);
    expect(certificate.validFrom).toBe("Aug 22 11:59:30 2026 GMT");
    expect(certificate.validTo).toBe("Aug 14 12:00:00 2056 GMT");
  });

  it("is signed by its own key, which is on the curve P-256", () => {
    const { der, key } = createCertificate(clock);
    const certificate = new X509Certificate(der);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(pem("PRIVATE KEY", key)))).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
  });

  it("has a number and a key of its own each time", () => {
    const certificates = [1, 2].map(() => new X509Certificate(createCertificate(clock).der));
    expect(new Set(certificates.map((certificate) => certificate.serialNumber)).size).toBe(2);
    expect(new Set(certificates.map((certificate) => certificate.fingerprint256)).size).toBe(2);
  });

  it("is well formed whatever its random parts are", () => {
    for (let round = 0; round < 300; round++) {
      const certificate = new X509Certificate(createCertificate(clock).der);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    }
  });

  it("lets both sides of a connection know each other", async () => {
    const [server, client] = [createCertificate(systemClock), createCertificate(systemClock)];
    const armoured = ({ der, key }: typeof server) => ({ cert: pem("CERTIFICATE", der), key: pem("PRIVATE KEY", key) });
    const listening = createServer({
      ...armoured(server),
      ca: pem("CERTIFICATE", client.der),
      requestCert: true,
      rejectUnauthorized: true,
    });
    listening.listen(0, "127.0.0.1");
    await once(listening, "listening");
    const address = listening.address();
    const socket = connect({
      ...armoured(client),
      ca: pem("CERTIFICATE", server.der),
      servername: "localhost",
      port: typeof address === "object" && address !== null ? address.port : 0,
    });
    await Promise.all([once(socket, "secureConnect"), once(listening, "secureConnection")]);
    expect(socket.authorized).toBe(true);
    socket.destroy();
    listening.close();
    await once(listening, "close");
  });
});

describe("the armour of a certificate", () => {
  it.each([1, 47, 48, 49, 96])("breaks lines of %d bytes as the standard asks", (length) => {
    const lines = pem("CERTIFICATE", new Uint8Array(length)).trimEnd().split("\n");
    expect(lines.at(0)).toBe("-----BEGIN CERTIFICATE-----");
    expect(lines.at(-1)).toBe("-----END CERTIFICATE-----");
    expect(lines.slice(1, -1).join("")).toBe(Buffer.alloc(length).toString("base64"));
    expect(lines.slice(1, -2).every((line) => line.length === 64)).toBe(true);
    expect(lines.at(-2)).not.toBe("");
  });
});
