import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Draft, Entry } from '../../src/elements/contribution-form/draft.js';
import { fitted as completed, fitting } from '../../src/elements/contribution-form/fitting.js';
import { fieldsOf, type FormField } from '../../src/elements/contribution-form/form-fields.js';
import { labelOf } from '../../src/elements/contribution-form/field-words.js';
import { initiativeSchema, newsletterSchema } from '../../src/elements/contribution-form/initiative-schema.js';
import { feedWordOf, offered } from '../../src/elements/contribution-form/offered-words.js';
import { pointed, readSchema } from '../../src/elements/contribution-form/read-schema.js';
import { placeInWords, readDraft, type ReadDraft } from '../../src/elements/contribution-form/read-draft.js';
import { Localization } from '../../src/kit/format.js';
import { en } from '../../src/kit/locales/en.js';
import { names } from '../../src/model/country-names/en.js';
import { countryCodes } from '../../src/model/country-list.js';
import { readFeed } from '../../src/model/schema.js';

const localization = new Localization('en', 'en', en);
localization.knowCountries(names);
const country = (typed: string): string | undefined => countryCodes.find((code) => localization.country(code) === typed);
const context = { localization, country, word: (vocabulary: string, typed: string): string => feedWordOf(vocabulary, typed, localization), today: '2019-05-14', ahead: () => 60 };
const read = (schema: unknown, typed: Draft): ReadDraft => {
  const { fields } = readSchema(schema);
  return readDraft(fields, completed(fields, typed), context);
};
const faultsOf = (schema: unknown, typed: Draft): string[] => read(schema, typed).faults.map(({ at, message }) => `${at} ${message}`);
const one = (schema: object, typed: Entry, required = true): ReadDraft => read({ type: 'object', properties: { x: schema }, ...(required && { required: ['x'] }) }, { x: typed });
const faultOf = (schema: object, typed: Entry): string | undefined => one(schema, typed).faults[0]?.message;
const outline = (fields: readonly FormField[]): unknown => fields.map(({ name, kind, fields: inner, item }) => [name, kind, ...(inner.length ? [outline(inner)] : []), ...(item ? [item.kind] : [])]);

