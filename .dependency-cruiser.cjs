/** The layers of docs/adr/0001: data goes one way; stages meet in the pipeline; the disk is touched at the edges only. */
const STAGES = "ingest|read|resolve|ledger|measure|foresee|brief|export";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "model-stands-alone", severity: "error", from: { path: "^src/model" }, to: { path: "^src/(?!model)" } },
    { name: "lib-stands-alone", severity: "error", from: { path: "^src/lib" }, to: { path: "^src/(?!lib)" } },
    {
      name: "stages-do-not-meet",
      severity: "error",
      from: { path: `^src/(${STAGES})/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: ["^src/(model|lib)/", "^src/$1/", "^src/store/(index|port)\\.ts$"] },
    },
    {
      name: "only-the-ledger-stores",
      severity: "error",
      from: { path: "^src/(ingest|read|resolve|measure|foresee|brief|export)/" },
      to: { path: "^src/store" },
    },
    {
      name: "knowledge-is-a-loader",
      severity: "error",
      from: { path: "^src/knowledge" },
      to: { path: "^src/", pathNot: ["^src/(model|lib|knowledge)/"] },
    },
    {
      name: "no-disk-inside",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(ingest|store|server|cli|eval|knowledge|export)/", "\\.test\\.ts$"] },
      to: { path: "^(node:)?(fs|fs/promises|net|http|https|dgram|child_process)$" },
    },
    {
      name: "only-its-command-imports-eval",
      severity: "error",
      from: { path: "^src/(?!eval)", pathNot: "^src/cli/commands/eval\\.ts$" },
      to: { path: "^src/eval" },
    },
    {
      name: "enter-by-the-index",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: {
        path: `^src/(${STAGES}|store|knowledge|cli)/`,
        pathNot: ["^src/$1/", "/index\\.ts$", "^src/store/port\\.ts$"],
      },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
