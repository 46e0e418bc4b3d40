import { expect } from '@open-wc/testing';
import { toCsv } from '../../src/kit/export/csv.js';
import { fileName, saveBlob } from '../../src/kit/export/file.js';
import { framedScene } from '../../src/kit/export/framed-scene.js';
import { wrapText } from '../../src/layout/text-wrap.js';
import { toCalendar } from '../../src/kit/export/ics.js';
import { exportAs } from '../../src/kit/export/index.js';
import { toFeedJson } from '../../src/kit/export/json.js';
import { pixelRatioFor } from '../../src/kit/export/png.js';
import type { ExportKind, ExportRequest } from '../../src/kit/export/request.js';
import { toSvg } from '../../src/kit/export/svg.js';
import { lightPalette } from '../../src/kit/palette.js';
import '../../src/kit/theme.js';
import type { Mark } from '../../src/layout/scene.js';

const request = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  rows: { columns: [{ key: 'title', label: 'Title' }, { key: 'country', label: 'Country' }], cells: [['Cocoa, and more', 'Ghana']] },
  collection: 'initiatives',
  records: [{ id: 'a', title: 'Cocoa' }],
  about: { title: 'Initiatives', filter: 'Country: Ghana', count: '1 of 3', source: 'Action Group', date: '2019-05-14', licence: 'CC BY 4.0', disclaimer: 'Boundaries imply no opinion.', url: 'https://example.org/#v' },
  palette: lightPalette,
  font: 'sans-serif',
  locale: 'en',
  direction: 'ltr',
  now: Date.UTC(2024, 4, 14, 8, 30),
  ...more,
});
/** One unit of width to a character, so that lines can be counted by hand. */
const byLetter = (text: string, size: number): number => (text.length * size) / 2;
const rowsOf = (...cells: string[][]): ExportRequest => request({ rows: { columns: [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }], cells }, about: { title: 'T' } });
const firstCell = (text: string): string => toCsv(rowsOf([text, 'x'])).split('\r\n')[1]!.replace(/,x$/, '');

describe('toCsv', () => {
  it('puts the header in row 1, data next, and what it is about in a block of comments', () => {
    expect(toCsv(request())).to.equal(
      '\uFEFFTitle,Country\r\n"Cocoa, and more",Ghana\r\n\r\n#,Title,Initiatives\r\n#,Filter,Country: Ghana\r\n#,Records,1 of 3\r\n#,Source,Action Group\r\n' +
        '#,Date,2019-05-14\r\n#,Licence,CC BY 4.0\r\n#,Note,Boundaries imply no opinion.\r\n#,Address,"https://example.org/#v"\r\n',
    );
  });

  it('words the block in the language of the reader', () => {
    expect(toCsv({ ...rowsOf(), about: { title: 'T', source: 'OIT' }, labels: { source: 'Қайнар көзі' } })).to.contain('\r\n#,Қайнар көзі,OIT\r\n');
  });

  it('quotes what RFC 4180 asks to be quoted', () => {
    expect(firstCell('say "no"')).to.equal('"say ""no"""');
    expect(firstCell('two\nlines')).to.equal('"two\nlines"');
    expect(firstCell('#1')).to.equal('"#1"');
    expect(firstCell('плain')).to.equal('плain');
  });

  it('takes the formula out of a cell that a spreadsheet would run', () => {
    for (const bad of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '＝1', '＋1+1', '－a', '＠a', ' =1', '\u200b=1', '\u0000=1']) {
      expect(firstCell(bad), bad).to.equal(`'${bad}`);
    }
    for (const bad of ['\t=1', '\r=1', '\n=1']) expect(firstCell(bad), JSON.stringify(bad)).to.match(/^"'/);
    expect(firstCell('=HYPERLINK("x")')).to.equal(`"'=HYPERLINK(""x"")"`);
    expect(firstCell('a;=1+1')).to.equal(`"a;'=1+1"`);
  });

  it('leaves plain numbers alone', () => {
    for (const good of ['-5', '+12.5', '-0,25', '1e6', '-3e-4', '-12%', '2020-21']) expect(firstCell(good)).to.equal(good.includes(',') ? `"${good}"` : good);
  });
});

