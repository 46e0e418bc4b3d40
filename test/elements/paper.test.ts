import '../../src/elements/contribution-form/define.js';
import '../../src/elements/work-plan-timeline/define.js';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { undated } from '../../stories/work-plan-timeline.examples.js';
import { allInside, inside, settle } from '../helpers/page.js';

describe('on paper', () => {
  let element: HTMLElement | undefined;
  before(() => emulateMedia({ media: 'print' }));
  afterEach(() => element?.remove());
  after(() => emulateMedia({ media: 'screen' }));

  it('no box keeps its height from what moves to the next sheet, so that the footer stands below it', async () => {
    const plan = (element = document.createElement('ct-work-plan-timeline'));
    Object.assign(plan, { loading: 'eager', data: undated });
    document.body.append(plan);
    await plan.ready;
    window.dispatchEvent(new Event('beforeprint'));
    expect(['.body', '.visual', '.timeline'].map((selector) => getComputedStyle(inside(plan, selector)).display)).to.deep.equal(['block', 'block', 'block']);
    expect(getComputedStyle(inside(plan, '.grid')).contain).to.equal('none');
    window.dispatchEvent(new Event('afterprint'));
    await settle();
  });

  it('a form that nobody has touched has its fields with room to write, and no buttons', async () => {
    const form = (element = document.createElement('ct-contribution-form'));
    form.setAttribute('action', '/x');
    document.body.append(form);
    await form.ready;
    const isShown = (each: HTMLElement): boolean => each.getClientRects().length > 0;
    expect(allInside(form, 'button').length).to.be.greaterThan(3);
    expect(allInside(form, 'button').filter(isShown)).to.deep.equal([]);
    expect(allInside(form, '[data-at]').every(isShown)).to.equal(true);
    // The word for choosing is of no use on paper, and a list without rows needs a line.
    const colours = allInside(form, 'select').map((each) => getComputedStyle(each).color);
    expect([colours.length > 0, new Set(colours)]).to.deep.equal([true, new Set(['rgba(0, 0, 0, 0)'])]);
    const lines = allInside(form, '.rows > :only-child').map((each) => getComputedStyle(each));
    expect(lines.map(({ borderBottomWidth, height }) => [borderBottomWidth, parseFloat(height) > 24])).to.deep.equal([['1px', true], ['1px', true]]);
  });
});
