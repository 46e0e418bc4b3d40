import '../../src/elements/initiative-profile/define.js';
import { expect, waitUntil } from '@open-wc/testing';
import { projects } from '../../stories/initiative-profile.examples.js';
import { allInside, settle } from '../helpers/page.js';

/** When the element has loaded what draws partners and time, of its own accord. */
async function prepared(): Promise<void> {
  const isLoaded = (): boolean => performance.getEntriesByType('resource').some(({ name }) => name.includes('/figures.'));
  await waitUntil(isLoaded, 'what draws the pictures has not been loaded', { timeout: 9000 });
  await import('../../src/elements/initiative-profile/figures.js');
  await settle();
}

describe('ct-initiative-profile on paper', () => {
  const page = document.createElement('div');
  afterEach(() => page.remove());

  it('has its pictures in the first print, though nobody has been near them', async () => {
    const space = document.createElement('div');
    space.style.height = '9000px';
    const profile = document.createElement('ct-initiative-profile');
    profile.loading = 'eager';
    profile.data = projects;
    page.append(space, profile);
    document.body.append(page);
    await profile.ready;
    await prepared();
    expect(allInside(profile, '.figure')).to.deep.equal([]);
    window.dispatchEvent(new Event('beforeprint'));
    // The page is laid out for paper as soon as the event is over.
    expect(allInside(profile, '.figure').length).to.be.greaterThan(0);
    window.dispatchEvent(new Event('afterprint'));
    await settle();
  });
});
