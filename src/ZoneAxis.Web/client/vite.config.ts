import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const outputFolder = join(root, '..', 'wwwroot');

/** What the built files depend on; a test compares the sum of these with the one written beside the built files. */
const sources = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

function filesOf(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesOf(join(path, entry.name)));
  } catch {
    return [path];
  }
}

/** SHA-256 over path, a zero, content with line feeds, a zero, of every source in the order of the paths. */
function sumOfSources(): string {
  const files = sources.flatMap((source) => filesOf(join(root, source))).map((path) => relative(root, path).split(sep).join('/'));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${file}\0${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex');
}

const writeSum: Plugin = {
  name: 'write-sum-of-sources',
  apply: 'build',
  closeBundle() {
    writeFileSync(join(outputFolder, 'sources.sha256'), `${sumOfSources()}\n`);
  },
};

export default defineConfig({
  plugins: [writeSum],
  build: { outDir: outputFolder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
  server: {
    proxy: {
      '/api': {
        target: process.env['ZONEAXIS_SERVER'] ?? 'http://127.0.0.1:8230',
        changeOrigin: true,
        configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
      },
    },
  },
});