describe('the fields of a JSON Schema', () => {
  it('are those of its properties, in their order', () => {
    const { fields, problems } = readSchema({
      type: 'object', required: ['b'],
      properties: {
        a: { type: 'string' }, b: { type: 'integer' }, c: { type: 'boolean' }, d: { enum: ['x', 1, true] }, e: { type: 'array', items: { type: 'string' } }, f: { type: 'array', items: { enum: ['x', 'y'] } },
        g: { type: 'object', properties: { h: { type: ['null', 'number'] } } }, i: { const: 'fixed' }, j: { const: true }, k: { type: 'string', maxLength: 500 }, l: { oneOf: [{ const: 1, title: 'One' }] },
      },
    });
    assert.deepEqual(outline(fields), [['a', 'text'], ['b', 'number'], ['c', 'flag'], ['d', 'choice'], ['e', 'list', 'text'], ['f', 'choices', 'choice'], ['g', 'group', [['h', 'number']]], ['i', 'fixed'], ['j', 'flag'], ['k', 'long'], ['l', 'choice']]);
    assert.deepEqual(fields.filter(({ required }) => required).map(({ name }) => name), ['b']);
    assert.deepEqual(problems, []);
  });

  it('follow references within the document, and their own words go before those of what they refer to', () => {
    const document = { $defs: { 'a/b c': { type: 'string', title: 'There', minLength: 2 }, form: { type: 'object', properties: { x: { $ref: '#/$defs/a~1b%20c', title: 'Here' }, y: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/a~1b c' }] } } } } };
    const { fields } = readSchema(document, pointed(document, '#/$defs/form'));
    assert.deepEqual(fields.map(({ name, kind, schema }) => [name, kind, schema.title, schema.minLength]), [['x', 'text', 'Here', 2], ['y', 'text', 'There', 2]]);
  });

  it('are those of all parts of a schema, wherever these stand', () => {
    const document = {
      $id: 'https://example.org/form.json', $ref: '#/$defs/base', type: 'object', required: ['own'],
      properties: { own: { type: 'string' }, name: { title: 'Name', maxLength: 9 }, far: { $ref: 'https://example.org/form.json#/$defs/short' } },
      allOf: [{ required: ['extra'], properties: { extra: { allOf: [{ $ref: '#/$defs/short' }, { minLength: 2 }] } } }, true],
      $defs: { base: { required: ['name'], properties: { name: { type: 'string', minLength: 2 } } }, short: { type: 'string', maxLength: 5 } },
    };
    const { fields, problems } = readSchema(document);
    assert.deepEqual(fields.map(({ name, required, schema }) => [name, required, schema.minLength, schema.maxLength]), [['name', true, 2, 9], ['extra', true, 2, 5], ['own', true, undefined, undefined], ['far', false, undefined, 5]]);
    assert.deepEqual([problems, fields[0]!.schema.title], [[], 'Name']);
  });

  it('are not those that the server sets, and what the schema sets is posted unasked', () => {
    const schema = { type: 'object', required: ['id', 'campaign', 'nothing'], properties: { id: { type: 'string', readOnly: true }, campaign: { type: 'string', readOnly: true, default: 'spring' }, nothing: { const: null }, a: { type: 'string' } } };
    const { fields, problems } = readSchema(schema);
    assert.deepEqual([outline(fields), problems], [[['campaign', 'fixed'], ['nothing', 'fixed'], ['a', 'text']], []]);
    assert.deepEqual([read(schema, { a: 'x' }).body, read(schema, { a: 'x' }).faults], [{ campaign: 'spring', nothing: null, a: 'x' }, []]);
  });

  it('are none where there would be nothing to fill in, and what is left out is said', () => {
    const { fields, problems } = readSchema({ type: 'object', properties: { map: { type: 'object', additionalProperties: { type: 'string' } }, matrix: { type: 'array', items: { type: 'array', items: { type: 'string' } } }, a: { type: 'string' } } });
    assert.deepEqual([outline(fields), problems.map(({ path }) => path)], [[['a', 'text']], ['/properties/map', '/properties/matrix']]);
  });

  it('are called by their names in words where they have no title', () => {
    const names = ['startingDay', 'tax_number', 'VAT-id', 'projectURL', 'x', 'título_breve', 'title', '_'];
    const { fields } = readSchema({ type: 'object', properties: { ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])), manyThings: { type: 'array', items: { type: 'string' } }, empty: { type: 'string', title: '' } } });
    assert.deepEqual(fields.map((field) => labelOf(field, localization).text), ['Starting day', 'Tax number', 'VAT id', 'Project URL', 'X', 'Título breve', 'Title', '_', 'Many things', 'Empty']);
    assert.equal(labelOf(fields[8]!.item!, localization).text, 'Many things');
  });

  it('end somewhere where references go in circles, and what cannot be shown is said', () => {
    const circle = { type: 'object', properties: { name: { type: 'string' }, me: { $ref: '#' }, other: { $ref: '#/properties/other' }, far: { $ref: 'https://example.org/x' }, none: {}, list: { type: 'array', items: { type: 'null' } } } };
    const { fields, problems } = readSchema(circle);
    assert.deepEqual(fields.map(({ name }) => name), ['name', 'me']);
    const paths = problems.map(({ path }) => path);
    for (const path of ['/properties/other', '/properties/far', '/properties/none', '/properties/list']) assert.ok(paths.includes(path), path);
    const branching = { type: 'object', properties: { x: { anyOf: Array(50).fill({ $ref: '#/properties/x' }) } } };
    assert.deepEqual(readSchema(branching).fields, []);
  });

  it('are none for what is no schema of an object', () => {
    for (const schema of [undefined, null, 'x', [], 1, true, {}, { type: 'string' }, { $ref: '#' }, { type: 'object', properties: [] }]) assert.deepEqual(readSchema(schema).fields, [], JSON.stringify(schema));
  });

  it('are at most 200, and touch no prototype', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, { type: 'string' }]));
    const { fields, problems } = readSchema({ type: 'object', properties: many });
    assert.deepEqual([fields.length, problems.length], [200, 1]);
    const hostile = JSON.parse('{"type":"object","required":["constructor"],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"string"}}}') as object;
    const model = readSchema(hostile);
    assert.deepEqual(model.fields.map(({ name }) => name), ['constructor', 'toString']);
    const { body } = readDraft(model.fields, completed(model.fields, Object.assign({}, { constructor: 'a' }) as unknown as Draft), context);
    assert.deepEqual(Object.entries(body), [['constructor', 'a']]);
  });

  it('take any JSON for a schema without falling over', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const { fields } = readSchema({ type: 'object', properties: { x: value, y: { type: 'array', items: value }, z: { anyOf: [value] } }, $defs: value });
      const draft = completed(fields, {});
      readDraft(fields, draft, context);
      for (const field of fields) placeInWords([field], localization);
    }), { numRuns: 500 });
  });
});

