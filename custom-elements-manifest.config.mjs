import { existsSync, readdirSync } from 'node:fs';

/** Ends the analyser with the one line that matters: it would wrap an error in pages of its own. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** A hidden member is no part of the contract. */
const hidden = ({ privacy, name }) => privacy === 'private' || privacy === 'protected' || name?.startsWith('_') || name?.startsWith('#');

/** In alphabetical order, and without a reference to base classes, which are not published as modules. */
const tidy = (members) => members.map(({ inheritedFrom: _base, ...member }) => member).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Keeps the manifest to what a page may use: public members, alphabetical, modules named by the file that a page loads. */
const publicContract = {
  name: 'public-contract',
  // What is marked as state is the element's own, though the parts of its frame read it.
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name.text);
    for (const member of node.members) {
      if (!ts.canHaveDecorators(member) || !ts.getDecorators(member)?.some((decorator) => decorator.expression.getText().startsWith('state('))) continue;
      const described = declaration?.members?.find(({ name }) => name === member.name.getText());
      if (described) described.privacy = 'private';
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    const published = [];
    for (const module of customElementsManifest.modules) {
      const elements = (module.declarations ?? []).filter((declaration) => declaration.customElement && declaration.tagName);
      for (const element of elements) {
        element.members = tidy((element.members ?? []).filter((member) => !hidden(member)));
        // Beside those described with @fires the analyser guesses some from dispatchEvent(variable).
        element.events = (element.events ?? []).filter(({ name }) => name?.startsWith('ct-'));
        element.attributes = tidy(element.attributes ?? []);
      }
      if (elements.length === 0) continue;
      const { tagName } = elements[0];
      if (!existsSync(`src/bundles/${tagName}.ts`)) stop(`${module.path} describes ${tagName}, which has no src/bundles/${tagName}.ts.`);
      const path = `dist/${tagName}.js`;
      published.push({
        ...module,
        path,
        declarations: elements.map(({ superclass: _superclass, mixins: _mixins, ...element }) => element),
        exports: elements.map(({ name, tagName: tag }) => ({ kind: 'custom-element-definition', name: tag, declaration: { name, module: path } })),
      });
    }
    const described = published.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    const silent = readdirSync('src/elements').filter((name) => existsSync(`src/elements/${name}/define.ts`) && !described.includes(`ct-${name}`));
    if (silent.length > 0) stop(`The class of ${silent.join(', ')} has no @element ct-… in its comment, so that it would be in no manifest.`);
    customElementsManifest.modules = published;
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/kit/**/*.ts'],
  exclude: ['**/define.ts', '**/*.styles.ts', '**/*.draw.ts', 'src/kit/locales/**'],
  outdir: 'dist',
  litelement: true,
  // The analyser would otherwise write where the manifest lies into package.json, Storybook's copy too.
  packagejson: false,
  plugins: [publicContract],
};
