/** Puts the form viewer and what it stands on in one file that the application serves, with every licence. Only to be run when one of them is raised: npm run vendor. */
import {build} from 'esbuild';
import {copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const to = join(here, '../../src/main/resources/static/surface/vendor');
const modules = join(here, '../node_modules');

const {metafile} = await build({
  entryPoints: [join(here, 'entry.js')],
  outfile: join(to, 'form-viewer.js'),
  bundle: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  metafile: true,
  target: 'es2022'
});
copyFileSync(join(modules, '@bpmn-io/form-js-viewer/dist/assets/form-js.css'), join(to, 'form-viewer.css'));

// esbuild's own list of licences leaves out who writes none in the source, so each package's file is taken
const names = new Set(Object.keys(metafile.inputs)
  .map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(Boolean));
const licences = [...names].sort().map(name => {
  const folder = join(modules, name);
  const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (!file && !license) {
    throw new Error(`${name} has no licence`);
  }
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licensed under ${license}.`;
  return `${name} ${version} (${license})\n\n${text}`;
});
writeFileSync(join(to, 'LICENSES.txt'), licences.join(`\n\n${'-'.repeat(100)}\n\n`) + '\n');