describe('words that are offered', () => {
  it('are told apart from others by the letters alone, not by their case', () => {
    assert.deepEqual(['Cocoa', 'Palm Oil', 'vanilla', 'word.sector.tea', '__proto__'].map((typed) => feedWordOf('sector', typed, localization)), ['cocoa', 'palm oil', 'vanilla', 'word.sector.tea', '__proto__']);
    assert.deepEqual([offered('kind', localization).slice(0, 2), offered('constructor', localization)], [['agreement', 'law'], []]);
  });
});

describe('what was typed', () => {
  it('goes over as words when the schema makes another kind of field of it', () => {
    const before = readSchema({ type: 'object', properties: { a: { type: 'array', items: { type: 'string' } }, b: { type: 'string' }, gone: { type: 'string' } } }).fields;
    const draft = completed(before, { a: ['one', 'two'], b: 'three', gone: 'kept' });
    const after = readSchema({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'object', properties: { n: { type: 'string' } } } } } }).fields;
    completed(after, draft);
    assert.deepEqual(draft, { a: 'one, two', b: [{ n: 'three' }], gone: 'kept' });
  });

  it('loses no word to any change of the schema', () => {
    const kinds = fc.constantFrom<object>({ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'object', properties: { n: { type: 'string' }, m: { type: 'string' } } }, { type: 'array', items: { type: 'object', properties: { n: { type: 'string' } } } }, { type: 'number' });
    const field = (schema: object): FormField => readSchema({ type: 'object', properties: { x: schema } }).fields[0]!;
    fc.assert(fc.property(kinds, kinds, kinds, fc.array(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 1, maxLength: 4 }), (first, second, third, words) => {
      const start = fitting(field(first), words);
      const end = JSON.stringify(fitting(field(third), fitting(field(second), start)));
      for (const word of words) assert.ok(end.includes(word), `${word} in ${end}`);
    }));
  });

  it('begins with the defaults of the schema', () => {
    const { fields } = readSchema({ type: 'object', properties: { a: { type: 'string', default: 'x' }, b: { type: 'boolean', default: true }, c: { type: 'array', default: ['p', 'q'], items: { type: 'string' } }, d: { enum: [1, 2], default: 2 }, e: { type: 'object', properties: { f: { type: 'number', default: 3 } } } } });
    assert.deepEqual(completed(fields, {}), { a: 'x', b: true, c: ['p', 'q'], d: '2', e: { f: '3' } });
  });
});

