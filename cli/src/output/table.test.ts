import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { layTable } from "./table.js";

const columns = [{ title: "NAME" }, { title: "STATE" }, { title: "ID", whole: true }] as const;
const id = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";

describe("a table", () => {
  it("has a line of titles, and columns as wide as what is in them", () => {
    expect(
      layTable(columns, [
        ["a", "ok", "1"],
        ["production", "degraded", "2"],
      ]),
    ).toBe(["NAME        STATE     ID", "a           ok        1", "production  degraded  2", ""].join("\n"));
  });

  it("fits its width exactly, shortens the widest column, and never the identifier", () => {
    const text = layTable(columns, [["n".repeat(100), "degraded", id]], 80);

    expect(text.split("\n").map((line) => line.length)).toEqual([80 - 32 + 2, 80, 0]);
    expect(text).toContain(`${"n".repeat(35)}…  degraded  ${id}`);
  });

  it("shortens several columns evenly", () => {
    const text = layTable(columns, [["n".repeat(60), "s".repeat(60), id]], 80);

    expect(text).toContain(`${"n".repeat(21)}…  ${"s".repeat(21)}…  ${id}`);
  });

  it("shortens nothing without a width", () => {
    expect(layTable(columns, [["n".repeat(100), "s".repeat(100), id]])).toContain(
      `${"n".repeat(100)}  ${"s".repeat(100)}  ${id}`,
    );
  });

  it("becomes wider than it should before it leaves nothing of a column", () => {
    expect(layTable(columns, [["name-1", "state-1", id]], 20)).toContain(`nam…  sta…  ${id}`);
  });

  it.each([
    ["wide characters", "東京のエージェントプール東京のエージェントプール東京のエージェントプール"],
    ["characters of several code points", "👩‍👩‍👧‍👦".repeat(40)],
    ["accents that stand alone", "e\u0301".repeat(90)],
  ])("counts columns of a terminal, not characters: %s", (_, name) => {
    const lines = layTable(columns, [[name, "ok", id]], 80).split("\n");

    expect(stringWidth(lines[1] ?? "")).toBe(80);
    expect(lines[1]).toMatch(/… *ok/);
    expect(stringWidth((lines[0] ?? "").split("ID")[0] ?? "")).toBe(48);
  });

  it("lets nothing move the cursor or begin a line", () => {
    expect(layTable([{ title: "NAME" }], [["a\u001b[2J\nb"]])).toBe("NAME\na\\u001b[2J\\u000ab\n");
  });
});
