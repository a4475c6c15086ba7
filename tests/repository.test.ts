import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PATTERNS } from '@/sites/default-hosts';
import { BROWSER_NAMES } from '../tools/browsers.ts';
import { builtExtension, readManifest } from '../tools/build.ts';
import { LOCALES, localeProblems, parseLocale } from '../tools/locales.ts';
import { filesUnder, importedPath, importsOf, ROOT, textOf, withoutComments } from './support/sources.ts';

/*
 * The repository's own rules: what people forget, said by a machine, in words that say what to do.
 */

/** Who may import whom (docs/architecture.md): a folder of src, or `entrypoints`, and the folders of src that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  dom: [],
  text: ['model'],
  reading: ['model'],
  sites: ['model', 'text'],
  repair: ['model', 'text'],
  conversion: ['model', 'text'],
  article: ['model', 'text', 'sites'],
  spam: ['model', 'text', 'sites'],
  clutter: ['model', 'text', 'sites'],
  settings: ['model', 'sites'],
  pipeline: ['model', 'text', 'sites', 'repair', 'article', 'spam', 'clutter'],
  page: ['model', 'text', 'dom', 'reading'],
  platform: ['model', 'settings'],
  visit: ['model', 'settings', 'pipeline', 'dom', 'page', 'platform'],
  background: ['model', 'text', 'reading', 'settings', 'sites', 'pipeline', 'conversion', 'platform'],
  ui: ['model', 'settings', 'dom', 'platform'],
  entrypoints: ['sites', 'visit', 'background', 'ui', 'platform'],
};

/** Packages that speak to the browser's extension API. */
const BROWSER_PACKAGES = /^(?:wxt\/browser|webextension-polyfill|@wxt-dev\/(?:storage|browser)|@webext-core\/messaging)/u;

const code = [...filesUnder('src'), ...filesUnder('entrypoints')].filter((path) => /\.tsx?$/u.test(path));
const folderOf = (path: string): string => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : 'entrypoints');