describe('reading what was typed', () => {
  it('leaves out what is empty, and rows in which nothing was typed', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'string' } }, c: { type: 'array', items: { type: 'object', properties: { n: { type: 'string' }, r: { enum: ['p'] } } } }, d: { type: 'boolean' }, e: { type: 'object', required: ['v'], properties: { v: { type: 'number' } } } } };
    assert.deepEqual(read(schema, { a: '  ', b: ['', ' x ', ''], c: [{ n: '', r: '' }, { n: 'N', r: 'p' }] }).body, { b: ['x'], c: [{ n: 'N', r: 'p' }] });
    assert.deepEqual([...read(schema, { b: ['', ' x '] }).origins], [['', ''], ['/a', '/a'], ['/b', '/b'], ['/b/0', '/b/1'], ['/c', '/c'], ['/d', '/d'], ['/e', '/e']]);
  });

  it('says what is wrong with each', () => {
    const text = { type: 'string' };
    assert.equal(faultOf(text, ' '), 'form.error.required');
    assert.equal(faultOf({ ...text, minLength: 3 }, 'ab'), 'form.error.short');
    assert.equal(faultOf({ ...text, maxLength: 3 }, '😀😀😀😀'), 'form.error.long');
    assert.equal(faultOf({ ...text, maxLength: 3 }, '😀😀😀'), undefined);
    assert.equal(faultOf({ ...text, pattern: '^[A-Z]{2}$' }, 'ab'), 'form.error.pattern');
    assert.equal(faultOf({ ...text, pattern: '(?=x)' }, 'ab'), undefined);
    assert.equal(faultOf({ ...text, format: 'email' }, 'a.b'), 'form.error.email');
    assert.deepEqual([faultOf({ ...text, format: 'date-time' }, 'soon'), faultOf({ ...text, format: 'time' }, 'noon')], ['form.error.date-time', 'form.error.time']);
    assert.deepEqual([one({ ...text, format: 'date-time' }, '2019-05-14 9:00').body, one({ ...text, format: 'time' }, '9:00').body], [{ x: '2019-05-14T09:00:00+01:00' }, { x: '09:00:00+01:00' }]);
    assert.equal(faultOf({ ...text, format: 'uri' }, 'javascript:alert(1)'), 'form.error.uri');
    assert.equal(faultOf({ ...text, format: 'date' }, '2019-05'), 'form.error.date');
    assert.equal(faultOf({ ...text, 'x-ct-format': 'partial-date' }, '2019-13'), 'form.error.partial-date');
    assert.equal(faultOf({ ...text, 'x-ct-format': 'country' }, 'Atlantis'), 'form.error.country');
    assert.equal(faultOf({ type: 'number' }, 'many'), 'form.error.number');
    assert.equal(faultOf({ type: 'integer' }, '1.5'), 'form.error.integer');
    assert.equal(faultOf({ type: 'number', minimum: 2 }, '1'), 'form.error.least');
    assert.equal(faultOf({ type: 'number', exclusiveMinimum: 1 }, '1'), 'form.error.above');
    assert.equal(faultOf({ type: 'number', maximum: 2 }, '3'), 'form.error.most');
    assert.equal(faultOf({ type: 'number', exclusiveMaximum: 3 }, '3'), 'form.error.below');
    assert.equal(faultOf({ type: 'number', multipleOf: 0.05 }, '0.33'), 'form.error.multiple');
    for (const typed of ['0.35', '0', '-1.15', '1000000.05']) assert.equal(faultOf({ type: 'number', multipleOf: 0.05 }, typed), undefined, typed);
    assert.equal(faultOf({ enum: ['a'] }, 'b'), 'form.error.choose');
    assert.equal(faultOf({ const: true }, false), 'form.error.tick');
    assert.equal(faultOf({ type: 'array', items: text }, ['']), 'form.error.few');
    assert.equal(faultOf({ type: 'array', items: text, maxItems: 1 }, ['a', 'b']), 'form.error.many');
    assert.equal(faultOf({ type: 'array', items: text, uniqueItems: true }, ['a', 'a']), 'form.error.twice');
    assert.equal(one({ type: 'boolean' }, false).body['x'], false);
    assert.deepEqual(faultsOf({ type: 'object', properties: { e: { type: 'object', required: ['v', 'w'], properties: { v: text, w: text } } } }, { e: { v: 'x', w: '' } }), ['/e/w form.error.required']);
  });

  it('does not ask for the rest of a group in which there are only the schema’s defaults', () => {
    const address = { type: 'object', required: ['street'], properties: { street: { type: 'string' }, city: { type: 'string', default: 'Accra' } } };
    const schema = { type: 'object', properties: { e: address, rows: { type: 'array', items: address }, free: { ...address, required: [] } } };
    const typed = { rows: [{ street: '', city: 'Accra' }, { street: 'High Street', city: 'Accra' }] };
    assert.deepEqual([read(schema, typed).body, read(schema, typed).faults], [{ rows: [{ street: 'High Street', city: 'Accra' }], free: { city: 'Accra' } }, []]);
    assert.deepEqual(faultsOf(schema, { e: { street: '', city: 'Tema' }, rows: [{ street: '', city: 'Tema' }] }), ['/e/street form.error.required', '/rows/0/street form.error.required']);
    assert.deepEqual(faultsOf({ ...schema, required: ['e'] }, {}), ['/e/street form.error.required']);
  });

  it('compares a date with the one that it has to follow, as exactly as both are given', () => {
    const schema = { type: 'object', properties: { start: { type: 'string', 'x-ct-format': 'partial-date' }, end: { type: 'string', 'x-ct-format': 'partial-date', 'x-ct-after': 'start' } } };
    assert.deepEqual(faultsOf(schema, { start: '2020', end: '2019-12-31' }), ['/end form.error.before']);
    for (const end of ['2020', '2020-05', '2021']) assert.deepEqual(faultsOf(schema, { start: '2020-05-14', end }), [], end);
    assert.deepEqual(faultsOf(schema, { start: '2020-05-14', end: '2020-05-13' }), ['/end form.error.before']);
  });

  it('names the place of a fault through lists and groups', () => {
    const { faults } = read(initiativeSchema, { title: 'T', countries: ['Ghana', 'Atlantis'], organisations: [{ name: '', role: 'lead' }] });
    assert.deepEqual(faults.map(({ trail }) => placeInWords(trail, localization)), ['Country 2', 'Organisation 1: Name']);
  });
});

