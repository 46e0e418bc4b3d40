import { expect } from '@open-wc/testing';
import { knowWords } from '../../src/kit/feed-words.js';
import { localize, type Localization } from '../../src/kit/format.js';
import { loadTranslation } from '../../src/kit/i18n.js';
import { kit } from '../../src/kit/locales/en/kit.js';
import { facetLabel, valueName } from '../../src/kit/facet-labels.js';
import { filterInWords } from '../../src/kit/filter-sentence.js';
import { searchTextOf } from '../../src/kit/search-text.js';
import { givenFilters } from '../../src/kit/given-filters.js';
import { groupNamed, pageRegistry } from '../../src/kit/registry.js';
import { readFeed } from '../../src/model/schema.js';
import { threadOf } from '../../src/model/thread.js';
import { smallFeed } from '../helpers/small-list.js';

const zones = [
  'Pacific/Pago_Pago', 'Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York', 'America/Halifax', 'America/St_Johns',
  'America/Sao_Paulo', 'Atlantic/South_Georgia', 'Atlantic/Azores', 'Europe/London', 'Africa/Lagos', 'Africa/Cairo', 'Europe/Moscow', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kathmandu', 'Asia/Dhaka',
  'Asia/Shanghai', 'Asia/Tokyo', 'Pacific/Auckland', 'Pacific/Kiritimati',
];
/** A language that we speak, with a locale of it. */
const locales = [['en', 'en-GB'], ['en', 'en-US'], ['fr', 'fr'], ['ar', 'ar-EG'], ['ar', 'ar-SA']] as const;
const english = localize('en', 'en-GB', kit);
knowWords(english);
const digits = (text: string): number[] => (text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).match(/\d+/g) ?? []).map(Number);

describe('dates', () => {
  before(() => Promise.all([loadTranslation('fr'), loadTranslation('ar')]));

  it('of the calendar are the same day in every zone and language', () => {
    for (const [language, locale] of locales) {
      const localization = localize(language, locale, kit);
      for (const zone of zones) {
        for (const [date, day, year] of [['2024-01-01', 1, 2024], ['2024-02-29', 29, 2024], ['1999-12-31', 31, 1999], ['2024-03-31', 31, 2024]] as const) {
          const found = digits(localization.date(date, zone));
          expect([found.includes(day), found.includes(year)], `${date} in ${locale}, ${zone}: ${localization.date(date, zone)}`).to.deep.equal([true, true]);
        }
      }
    }
  });

  it('are told as exactly as the feed does and no more', () => {
    expect(['2003', '2019-05', '2019-05-14', 'soon', ''].map((date) => english.date(date))).to.deep.equal(['2003', 'May 2019', '14 May 2019', 'soon', '']);
  });

  it('with a time are of the zone that is asked for, which they name', () => {
    const at = (zone: string): string => english.date('2024-01-01T00:30:00Z', zone);
    expect(at('UTC')).to.match(/^1 Jan 2024, 00:30 (UTC|GMT)$/);
    expect(at('Pacific/Kiritimati')).to.equal('1 Jan 2024, 14:30 GMT+14');
    expect(at('Pacific/Pago_Pago')).to.equal('31 Dec 2023, 13:30 GMT-11');
    expect(at('Asia/Kathmandu')).to.equal('1 Jan 2024, 06:15 GMT+5:45');
  });

  it('with a time in a zone that is unknown are of UTC, and say so', () => {
    for (const zone of ['Mars/Olympus', '', '__proto__', 'x'.repeat(10_000)]) expect(english.date('2024-01-01T00:30:00Z', zone), zone.slice(0, 20)).to.match(/^1 Jan 2024, 00:30 (UTC|GMT)$|^31 Dec 2023, 16:30/);
  });

  it('make ranges, also of one date or with an open end', () => {
    expect([english.dateRange('2019', '2021-03'), english.dateRange('2019', '2019'), english.dateRange('2019', undefined), english.dateRange(undefined, '2021'), english.dateRange(undefined, undefined)])
      .to.deep.equal(['2019 to March 2021', '2019', 'from 2019', 'until 2021', '']);
  });
});

describe('a localization', () => {
  it('is made once for a locale and a set of messages', () => {
    expect(localize('en', 'en-GB', kit)).to.equal(english);
    expect(localize('en', 'en-US', kit)).to.not.equal(english);
  });

  it('never mixes two languages, and survives a mangled locale', () => {
    expect(localize('en', 'de-DE', kit).number(1234.5)).to.equal('1,234.5');
    for (const mangled of ['!!', 'en-', '', 'x'.repeat(5000), 'en\u0000']) expect(localize('en', mangled, kit).number(1234.5)).to.equal('1,234.5');
  });

  it('gives back codes of countries for as long as no names have been brought', () => {
    const bare = localize('en', 'en-NZ', kit);
    expect(bare.country('GH')).to.equal('GH');
    knowWords(bare);
    expect(bare.country('GH')).to.equal('Ghana');
  });

  it('names countries, and gives back what is no code', () => {
    expect(['GH', 'CI', 'PS', 'XX', '__proto__', 'Atlantis'].map((code) => english.country(code))).to.deep.equal(['Ghana', 'Côte d’Ivoire', 'State of Palestine', 'XX', '__proto__', 'Atlantis']);
  });

  it('names words that it knows, and gives back others', () => {
    expect([english.word('status', 'taken-up'), english.word('status', 'x'), english.word('__proto__', 'y')]).to.deep.equal(['Taken up', 'x', 'y']);
  });

  it('tells the language of a text where it is not the reader’s', () => {
    expect(english.text({ fr: 'Deux', en: 'Two' })).to.deep.equal({ text: 'Two' });
    expect(english.text({ fr: 'Deux' })).to.deep.equal({ text: 'Deux', lang: 'fr' });
    expect(english.text('Deux', 'fr')).to.deep.equal({ text: 'Deux', lang: 'fr' });
    expect(english.text('Two', 'en-US')).to.deep.equal({ text: 'Two' });
    expect(english.text(undefined)).to.equal(undefined);
  });

  it('writes lists and shares', () => {
    expect([english.list(['a', 'b', 'c']), english.percent(0.456)]).to.deep.equal(['a, b and c', '46%']);
  });
});

