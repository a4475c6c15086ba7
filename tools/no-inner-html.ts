/**
 * Takes assignments of `innerHTML` out of the packages that we build in: Preact's, with which its prop
 * `dangerouslySetInnerHTML` goes. The stores' checks warn of it, and nobody of ours needs it. The build stops where a package no longer holds what is taken out.
 */
const CUTS: readonly { readonly file: RegExp; readonly from: string; readonly to: string }[] = [
  { file: /\/preact\/dist\/preact\.m?js$/u, from: 't.innerHTML=h.__html', to: '0' },
];

/** A Vite plugin that leaves assignments of `innerHTML` out of the build. */
export function noInnerHtml(): {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
} {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform(code, id) {
      const cut = CUTS.find(({ file }) => file.test(id.replace(/\?.*$/u, '')));
      if (!cut) return null;
      if (!code.includes(cut.from)) throw new Error(`${id} no longer holds "${cut.from}": see tools/no-inner-html.ts`);
      return { code: code.replace(cut.from, cut.to), map: null };
    },
  };
}
