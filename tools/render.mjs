// Renders each model of bpmn/ to docs/processes/<file>.svg and writes docs/processes/README.md.
// usage: npm run render            needs Chromium, found by the variable CHROMIUM or at /usr/bin/chromium
// usage: npm run render -- --png DIR   writes PNG pictures beside, to look at
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '..', 'bpmn');
const out = join(here, '..', 'docs', 'processes');
const pngDir = process.argv.includes('--png') ? process.argv[process.argv.indexOf('--png') + 1] : null;
const viewer = readFileSync(join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 2200, height: 1400 } });
await page.setContent('<!doctype html><body style="margin:0"><div id="c" style="width:2200px;height:1400px"></div></body>');
await page.addScriptTag({ content: viewer });

mkdirSync(out, { recursive: true });
const sections = [];
for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort()) {
  const xml = readFileSync(join(models, file), 'utf8');
  const svg = await page.evaluate(async (source) => {
    document.getElementById('c').innerHTML = '';
    const view = new window.BpmnJS({ container: '#c' });
    await view.importXML(source);
    const picture = (await view.saveSVG()).svg;
    view.destroy();
    return picture;
  }, xml);
  // marker ids are drawn by lot: number them in order, so that the same model gives the same picture
  const seen = new Map();
  const steady = svg
    .replace(/(marker-|sequenceflow-|messageflow-|conditional-|pattern-)?([0-9a-z]{20,})/g, (id) => {
      if (!seen.has(id)) seen.set(id, `m${seen.size + 1}`);
      return seen.get(id);
    })
    .replace(/<!-- created with bpmn-js.*?-->/s, '');
  const name = file.replace('.bpmn', '');
  writeFileSync(join(out, `${name}.svg`), steady.endsWith('\n') ? steady : `${steady}\n`);
  if (pngDir) {
    mkdirSync(pngDir, { recursive: true });
    const size = steady.match(/<svg[^>]*width="([\d.]+)" height="([\d.]+)"/).map((n) => Math.ceil(+n));
    const shot = await browser.newPage({ viewport: { width: size[1] + 20, height: size[2] + 20 } });
    await shot.setContent(`<body style="margin:10px;background:white">${steady.slice(steady.indexOf('<svg'))}</body>`);
    await shot.screenshot({ path: join(pngDir, `${name}.png`) });
    await shot.close();
  }
  const process = xml.match(/<bpmn:process id="([^"]+)" name="([^"]+)"/);
  const covers = xml.match(/<bpmn:documentation>([^<]*)<\/bpmn:documentation>/)[1];
  const hash = createHash('sha256').update(xml).digest('hex');
  sections.push(`## ${process[2]}\n\n${covers}\n\n\`${process[1]}\` in [${file}](../../bpmn/${file})\n\n![${process[2]}](${name}.svg)\n\n<!-- ${file} ${hash} -->\n`);
}
await browser.close();
const intro = `# The processes

Each executable process as it is drawn, with what it covers and the ids of the rules it carries. Generated from \`bpmn/\` by
\`npm run render\` in \`tools/\`; the build fails when a picture is older than its model.

`;
writeFileSync(join(out, 'README.md'), intro + sections.join('\n'));
