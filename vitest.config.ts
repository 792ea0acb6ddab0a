import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Packages are read from their sources (the `source` condition of their exports), so tests need no build.
export default defineConfig({
  resolve: { conditions: ["source", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["source", "node", "import", "default"] } },
  test: {
    include: ["**/*.test.ts"],
    globalSetup: ["test/temporary-files.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/cdktf.out/**"],
    // Vitest leaves one core free, and on two cores the tests would come one after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
