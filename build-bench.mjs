import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'

/**
 * Builds the bench's pages into `bench/ui` of `compiled`, the folder that src/ was compiled into.
 * Nothing is put in line, neither script nor style: the pages' policy admits none. Needs no network.
 */
export const buildBench = (compiled) =>
  build({
    configFile: false,
    root: fileURLToPath(new URL('src/bench/ui/', import.meta.url)),
    base: '/',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, emitCss: true })],
    build: {
      outDir: fileURLToPath(new URL(`${compiled}/bench/ui/`, import.meta.url)),
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  })
