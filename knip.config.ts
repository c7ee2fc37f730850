import type { KnipConfig } from 'knip'

export default {
  entry: [
    'server/{main,worker,cli}.ts',
    'server/{start,install}.mjs',
    'scripts/*.ts',
    'bench/bench.ts',
    // Started as processes of their own, to measure against and to be killed.
    'bench/limits/{bare,constant}.ts',
    'bench/{crash,start,writers}.ts',
    // Processes of their own: documents are made in one, and what somebody sends is read in the others.
    'src/**/{press,read}-process.ts',
    'src/modules/**/screens/*.tsx',
    'src/modules/*/policy.ts',
  ],
  project: ['{src,server,database,scripts,bench,e2e}/**/*.{ts,tsx,mjs}'],
  // A constant that a sentence or a test may want to name is exported beside its rule.
  ignoreExportsUsedInFile: true,
  // A type that a signature needs is named and exported with it, whoever imports it.
  exclude: ['types'],
  // Run by their path, or read as files: the linter, the generator of types, the fonts that were subset.
  ignoreDependencies: ['@biomejs/biome', 'kysely-codegen', '@fontsource-variable/*', '@expo-google-fonts/*'],
} satisfies KnipConfig