describe('toFeedJson', () => {
  it('is a feed of version 1 with exactly the shown records', () => {
    const { about } = request();
    expect(JSON.parse(toFeedJson({ ...request(), language: 'fr' }))).to.deep.equal({
      commonthread: '1',
      title: 'Initiatives',
      language: 'fr',
      licence: 'CC BY 4.0',
      source: { title: 'Action Group', url: 'https://example.org/#v' },
      about,
      initiatives: [{ id: 'a', title: 'Cocoa' }],
    });
  });

  it('names the source as the feed does, and keeps its date', () => {
    const file = toFeedJson({ ...request(), feedSource: { title: 'Registry', url: 'https://example.org/registry', date: '2024' }, updated: '2024-05' });
    expect(JSON.parse(file)).to.deep.include({ source: { title: 'Registry', url: 'https://example.org/registry', date: '2024' }, updated: '2024-05' });
  });
});

describe('toCalendar', () => {
  const now = Date.UTC(2024, 4, 14, 8, 30, 5, 250);
  const head = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Common Thread//commonthread 1//EN\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Round table\r\n';
  const linesOf = (event: Partial<Parameters<typeof toCalendar>[1][number]>): string[] =>
    toCalendar('C', [{ uid: 'u', title: 't', start: { year: 2024, month: 5, day: 14, precision: 'day' }, ...event }], now).split('\r\n');

  it('writes an event with two times in UTC', () => {
    const start = { year: 2024, month: 5, day: 14, time: Date.UTC(2024, 4, 14, 3, 0), precision: 'time' } as const;
    const end = { ...start, time: Date.UTC(2024, 4, 14, 5, 30) };
    expect(toCalendar('Round table', [{ uid: 's1@example.org', title: 'Panel', start, end, location: 'Astana, hall 2', url: 'https://example.org/e', description: 'One;\r\ntwo\\' }], now)).to.equal(
      head + 'BEGIN:VEVENT\r\nUID:s1@example.org\r\nDTSTAMP:20240514T083005Z\r\nDTSTART:20240514T030000Z\r\nDTEND:20240514T053000Z\r\nSUMMARY:Panel\r\n' +
        'DESCRIPTION:One\\;\\ntwo\\\\\r\nLOCATION:Astana\\, hall 2\r\nURL:https://example.org/e\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
  });

  it('writes days as dates, with the day after the last as the end', () => {
    const lines = linesOf({ start: { year: 2024, month: 2, day: 28, precision: 'day' }, end: { year: 2024, month: 2, day: 29, precision: 'day' } });
    expect(lines).to.include.members(['DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240301']);
  });

  it('lets a month and a year span all their days', () => {
    expect(linesOf({ start: { year: 2019, month: 12, precision: 'month' } })).to.include.members(['DTSTART;VALUE=DATE:20191201', 'DTEND;VALUE=DATE:20200101']);
    expect(linesOf({ start: { year: 2020, precision: 'year' }, end: { year: 2021, precision: 'year' } })).to.include.members(['DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20220101']);
  });

  it('never mixes a time with a date, and never ends before it starts', () => {
    const start = { year: 2024, month: 5, day: 14, time: Date.UTC(2024, 4, 13, 22, 0), precision: 'time' } as const;
    expect(linesOf({ start, end: { year: 2024, month: 5, day: 15, precision: 'day' } })).to.include.members(['DTSTART;VALUE=DATE:20240514', 'DTEND;VALUE=DATE:20240516']);
    expect(linesOf({ start })).to.include('DTSTART:20240513T220000Z');
    expect(linesOf({ start, end: { ...start, time: start.time - 1 } }).some((line) => line.startsWith('DTEND'))).to.equal(false);
    expect(linesOf({ end: { year: 2023, precision: 'year' } })).to.include('DTEND;VALUE=DATE:20240515');
  });

  it('folds at 75 octets and never within a character', () => {
    const title = 'Қазақстан 😀 '.repeat(20);
    const text = toCalendar('C', [{ uid: 'u', title, start: { year: 2024, precision: 'year' } }], now);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text).not.to.contain('\uFFFD');
    expect(text.replaceAll('\r\n ', '')).to.contain(`SUMMARY:${title}\r\n`);
  });

  it('keeps a line of a feed from starting a line of the calendar', () => {
    const lines = linesOf({ title: 'x\r\nEND:VCALENDAR\u2028\u0000\ud800', uid: 'a\nb', url: 'vbscript:alert(1)' });
    expect(lines.filter((line) => line === 'END:VCALENDAR')).to.have.length(1);
    expect(lines).to.include('SUMMARY:x\\nEND:VCALENDAR\u2028');
    expect(lines.some((line) => line.startsWith('URL'))).to.equal(false);
  });
});

