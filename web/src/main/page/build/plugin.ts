import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { citationOf, hindcastOf, measuredOf, roomOf } from './documents.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
const METHOD = 'virtual:method';
const ROOM = 'virtual:room/';

function read(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

function rooms(): string[] {
  return readdirSync(join(REPOSITORY, 'docs/model'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort();
}

/** `virtual:method`: documents and results of the repository for the view of the method. */
export function documents(): Plugin {
  return {
    name: 'documents',
    resolveId: (id) => (id === METHOD || id.startsWith(ROOM) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${ROOM}`)) {
        const room = id.slice(ROOM.length + 1);
        return `export default ${JSON.stringify(roomOf(room, read(`docs/model/${room}.md`)))};`;
      }
      if (id !== `\0${METHOD}`) return undefined;
      const measured = measuredOf(read('docs/reference/published-results.md'));
      const hindcast = hindcastOf(
        read('scenarios/calibration/matched.yaml'),
        read('scenarios/calibration/hindcast.yaml'),
      );
      const loaders = rooms().map((room) => `${JSON.stringify(room)}: () => import(${JSON.stringify(ROOM + room)})`);
      return [
        `export const measured = ${JSON.stringify(measured)};`,
        `export const hindcast = ${JSON.stringify(hindcast)};`,
        `export const citation = ${JSON.stringify(citationOf(read('CITATION.cff')))};`,
        `export const rooms = {${loaders.join(', ')}};`,
      ].join('\n');
    },
  };
}
