import { dispatchMeasures } from "./dispatch.js";
import { inProcessMeasures } from "./in-process.js";
import { judge, type Measure, type Outcome } from "./measure.js";
import { providerMeasures } from "./provider.js";
import { sdkMeasures } from "./sdk.js";
import { serverMeasures } from "./server.js";

const measures: readonly Measure[] = [
  ...serverMeasures,
  ...inProcessMeasures,
  ...dispatchMeasures,
  ...providerMeasures,
  ...sdkMeasures,
];

/** `npm run bench [-- NAME…] [--json]`: takes the measures whose name starts with a NAME, or all of them. */
async function bench(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const names = args.filter((arg) => arg !== "--json");
  const unknown = names.find((name) => !measures.some((measure) => measure.name.startsWith(name)));
  if (unknown !== undefined) {
    console.error(`no measure is called ${unknown}; there are ${measures.map(({ name }) => name).join(", ")}`);
    return 2;
  }
  const chosen = measures.filter(
    (measure) => names.length === 0 || names.some((name) => measure.name.startsWith(name)),
  );
  let fellShort = 0;
  for (const measure of chosen) {
    if (!json) console.error(`taking ${measure.name} …`);
    const outcome = judge(measure, await measure.take());
    if (!outcome.holds) fellShort += 1;
    console.log(json ? JSON.stringify(outcome) : describe(measure, outcome));
  }
  if (!json) console.log(`\n${chosen.length - fellShort} of ${chosen.length} bars hold`);
  return fellShort === 0 ? 0 : 1;
}

function describe(measure: Measure, outcome: Outcome): string {
  return [
    `${outcome.name}: ${outcome.holds ? "holds" : "FALLS SHORT"}`,
    `  ${measure.what}`,
    `  ours ${outcome.ours}, ${measure.other} ${outcome.other}`,
    `  ratio ${outcome.ratio}, bar ${outcome.bar}`,
  ].join("\n");
}

process.exitCode = await bench(process.argv.slice(2));