describe('wrapText', () => {
  const wrap = (text: string, width: number, most = 9, locale = 'en'): string[] => wrapText(text, width, most, (part) => part.length, locale);

  it('breaks between words, within a word too wide, and in a script without spaces', () => {
    expect(wrap('one two  three', 7)).to.deep.equal(['one two', 'three']);
    expect(wrap('abcdefgh', 3)).to.deep.equal(['abc', 'def', 'gh']);
    expect(wrap('负责任供应链', 3, 9, 'zh').join('')).to.equal('负责任供应链');
    expect(wrap('about 40\u00a0% more', 8)).to.deep.equal(['about', '40\u00a0%', 'more']);
    expect(wrap('负责任。供应', 3, 9, 'zh').some((line) => line.startsWith('。'))).to.equal(false);
    expect(wrap('', 5)).to.deep.equal([]);
  });

  it('cuts what is longer than it may be, and says so', () => {
    expect(wrap('a b c d', 1, 2)).to.deep.equal(['a', 'b…']);
    expect(wrap('one two three four', 7, 1)).to.deep.equal(['one…']);
    expect(wrap('abcdefgh', 3, 2)).to.deep.equal(['abc', 'de…']);
    const cut = wrap('x'.repeat(1_000_000), 100, 3);
    expect(cut).to.have.length(3);
    expect(cut[2]).to.have.length(100);
  });
});

describe('framedScene', () => {
  const texts = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : mark.type === 'group' ? texts(mark.marks) : []));

  it('puts title, count and filter above the picture, and source, date, licence and disclaimer below', async () => {
    const picture: Mark = { type: 'text', x: 0, y: 9, text: 'the picture', size: 9 };
    const framed = await framedScene(request({ scene: (width) => ({ width, height: 100, marks: [picture] }) }), byLetter);
    expect(framed.width).to.equal(1200);
    expect(texts(framed.marks)).to.deep.equal([
      'Initiatives', '1 of 3', 'Filter: Country: Ghana', 'the picture', 'Source: Action Group · Date: 2019-05-14 · Licence: CC BY 4.0', 'Boundaries imply no opinion.', 'https://example.org/#v',
    ]);
    for (const mark of framed.marks) if (mark.type === 'text') expect(mark.y).to.be.within(0, framed.height);
  });

  it('writes the rows of an element that has no picture, and counts what does not fit', async () => {
    const framed = await framedScene(rowsOf(...Array.from({ length: 130 }, (_, index) => [`row ${index}`, 'x'])), byLetter);
    const written = texts(framed.marks);
    expect(written).to.include.members(['A', 'B', 'row 0', 'row 99', '+ 30']);
    expect(written).not.to.include('row 100');
  });

  it('sets apart lines that are written the other way', async () => {
    const picture: readonly Mark[] = ['On policy…', 'مبادرة: ILO.', '40', 'نص'].map((text, index) => ({ type: 'text', x: 0, y: 9, text, size: 9, ...(index === 3 ? { direction: 'ltr' } : {}) }));
    const framed = await framedScene(request({ direction: 'rtl', scene: () => ({ width: 10, height: 10, marks: picture }) }), byLetter);
    expect(texts(framed.marks)).to.include.members(['\u2068On policy…\u2069', 'مبادرة: ILO.', '40', '\u2068نص\u2069']);
  });

  it('starts on the right where the language does', async () => {
    const framed = await framedScene(request({ direction: 'rtl', scene: () => ({ width: 10, height: 10, marks: [] }) }), byLetter);
    for (const mark of framed.marks) {
      if (mark.type === 'text') expect([mark.x, mark.direction]).to.deep.equal([1168, 'rtl']);
      if (mark.type === 'group') expect(mark.tx).to.equal(1158);
    }
  });
});

