import { type Catalogue, createTranslate } from '@/platform/format-message';
import { Picker } from '@/ui/picker/picker';
import en from '../../../locales/en.yml';

/** What the picker asked to keep, and whether it was closed. */
export const asked: { readonly kept: [string, boolean][]; closed: number; clicks: number } = { kept: [], closed: 0, clicks: 0 };

let last: Picker | null = null;

/** A page with something to hide on it, and the picker over it. */
export function start(): void {
  last?.close();
  document.adoptedStyleSheets = [];
  for (const host of document.querySelectorAll('qingwen-picker')) host.remove();
  asked.kept.length = 0;
  asked.closed = 0;
  asked.clicks = 0;
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no root');
  root.innerHTML =
    '<div id="main" style="height:100px"><p class="text">正文</p></div>' +
    '<div class="share-box" style="height:60px;width:300px"><a class="wx" href="#gone" style="display:block;height:40px">微信</a></div>';
  root.addEventListener('click', () => asked.clicks++);
  const keep = async (selector: string, on: boolean): Promise<boolean> => asked.kept.push([selector, on]) > 0;
  last = new Picker(document, createTranslate(en as Catalogue), 'en', keep, () => asked.closed++);
  last.open();
}
