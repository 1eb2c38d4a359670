import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["src/**/*.test.ts", "training/**/*.test.ts"], testTimeout: 90_000 } });
