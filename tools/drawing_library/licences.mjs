// Writes the licences of what the bundle holds, from the packages themselves.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const [bundle, target] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
// What is for building only, or only for types, is not in the bundle.
const bundled = Object.keys(packages).filter((path) => path && !packages[path].dev && !packages[path].peer).sort();
const sections = bundled.map((path) => {
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const file = readdirSync(path).find((each) => each.startsWith('LICENSE'));
  const text = readFileSync(`${path}/${file}`, 'utf8').trim();
  return `${'='.repeat(78)}\n${name} ${version} (${license})\n\n${text}\n`;
});
const start = `${bundle} holds sigma and graphology with what they need, bundled by tools/drawing_library. Their licences:\n`;
writeFileSync(target, [start, ...sections].join('\n'));
