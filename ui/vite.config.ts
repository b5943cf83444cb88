import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where a development bridge listens (the core behind a loopback port); the page posts to its own origin. */
const bridge = process.env.GANGMU_BRIDGE ?? 'http://127.0.0.1:1430';

export default defineConfig({
  plugins: [react()],
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
