import { defineConfig } from 'vitest/config';
import { documents } from './build/plugin.ts';

/** The page is served by Contrapeso itself; while it is worked on, Vite hands its questions on to a server at its usual port. */
export default defineConfig({
  plugins: [documents()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: { '/api': 'http://127.0.0.1:8765' } },
  test: { environment: 'happy-dom', include: ['test/**/*.test.{ts,tsx}'] },
});
