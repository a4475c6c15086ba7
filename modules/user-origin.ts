import { defineWxtModule } from 'wxt/modules';

/**
 * Firefox: the content script's sheet is the reader's own (user origin), which wins over everything of the page and is
 * never seen by it. Chromium ignores the key; there the background inserts a second copy (platform/injection.ts).
 */
export default defineWxtModule({
  name: 'user-origin',
  setup(wxt) {
    wxt.hook('build:manifestGenerated', (_, manifest) => {
      if (wxt.config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? []) if (script.css) Object.assign(script, { css_origin: 'user' });
    });
  },
});
