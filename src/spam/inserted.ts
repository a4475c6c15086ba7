import type { Finding } from '@/model/finding';
import { folded } from '@/text/fold';
import type { Surroundings } from './surroundings';

/*
 * Copies of articles into which a third party has put a paragraph about a person: written well, so that nothing about its words
 * speaks against it. What gives it away is its own heading, which belongs to no report: 关于专家组：某某，某某研究院客座教授.
 * All eight such paragraphs that were known begin with it, in two halves of the pages looked at apart, and no other page has it.
 */

/** The heading, with the mark or the space that parts it from the person; a section of a rule (关于专家组的组成) has neither. */
const HEADING = /^关于专家组(?:成员)?(?:简介)?[:：\s]\s*/u;
/** What such a person is. */
const HONOUR =
  /教授|专家|院士|讲师|大师|名家|书法家|画家|艺术家|咨询师|传承人|会员|理事|主席|会长|院长|董事|总经理|创始人|毕业于?/u;
/** What a rule or a notice says of a group of experts. */
const GROUP = /组成|组建|成立|设立|职责|负责|遴选|选聘|聘请|评审|名单|抽取|工作规则/u;
/** A question and no more: whether it belongs there only a reader can say. */
const ASKED = 0.6;

/** Paragraphs of an article that tell of a person nobody reports on. */
export function findInserted({ article, lines, body }: Surroundings): readonly Finding[] {
  if (!article) return [];
  return [...body].flatMap((id) => {
    const read = lines[id];
    if (read?.line.kind !== 'text') return [];
    const text = read.line.text.trim();
    const rest = read.text.trim().replace(HEADING, '');
    if (rest.length === read.text.trim().length || !HONOUR.test(rest) || GROUP.test(rest)) return [];
    return [
      {
        key: `spam/inserted ${folded(text).replace(/\s+/gu, '').slice(0, 200)}`,
        rule: 'spam/inserted',
        kind: 'spam',
        sort: 'fraud',
        at: { kind: 'span', span: { line: id, start: 0, end: read.line.text.length } },
        confidence: ASKED,
        evidence: [{ code: 'inside-paragraph' }, { code: 'off-topic' }],
        text,
      } satisfies Finding,
    ];
  });
}
