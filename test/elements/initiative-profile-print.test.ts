import '../../src/elements/initiative-profile/define.js';
import { expect } from '@open-wc/testing';
import { projects } from '../../stories/initiative-profile.examples.js';
import { allInside, loadedByItself, settle } from '../helpers/page.js';

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
    await loadedByItself('figures', () => import('../../src/elements/initiative-profile/figures.js'));
    expect(allInside(profile, '.figure')).to.deep.equal([]);
    window.dispatchEvent(new Event('beforeprint'));
    // The page is laid out for paper as soon as the event is over.
    expect(allInside(profile, '.figure').length).to.be.greaterThan(0);
    window.dispatchEvent(new Event('afterprint'));
    await settle();
  });
});
