// Writes the licences of what the bundle holds, from the packages themselves.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const [bundle, target] = process.argv.slice(2);
const bundled = readdirSync('node_modules').filter((name) => name.startsWith('d3-')).sort();
const sections = bundled.map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
  return `${'='.repeat(78)}\n${name} ${version} (${license})\n\n${text}\n`;
});
const start = `${bundle} holds parts of D3 (https://d3js.org), bundled by tools/drawing_library. Their licences:\n`;
writeFileSync(target, [start, ...sections].join('\n'));
