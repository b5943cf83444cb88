import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where a development bridge listens (the core behind a loopback port); the page posts to its own origin. */
const bridge = process.env.GANGMU_BRIDGE ?? 'http://127.0.0.1:1430';

/**
 * Writes all characters of the scripts as ASCII: one beyond Latin-1 makes a web view keep a script of a megabyte with two
 * bytes a character.
 */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replace(/[\u0080-\uffff]/g, escaped);
  },
};

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export default defineConfig({
  plugins: [react(), inAscii],
  clearScreen: false,
  server: {
    host: '127.0.0.1',
    port: 1420,
    strictPort: true,
    proxy: { '/call': bridge },
  },
  build: {
    target: 'safari15.4',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
