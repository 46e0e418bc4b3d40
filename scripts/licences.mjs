/** The licence notices of the packages that a bundle holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders of the packages that the modules lie in, each once, by name.
 * @param {readonly string[]} modules absolute ids
 * @returns {string[]}
 */
export function packageFolders(modules) {
  const folders = new Set();
  for (const id of modules) {
    const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
    if (match?.[1]) folders.add(match[1]);
  }
  return [...folders].sort();
}

/** @param {string} folder */
const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * One text: each package with its version, licence, address and its licence file in full.
 * @param {readonly string[]} modules absolute ids of the modules in a bundle
 * @throws {Error} when a package carries no licence file, since its terms could then not be kept
 */
export function licencesOf(modules) {
  const notices = packageFolders(modules).map((folder) => {
    const { name, version, license, homepage } = manifestOf(folder);
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (!file) throw new Error(`${name} ${version} has no licence file; add its notice or drop the package.`);
    return [`${name} ${version} (${license})`, homepage, '', readFileSync(join(folder, file), 'utf8').trim()].filter((line) => line !== undefined).join('\n');
  });
  return `Common Thread bundles parts of the following packages.\n\n${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * A bill of materials (CycloneDX 1.5, JSON) of the packages that lie in a bundle. It carries no date and no random number, so that the
 * same sources give the same file.
 * @param {readonly string[]} modules absolute ids
 * @param {{name: string, version: string, license: string}} own the package that bundles them
 */
export function billOfMaterials(modules, own) {
  const component = (/** @type {{name: string, version: string, license: string}} */ { name, version, license }) => ({
    type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, licenses: [{ license: { id: license } }],
  });
  const bill = {
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { component: component(own) },
    components: packageFolders(modules).map((folder) => component(manifestOf(folder))),
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}