/** A schema with a draft that is good for it, and the object that has to come of it. */
const goodValue: fc.Arbitrary<{ schema: object; typed: Entry; value: unknown }> = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/).map((text) => ({ schema: { type: 'string', minLength: 1, maxLength: 12 }, typed: ` ${text} `, value: text })),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => ({ schema: { type: 'integer', minimum: -1e9 }, typed: String(value), value })),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((figure) => Number(figure.toFixed(3)) + 0).map((value) => ({ schema: { type: 'number' }, typed: localization.number(value), value })),
  fc.boolean().map((value) => ({ schema: { type: 'boolean' }, typed: value, value })),
  fc.constantFrom('a', 'b', 3).map((value) => ({ schema: { enum: ['a', 'b', 3] }, typed: String(value), value })),
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 5 }).map((value) => ({ schema: { type: 'array', items: { type: 'string' }, uniqueItems: true }, typed: ['', ...value], value })),
  fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }).map((value) => ({ schema: { type: 'array', items: { enum: ['p', 'q', 'r'] } }, typed: [...value], value })),
  fc.constantFrom(['14 May 2019', undefined], ['2019/5/14', '2019-05-14'], ['2019-05-14', '2019-05-14']).filter(([, value]) => value !== undefined).map(([typed, value]) => ({ schema: { type: 'string', format: 'date' }, typed: typed!, value })),
  fc.constantFrom(...countryCodes).map((code) => ({ schema: { type: 'string', 'x-ct-format': 'country', pattern: '^[A-Z]{2}$' }, typed: localization.country(code), value: code })),
);
const goodObject = fc.dictionary(fc.stringMatching(/^[a-zA-Z ~/%]{1,8}$/), goodValue, { minKeys: 1, maxKeys: 8 });

const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/, uri: true, email: true } });

describe('schema, form and body', () => {
  it('go round: what is typed well comes out as it was meant, and the schema agrees', () => {
    fc.assert(fc.property(goodObject, goodObject, (outer, others) => {
      // A row counts once something is typed in it; a box that is not ticked says nothing.
      const inner = { ...others, said: { schema: { type: 'string' }, typed: 'so', value: 'so' } };
      const object = (of: typeof outer): object => ({ type: 'object', required: Object.keys(of), properties: Object.fromEntries(Object.entries(of).map(([name, { schema }]) => [name, schema])) });
      const typed = (of: typeof outer): Draft => Object.fromEntries(Object.entries(of).map(([name, each]) => [name, each.typed]));
      const meant = (of: typeof outer): object => Object.fromEntries(Object.entries(of).map(([name, { value }]) => [name, value]));
      const schema = { type: 'object', required: ['outer', 'rows'], properties: { outer: object(outer), rows: { type: 'array', items: { $ref: '#/$defs/inner' } } }, $defs: { inner: object(inner) } };
      const { body, faults } = read(schema, { outer: typed(outer), rows: [typed(inner)] });
      assert.deepEqual(faults.map(({ at, message }) => `${at} ${message}`), []);
      assert.deepEqual(JSON.parse(JSON.stringify(body)), JSON.parse(JSON.stringify({ outer: meant(outer), rows: [meant(inner)] })));
      assert.ok(ajv.validate(schema, body), ajv.errorsText());
    }), { numRuns: 300 });
  });

  it('agree on what is wrong: a body without faults is one that the schema takes', () => {
    const schemas = fc.constantFrom<object>({ type: 'string', minLength: 2, maxLength: 4 }, { type: 'string', pattern: '^a+b?$' }, { type: 'number', minimum: 0, exclusiveMaximum: 10 }, { type: 'integer', maximum: 5 }, { enum: ['aa', 1] }, { const: true }, { type: 'array', minItems: 2, maxItems: 3, uniqueItems: true, items: { type: 'string', minLength: 2 } });
    const words = fc.oneof(fc.constantFrom('aa', 'aab', '1', '7', '10', '-3', '2.5', ''), fc.string({ maxLength: 6 }));
    fc.assert(fc.property(schemas, fc.oneof(words, fc.boolean(), fc.array(words, { maxLength: 4 })), fc.boolean(), (schema, typed, required) => {
      const whole = { type: 'object', properties: { x: schema }, ...(required && { required: ['x'] }) };
      const { body, faults } = read(whole, { x: typed });
      if (faults.length === 0) assert.ok(ajv.validate(whole, body), `${JSON.stringify(body)}: ${ajv.errorsText()}`);
    }), { numRuns: 1000 });
  });
});

