import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';

interface Named {
  readonly name: string;
}
interface Statement {
  readonly type: string;
  readonly source?: { readonly value: string } | null;
  readonly specifiers?: readonly { readonly imported?: Named; readonly local?: Named; readonly exported?: Named }[];
}

const dist = new URL('../../dist/', import.meta.url);
const files = ['', 'chunks/'].flatMap((folder) => readdirSync(new URL(folder, dist)).filter((name) => name.endsWith('.js') && !name.includes('classic')).map((name) => new URL(folder + name, dist)));

describe('the files of dist', () => {
  it('have every name that others import from them', () => {
    const exported = new Map<string, Set<string | undefined>>();
    const asked: [by: string, from: string, name: string | undefined][] = [];
    for (const file of files) {
      const code = readFileSync(file, 'utf8');
      const names = new Set<string | undefined>();
      exported.set(file.href, names);
      for (const { type, source, specifiers = [] } of parseAst(code).body as unknown as readonly Statement[]) {
        for (const specifier of specifiers) {
          if (type === 'ExportNamedDeclaration') names.add(specifier.exported?.name);
          if (source) asked.push([basename(file.pathname), new URL(source.value, file).href, (specifier.imported ?? specifier.local)?.name]);
        }
      }
      for (const [, address, name] of code.matchAll(/import\("(\.\/[^"]+)"\)\.then\(\w+=>\w+\.([\w$]+)\)/g)) asked.push([basename(file.pathname), new URL(address!, file).href, name]);
    }
    assert.ok(asked.length > 1000);
    assert.deepEqual(asked.filter(([, from, name]) => !exported.get(from)?.has(name)), []);
  });
});
