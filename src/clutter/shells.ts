import type { Finding, RuleId } from '@/model/finding';
import type { ElementId, Page, PageElement } from '@/model/page';
import { ancestors, attributeOf, elementOf } from '@/model/tree';
import { isPictureOfControl } from './names';
import type { Scene } from './scene';

/** A shell, and the findings that are all it shows. */
export interface Shell {
  readonly element: ElementId;
  readonly findings: readonly Finding[];
}

/**
 * Findings that stand in columns beside the article. A column stays where it is emptied: taken out of a row, it would
 * let its neighbours grow or slip.
 */
const IN_COLUMNS: ReadonlySet<RuleId> = new Set<RuleId>([
  'clutter/carousel',
  'clutter/floating-ad',
  'clutter/friend-links',
  'clutter/hot-list',
  'clutter/related-list',
  'clutter/side-toolbar',
]);

/** Never a shell, and nothing around them is. */
const FRAME: ReadonlySet<string> = new Set(['html', 'body', 'frameset', 'main']);
/** Parts of a table that do not go without it: their row or their columns would close up. */
const OF_TABLES: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'thead', 'tbody', 'tfoot', 'colgroup', 'col']);
/** What shows something without text. */
const SHOWING: ReadonlySet<string> = new Set([
  'audio',
  'canvas',
  'embed',
  'form',
  'iframe',
  'img',
  'input',
  'object',
  'select',
  'svg',
  'textarea',
  'video',
]);

/**
 * The boxes that would stand there empty (a grey bar, the coloured foot of a page) once some findings are hidden: of
 * each finding the largest element around it that shows nothing but findings. A picture in an element's own style, a
 * place that a script fills, the site's masthead and what holds the article are no shells.
 */
export function shellsOf(scene: Scene, findings: readonly Finding[]): readonly Shell[] {
  const gone = new Gone(scene, findings);
  const shells = new Map<ElementId, Finding[]>();
  for (const finding of findings) {
    if (finding.at.kind !== 'element' || IN_COLUMNS.has(finding.rule)) continue;
    const element = gone.largestAround(finding.at.element, finding.rule === 'clutter/page-footer');
    if (element !== null) shells.set(element, [...(shells.get(element) ?? []), finding]);
  }
  // where a column's finding stands in it too, it stays
  return [...shells]
    .map(([element, inside]) => ({ element, findings: inside }))
    .filter((shell) => shell.findings.length === gone.countIn(shell.element));
}

/** What of a page is gone with some findings. */
class Gone {
  private readonly scene: Scene;
  private readonly page: Page;
  private readonly roots: readonly PageElement[];

  constructor(scene: Scene, findings: readonly Finding[]) {
    this.scene = scene;
    this.page = scene.page;
    this.roots = findings.flatMap(({ at }) => (at.kind === 'element' ? [elementOf(scene.page, at.element)] : []));
  }

  countIn(id: ElementId): number {
    return this.rootsIn(elementOf(this.page, id)).length;
  }

  /** Null where nothing larger shows only findings. `filled`: it may hold places that scripts fill. */
  largestAround(id: ElementId, filled: boolean): ElementId | null {
    let result: ElementId | null = null;
    for (const element of ancestors(this.page, id)) {
      if (element.id === id) continue;
      if (FRAME.has(element.tag) || this.scene.keeps(element.id) || this.scene.isInMasthead(element.id)) break;
      if (/url\s*\(/iu.test(attributeOf(element, 'style')) || this.showsMore(element, filled)) break;
      if (!OF_TABLES.has(element.tag)) result = element.id;
    }
    return result;
  }

  private rootsIn({ id, end }: PageElement): readonly PageElement[] {
    return this.roots.filter((root) => id <= root.id && root.end <= end);
  }

  private showsMore(outer: PageElement, filled: boolean): boolean {
    const roots = this.rootsIn(outer);
    const characters = roots.reduce((sum, { id }) => sum + this.scene.charactersOf(id), 0);
    if (characters !== this.scene.charactersOf(outer.id)) return true;
    let next = 0;
    for (let at = outer.id + 1; at < outer.end; at++) {
      const root = roots[next];
      if (root?.id === at) {
        next += 1;
        at = root.end - 1;
        continue;
      }
      const element = elementOf(this.page, at as ElementId);
      if (SHOWING.has(element.tag) && !isPictureOfControl(this.page, element)) return true;
      if (!filled && element.htmlId !== '' && element.end === element.id + 1) return true;
    }
    return false;
  }
}
