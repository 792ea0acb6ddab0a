import { relative } from "node:path";
import { bundleProvider } from "./packaging/bundle-provider.js";

const { executable, size } = await bundleProvider();
console.log(`${relative(".", executable)} (${Math.ceil(size / 1000)} kB)`);