describe('exportAs', () => {
  const types: Record<ExportKind, string> = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8', json: 'application/json', ics: 'text/calendar;charset=utf-8' };

  it('makes a file of each kind and rejects any other', async () => {
    for (const kind of Object.keys(types) as ExportKind[]) {
      const blob = await exportAs(kind, request());
      expect(blob.type, kind).to.equal(types[kind]);
      expect(blob.size, kind).to.be.above(50);
    }
    const error = await exportAs('exe' as ExportKind, request()).then(() => undefined, (reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError);
  });

  it('paints the PNG at two device pixels to one of CSS, with the picture in it', async () => {
    const blob = await exportAs('png', request({ about: { title: 'T' }, scene: () => ({ width: 100, height: 100, marks: [{ type: 'rect', x: 0, y: 0, w: 100, h: 100, fill: 'accent' }] }) }));
    const image = await createImageBitmap(blob);
    expect(image.width).to.equal(2400);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const ctx = canvas.getContext('2d')!;
    ctx.drawImage(image, 0, 0);
    expect([...ctx.getImageData(2 * 80, 2 * 130, 1, 1).data]).to.deep.equal([0x9b, 0x1c, 0x3c, 255]);
    expect([...ctx.getImageData(2300, 4, 1, 1).data]).to.deep.equal([255, 255, 255, 255]);
  });

  it('makes an SVG that any XML reader reads, whatever the feed holds', async () => {
    const bad = '<script>alert(1)</script>]]>&\u0000\ud800"';
    const blob = await exportAs('svg', request({ about: { title: bad, source: bad, disclaimer: bad, url: 'vbscript:1' }, rows: { columns: [{ key: bad, label: bad }], cells: [[bad]] }, font: `"A b", ${bad}` }));
    // A request for a document reads strict XML, and answers null where it is none.
    const parsed = await new Promise<Document | null>((resolve) => {
      const reading = new XMLHttpRequest();
      const address = URL.createObjectURL(blob);
      reading.responseType = 'document';
      reading.onloadend = () => {
        URL.revokeObjectURL(address);
        resolve(reading.responseXML);
      };
      reading.open('GET', address);
      reading.send();
    });
    if (!parsed) throw new Error('The SVG is not well-formed.');
    expect(parsed.querySelectorAll('script, a, image, use, style, foreignObject')).to.have.length(0);
    expect(parsed.querySelector('title')!.textContent).to.equal('<script>alert(1)</script>]]>&"');
  });

  it('describes the SVG by what it is about', async () => {
    expect(await toSvg(request(), byLetter)).to.contain('<desc id="ct-desc">1 of 3\nFilter: Country: Ghana\nSource: Action Group · Date: 2019-05-14');
    expect(await toSvg(request({ locale: 'fr-CH', labels: { licence: 'Licence' } }), byLetter)).to.contain('Licence\u00a0: CC BY');
  });
});

describe('pixelRatioFor', () => {
  it('is 2, or what a canvas can hold', () => {
    expect(pixelRatioFor(1200, 800)).to.equal(2);
    for (const [width, height] of [[1200, 9000], [1200, 40_000], [50_000, 100]] as const) {
      const ratio = pixelRatioFor(width, height);
      expect(width * ratio * height * ratio).to.be.at.most(16_777_217);
      expect(Math.max(width, height) * ratio).to.be.at.most(16_384);
    }
  });
});

describe('a file name', () => {
  it('keeps the letters of any script and drops what a system reads as a path or a command', () => {
    expect(fileName('Work plan 2020–21: outputs', 'csv')).to.equal('Work-plan-2020–21-outputs.csv');
    expect(fileName('Іс-шаралар жоспары', 'ics')).to.equal('Іс-шаралар-жоспары.ics');
    expect(fileName('../../etc/passwd', 'json')).to.equal('etc-passwd.json');
    expect(fileName('a\u202egpj.exe\u0000', 'png')).to.equal('a-gpj.exe.png');
    for (const empty of ['', '???', 'CON', '...']) expect(fileName(empty, 'svg')).to.equal('common-thread.svg');
    expect([...fileName('😀'.repeat(500), 'svg')]).to.have.length(84);
  });
});

describe('saveBlob', () => {
  it('clicks a link of the name that is in no page', () => {
    const clicked: HTMLAnchorElement[] = [];
    const page = {
      createElement: () => {
        const link = document.createElement('a');
        link.click = () => clicked.push(link);
        return link;
      },
    } as unknown as Document;
    saveBlob(new Blob(['x']), 'a.csv', page);
    expect(clicked.map(({ download, isConnected, protocol }) => [download, isConnected, protocol])).to.deep.equal([['a.csv', false, 'blob:']]);
  });
});
