import '../../src/elements/indicator-chart/define.js';
import { expect } from '@open-wc/testing';
import { survey } from '../../stories/indicator-chart.examples.js';
import { allInside, loadedByItself, settle, wordsOf } from '../helpers/page.js';

describe('ct-indicator-chart on paper', () => {
  let element: HTMLElementTagNameMap['ct-indicator-chart'] | undefined;
  afterEach(() => element?.remove());

  it('has the values in the first print, though nobody has opened them', async () => {
    element = document.createElement('ct-indicator-chart');
    element.setAttribute('loading', 'eager');
    element.setAttribute('locale', 'en-GB');
    element.data = { ...survey, indicators: survey.indicators.slice(0, 1) };
    document.body.append(element);
    await element.ready;
    await loadedByItself('value-table', () => import('../../src/elements/indicator-chart/value-table.js'));
    expect(allInside(element, '.value-scroll')).to.deep.equal([]);
    window.dispatchEvent(new Event('beforeprint'));
    // The page is laid out for paper as soon as the event is over.
    expect(wordsOf(element, '.value-scroll')).to.contain('93 (estimate)');
    window.dispatchEvent(new Event('afterprint'));
    await settle();
    expect(allInside(element, '.value-scroll')).to.deep.equal([]);
  });

  it('has every indicator of the list', async () => {
    element = document.createElement('ct-indicator-chart');
    element.setAttribute('loading', 'eager');
    element.data = { commonthread: '1', indicators: Array.from({ length: 30 }, (_, index) => ({ id: `i${index}`, title: `Indicator ${index}`, series: [{ date: '2020', value: 1 }, { date: '2021', value: index }] })) };
    document.body.append(element);
    await element.ready;
    expect(allInside(element, '.other').length).to.equal(12);
    window.dispatchEvent(new Event('beforeprint'));
    expect(allInside(element, '.other').length).to.equal(30);
    window.dispatchEvent(new Event('afterprint'));
    await settle();
    expect(allInside(element, '.other').length).to.equal(12);
  });
});