const published = JSON.parse(readFileSync(new URL('../../schema/commonthread-1.schema.json', import.meta.url), 'utf8')) as { $defs: { initiative: { properties: object } } };

describe('the form of an initiative', () => {
  const typed = (): Draft => ({
    id: 'c-1', title: 'School kitchens', summary: 'Meals.\r\nTwice a day.', kind: 'project', status: 'active', issues: ['child labour'], sectors: ['cocoa', ''], countries: ['Ghana', 'Côte d’Ivoire'],
    organisations: [{ name: 'Growers', role: 'lead' }], contact: 'office@example.org', url: 'example.org/kitchens', start: '2024', end: '2025-06', budget: { value: '12,500.5', currency: 'USD' },
    objectives: ['Children stay in school'], beneficiaries: ['1,200 children'], outcomes: ['Twelve kitchens'], activities: [{ title: 'Cooking', text: 'Every day' }],
  });

  it('makes a record that a feed takes as it is', () => {
    const { body, faults } = read(initiativeSchema, typed());
    assert.deepEqual(faults, []);
    assert.deepEqual(body, {
      id: 'c-1', title: 'School kitchens', summary: 'Meals.\nTwice a day.', kind: 'project', status: 'active', issues: ['child labour'], sectors: ['cocoa'], countries: ['GH', 'CI'],
      organisations: [{ name: 'Growers', role: 'lead' }], contact: 'office@example.org', url: 'https://example.org/kitchens', start: '2024', end: '2025-06', budget: { value: 12500.5, currency: 'USD' },
      objectives: ['Children stay in school'], beneficiaries: ['1,200 children'], outcomes: ['Twelve kitchens'], activities: [{ title: 'Cooking', text: 'Every day' }],
    });
    assert.deepEqual(readFeed({ commonthread: '1', initiatives: [body] }).problems, []);
  });

  it('has a field for each member that people can tell, and none that the feed does not have', () => {
    const known = Object.keys(published.$defs.initiative.properties);
    const { fields, problems } = readSchema(initiativeSchema);
    assert.deepEqual(problems, []);
    // The form is drawn from it without the reader of other schemas.
    for (const preset of [initiativeSchema, newsletterSchema]) assert.deepEqual(outline(fieldsOf(preset)), outline(readSchema(preset).fields));
    assert.deepEqual(fields.map(({ name }) => name).filter((name) => !known.includes(name)), []);
    // Places, links by id and where it comes from are for those who keep the feed.
    assert.deepEqual(known.filter((name) => !fields.some((field) => field.name === name)), ['source', 'locations', 'corridor', 'outputs', 'indicators', 'note']);
  });

  it('can be made of the published schema as well, by a reference into it', () => {
    const { fields } = readSchema(published, pointed(published, '#/$defs/initiative'));
    assert.ok(['title', 'countries', 'organisations', 'start', 'budget'].every((name) => fields.some((field) => field.name === name)));
  });

  it('asks nothing but an address and consent of who subscribes', () => {
    assert.deepEqual(faultsOf(newsletterSchema, {}), ['/email form.error.required', '/consent form.error.tick']);
    assert.deepEqual(read(newsletterSchema, { email: ' ama@example.org ', consent: true }).body, { email: 'ama@example.org', consent: true });
  });
});
