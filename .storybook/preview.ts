import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/bundles/all.js';
import manifest from '../.cache/manifest/custom-elements.json';

setCustomElementsManifest(manifest);

const choice = (title: string, icon: string, items: readonly { value: string; title: string }[]) => ({ toolbar: { title, icon, items: [...items], dynamicTitle: true } });
const languages = [['en', 'English'], ['fr', 'Français'], ['es', 'Español'], ['ar', 'العربية'], ['zh', '中文'], ['ru', 'Русский'], ['kk', 'Қазақша'], ['pt', 'Português'], ['en-XA', 'Pseudo-locale']] as const;

const preview: Preview = {
  globalTypes: {
    theme: choice('Theme', 'contrast', [{ value: 'light dark', title: 'Theme of the system' }, { value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }]),
    locale: choice('Language', 'globe', languages.map(([value, title]) => ({ value, title }))),
    direction: choice('Direction', 'transfer', [{ value: '', title: 'Direction of the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }]),
    width: choice('Width', 'grow', [{ value: '', title: 'Full width' }, { value: '320px', title: '320 px' }, { value: '480px', title: 'Narrow' }, { value: '768px', title: 'Medium' }, { value: '1200px', title: 'Wide' }]),
  },
  initialGlobals: { theme: 'light dark', locale: 'en', direction: '', width: '' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'alpha' },
    docs: { toc: true },
    options: { storySort: { method: 'alphabetical' } },
  },
  tags: ['autodocs'],
  decorators: [
    // What the toolbar says is the page around the example; what the example says for itself lies further in and wins.
    (story, { globals }) => {
      const page = document.createElement('div');
      page.lang = String(globals['locale']);
      if (globals['direction']) page.dir = String(globals['direction']);
      page.style.setProperty('color-scheme', String(globals['theme']));
      page.style.setProperty('max-width', String(globals['width']) || 'none');
      page.append(story() as Node);
      return page;
    },
  ],
};

export default preview;