describe('the words of a filter', () => {
  const { feed } = readFeed(smallFeed());
  const context = { localization: english as Localization, records: threadOf(feed), feedLanguage: 'en' };

  it('name facets and values as a reader knows them', () => {
    expect([facetLabel('country', english), facetLabel('colour', english), facetLabel('__proto__', english)]).to.deep.equal(['Country', 'colour', '__proto__']);
    const names = [valueName('country', 'GH', context), valueName('organisation', 'o1', context), valueName('organisation', 'unknown', context), valueName('status', 'active', context), valueName('sector', '', context)];
    expect(names.map(({ text }) => text)).to.deep.equal(['Ghana', 'Growers Union', 'unknown', 'Active', 'Not given']);
  });

  it('make a sentence', () => {
    expect(filterInWords({ country: ['GH', 'NP'], status: ['active'] }, ' cocoa ', context)).to.equal('Country: Ghana or Nepal; Status: Active; search for “cocoa”');
    expect(filterInWords({}, '  ', context)).to.equal('');
  });

  it('are read with country codes in capitals, and all else as it is', () => {
    expect(givenFilters('country:gh,Np,Atlantis,xyz sector:gh')).to.deep.equal({ country: ['GH', 'NP', 'Atlantis', 'xyz'], sector: ['gh'] });
    expect(givenFilters({ country: ['gh', 'GH'] })).to.deep.equal({ country: ['GH'] });
    expect(givenFilters(null)).to.deep.equal({});
    expect(Object.getPrototypeOf(givenFilters('__proto__:x country:gh'))).to.equal(Object.prototype);
  });
});

describe('what a record is found by', () => {
  it('is its texts in all languages, its words, its countries by name, and the names of those it refers to', () => {
    const { feed } = readFeed(smallFeed());
    const thread = threadOf(feed);
    const text = searchTextOf(feed.initiatives[0]!, 'initiative', thread, english);
    for (const part of ['Cocoa classrooms', 'School places near farms.', 'cocoa', 'Ghana', 'Côte d’Ivoire', 'Growers Union']) expect(text).to.include(part);
    expect(searchTextOf(feed.initiatives[4]!, 'initiative', thread, english)).to.include('Sans pays').and.to.include('Nowhere yet');
    expect(searchTextOf(feed.proposals[0]!, 'proposal', thread, english)).to.include('Cocoa session');
  });

  it('is the names of what an organisation takes part in, and words as they are said in the reader’s language', async () => {
    await loadTranslation('fr');
    const french = localize('fr', 'fr', kit);
    const { feed } = readFeed({ commonthread: '1', organisations: [{ id: 'o', name: 'Union' }], initiatives: [{ id: 'i', title: 'Classrooms', sectors: ['cocoa'], organisations: [{ id: 'o' }] }], events: [{ id: 'e', title: 'Round table', hosts: ['o'] }] });
    const thread = threadOf(feed);
    for (const part of ['Union', 'Classrooms', 'Round table']) expect(searchTextOf(feed.organisations[0]!, 'organisation', thread, french)).to.include(part);
    for (const part of ['cocoa', 'cacao']) expect(searchTextOf(feed.initiatives[0]!, 'initiative', thread, french)).to.include(part);
  });

  it('bears references that lead nowhere', () => {
    const { feed } = readFeed({ commonthread: '1', initiatives: [{ id: 'i', title: 'T', organisations: [{ id: 'nobody' }, { name: 'Somebody' }] }] });
    expect(searchTextOf(feed.initiatives[0]!, 'initiative', threadOf(feed), english)).to.include('Somebody').and.not.to.include('undefined');
  });
});

describe('the page’s registry', () => {
  it('is one, and has a group for each name while somebody is in it', () => {
    expect(pageRegistry()).to.equal(pageRegistry());
    const group = groupNamed('__proto__');
    expect(groupNamed('__proto__')).to.equal(group);
    const place = document.createElement('p');
    const leave = [group.join(place, undefined, () => {}), group.join(place, undefined, () => {})];
    leave[0]!();
    expect(groupNamed('__proto__')).to.equal(group);
    leave[1]!();
    expect(pageRegistry().groups.has('__proto__')).to.equal(false);
  });
});