describe('who imports whom', () => {
  it('is as the table says', () => {
    const wrong = code.flatMap((file) => {
      const folder = folderOf(file);
      const allowed = MAY_IMPORT[folder];
      if (!allowed) return [`${folder}/ is not in the table of who may import whom`];
      return importsOf(textOf(file)).flatMap((specifier) => {
        const path = importedPath(file, specifier);
        // The sheet goes into the manifest with the content script that imports it.
        if (path === null || !path.startsWith('src/') || path.endsWith('.css')) return [];
        const other = folderOf(path);
        if (other === folder || allowed.includes(other)) return [];
        return [`${file} imports ${path}: ${folder}/ may import only: ${allowed.join(', ') || 'nothing'}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("is written as @/folder/file outside of one's own folder", () => {
    const wrong = code.flatMap((file) =>
      importsOf(textOf(file))
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const path = importedPath(file, specifier) ?? '';
          return path.startsWith('src/') && folderOf(path) !== folderOf(file);
        })
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only platform/ speak to the browser', () => {
    const wrong = code.flatMap((file) => {
      if (folderOf(file) === 'platform') return [];
      const text = withoutComments(textOf(file));
      const direct =
        /\b(?:chrome|browser)\.(?:runtime|storage|tabs|scripting|permissions|action|i18n|commands|contextMenus)\b/u.test(text);
      const packages = importsOf(text).filter((specifier) => BROWSER_PACKAGES.test(specifier));
      return direct || packages.length > 0 ? [`${file}: only src/platform/ speaks to the browser`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('would be seen if it were wrong', () => {
    const planted = `import type { A } from '@/visit/visit';\nexport * from "../page/write";\nconst b = import('@/spam/find');\n// import c from '@/ui/c'`;
    expect(importsOf(planted)).toEqual(['@/visit/visit', '../page/write', '@/spam/find']);
    expect(importedPath('src/model/a.ts', '../page/write')).toBe('src/page/write');
  });
});

describe('writes to the page', () => {
  /** Ways to change a document. What is not among the three writes of page/write.ts is nobody's. */
  const WRITES =
    /\.(?:setAttribute(?:NS|Node)?|removeAttribute|toggleAttribute|replaceData|insertData|deleteData|appendData|splitText|appendChild|insertBefore|removeChild|replaceChild|replaceChildren|replaceWith|insertAdjacent\w+|append|prepend|attachShadow|adoptNode|write|writeln)\(|\.(?:innerHTML|outerHTML|innerText|textContent|nodeValue|className|cssText)\s*=[^=]|\bdocument\.title\s*=[^=]/gu;

  /** Files that change a document which is not the page's, each with what it changes. */
  const ELSEWHERE: Readonly<Record<string, string>> = {
    'src/page/write.ts': 'the three writes',
    'src/page/fragment.ts': 'a copy of the article for the reading view',
  };

  it('are made in page/write.ts alone', () => {
    const wrong = code
      .filter((file) => /^src\/(?:page|visit)\//u.test(file) && !(file in ELSEWHERE))
      .flatMap((file) => (withoutComments(textOf(file)).match(WRITES) ?? []).map((found) => `${file}: ${found}`));
    expect(wrong).toEqual([]);
  });

  it('would be seen anywhere else', () => {
    expect('node.parentNode.insertBefore(a, b); node.textContent = ""'.match(WRITES)).toHaveLength(2);
    expect('if (node.textContent === "") set.delete(node)'.match(WRITES)).toBeNull();
  });
});

describe('facts', () => {
  it.each(filesUnder('src').filter((path) => path.endsWith('.txt')))('%s is sourced, sorted and unique', (file) => {
    const lines = textOf(file).split('\n');
    const header = lines.filter((line) => line.startsWith('#')).join(' ');
    expect(header, `${file} wants a header that names its source`).toMatch(/\b(?:sources?|which|readings)[^:]*:|\bmade by\b/iu);
    // What a tool makes stands in the tool's order.
    if (/\bmade by\b/iu.test(header)) return;
    const entries = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const sorted = [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1));
    expect(entries, `${file} wants its entries sorted by code unit, each once`).toEqual(sorted);
  });

  it('of the interface are complete in every language', () => {
    const locales = Object.fromEntries(LOCALES.map((name) => [name, parseLocale(textOf(`locales/${name}.yml`), name)]));
    expect(localeProblems(locales)).toEqual([]);
  });
});

describe('rules', () => {
  const rules = filesUnder('src').filter((path) =>
    /^src\/(?:clutter\/rules|spam\/signals|article\/signals|repair\/fixers)\/[\w-]+\.ts$/u.test(path),
  );
  const imported = new Set(
    code.flatMap((file) =>
      importsOf(textOf(file)).map((specifier) => (importedPath(file, specifier) ?? '').replace(/\.ts$/u, '')),
    ),
  );

  it.each(rules)('%s is used', (file) => {
    expect(
      imported.has(file.replace(/\.ts$/u, '')),
      `${file} is imported by nobody: list it where its folder's rules are listed`,
    ).toBe(true);
  });

  it.each(rules.filter((path) => path.startsWith('src/clutter/rules/')))(
    '%s has a case that is found and one that is left',
    (file) => {
      const path = `tests/cases/clutter/${file.replace(/^.*\//u, '').replace(/\.ts$/u, '.json')}`;
      expect(filesUnder('tests/cases'), `${path} is missing`).toContain(path);
      const cases = textOf(path);
      expect(cases, `${path} wants a case that is found`).toMatch(/"finds"\s*:\s*(?:true|\[\s*[^\]\s]|[1-9"])/u);
      expect(cases, `${path} wants a case that is left`).toMatch(/"finds"\s*:\s*(?:false|\[\s*\]|0)|"leave/u);
    },
  );
});

describe('the built extension', () => {
  beforeAll(() => {
    for (const name of BROWSER_NAMES) builtExtension(name);
  }, 120_000);

  it.each(BROWSER_NAMES)('asks %s for just the permissions that docs/architecture.md gives reasons for', (name) => {
    const manifest = readManifest(builtExtension(name));
    const section = /^## Permissions$([\s\S]*?)(?=^## )/mu.exec(textOf('docs/architecture.md'))?.[1] ?? '';
    const documented = [...section.matchAll(/^\| `([^`]+)` \|/gmu)].map((row) => row[1]);
    const asked = [...manifest.permissions, ...manifest.host_permissions, ...(manifest.optional_host_permissions ?? [])];
    expect([...asked].sort()).toEqual([...documented].sort());
  });

  it.each(BROWSER_NAMES)('runs by itself in %s on the default hosts and nowhere else', (name) => {
    const manifest = readManifest(builtExtension(name));
    expect(manifest.host_permissions).toEqual(DEFAULT_PATTERNS);
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([DEFAULT_PATTERNS]);
  });

  it.each(BROWSER_NAMES)('has no way to make a request in %s', (name) => {
    // The one thing that is fetched is a file of the package itself (platform/assets.ts).
    const REQUEST =
      /\bfetch\((?!\w+\.runtime\.getURL\()|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\(|\bRTCPeerConnection\b|\bWebTransport\b/u;
    const folder = builtExtension(name);
    const scripts = filesUnder(folder.slice(ROOT.length)).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const found = scripts.flatMap((path) => {
      const match = REQUEST.exec(textOf(path));
      return match ? [`${path}: …${textOf(path).slice(Math.max(0, match.index - 60), match.index + 60)}…`] : [];
    });
    expect(found).toEqual([]);
    expect('const a=await fetch(b)').toMatch(REQUEST);
    expect('const a=await fetch(o.runtime.getURL(`/a.bin`))').not.toMatch(REQUEST);
  });

  it.each(BROWSER_NAMES)('is open to no page in %s', (name) => {
    const manifest = readManifest(builtExtension(name));
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    expect(manifest['externally_connectable'] ?? {}).toEqual({});
  });
});

describe('the repository', () => {
  it('names no document that is not there', () => {
    const named = ['src', 'tools', 'entrypoints', 'docs', 'tests']
      .flatMap(filesUnder)
      .filter((path) => /\.(?:tsx?|md|css)$/u.test(path))
      .flatMap((path) => [...textOf(path).matchAll(/\bdocs\/[\w./-]+\.md\b/gu)].map(([document]) => `${path}: ${document}`));
    expect(named.filter((found) => !existsSync(`${ROOT}/${found.split(': ')[1]}`))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  const versions = JSON.parse(textOf('package.json')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const dependencies = Object.entries({ ...versions.dependencies, ...versions.devDependencies });

  it('pins every dependency to a version and says what it saves us', () => {
    const lines = textOf('docs/dependencies.md');
    expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    expect(dependencies.map(([name]) => name).filter((name) => !lines.includes(`\`${name}\``))).toEqual([]);
  });

  it('has no drawer for odds and ends, and names files as their one export', () => {
    const files = [...code, ...filesUnder('tools'), ...filesUnder('tests/support')];
    const odd = files.filter((path) => /\/(?:utils?|helpers?|common|manager|misc)\b/iu.test(path));
    const unkempt = files.filter(
      (path) => path.endsWith('.ts') && !/\/[a-z0-9-]+(?:\.(?:content|generated|d|page|test|css))*\.ts$/u.test(path),
    );
    expect({ odd, unkempt }).toEqual({ odd: [], unkempt: [] });
  });

  it('gives every exception of the linter a reason', () => {
    const files = [...code, ...filesUnder('tools'), ...filesUnder('tests')].filter((path) => /\.tsx?$/u.test(path));
    const bare = files.filter((path) =>
      /(?:biome-ignore|@ts-expect-error|@ts-ignore)(?![^\n]*(?:: | -- )\S)/u.test(textOf(path)),
    );
    expect(bare.filter((path) => path !== 'tests/repository.test.ts')).toEqual([]);
  });

  it('has every decision numbered once, with its status', () => {
    const records = filesUnder('docs/decisions').filter((path) => path.endsWith('.md'));
    const numbers = records.map((path) => /\/(\d{4})-[a-z0-9-]+\.md$/u.exec(path)?.[1]);
    expect(new Set(numbers).size, 'each record has a number of its own').toBe(records.length);
    expect(records.filter((path) => !/^Status: /mu.test(textOf(path)))).toEqual([]);
  });
});
