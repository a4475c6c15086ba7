/**
 * What pages print before a time, a source, an editor: `发布时间：`, `來源：`, `责任编辑：`. Sources: the page
 * templates of government sites in both scripts (TRS, Hanweb, UCAP, PowerEasy …), GB/T of 政府网站发展指引, and
 * the commercial news sites of GeneralNewsExtractor's tests.
 */

/** What a label announces. */
export type LabelKind =
  | 'published'
  | 'updated'
  | 'source'
  | 'author'
  | 'editor'
  | 'views'
  | 'document-number'
  | 'index-number'
  | 'keywords'
  | 'widget'
  | 'other';

// biome-ignore format: one kind a paragraph
const WORDS: Readonly<Record<LabelKind, readonly string[]>> = {
  published: [
    '发布时间', '发布日期', '发布于', '发布', '发表时间', '发表日期', '发表于', '发稿时间', '发稿日期', '发文日期', '信息时间', '信息日期', '公开日期', '公开时间',
    '公布日期', '公布时间', '公告时间', '公告日期', '生成日期', '成文日期', '成文时间', '时间', '日期', '创建时间', '添加时间', '录入时间', '上传时间', '稿件时间', '文章时间', '新闻日期', '报道时间', '提供时间', '生成时间', '上网时间', '上网日期', '挂网时间',
    '發佈時間', '發布時間', '發佈日期', '發布日期', '發佈於', '發布於', '發佈', '發布', '發表時間', '發表日期', '發稿時間', '發文日期', '公開日期', '公告時間',
    'Date', 'Published', '来信时间', '写信时间', '留言时间', '提问时间', '咨询时间', '答复时间', '回复时间',
    '公佈日期', '公布日期', '張貼日期', '上版日期', '刊登日期', '建立日期', '日期', '時間', '新聞日期', '資料日期', '上架日期', '發稿日期', '公告日期', '貼文日期', '發文時間', '刊載日期', '張貼時間', '上稿日期', '點閱日期',
  ],
  updated: [
    '更新时间', '更新日期', '最后更新', '最后更新时间', '最后更新日期', '更新于', '修改时间', '修订日期', '最后修订日期', '覆检日期', '最近更新', '最近更新日期', '最近修订日期', '资料更新', '资料更新日期', '维护日期', '最后异动日期', '最后修改日期', '最后异动时间', '异动日期', '修改日期', '更新',
    'Updated', '更新時間', '更新日期', '最後更新', '最後更新時間', '最後更新日期', '更新於', '修訂日期', '最後修訂日期', '覆檢日期', '最近修訂日期', '最近更新日期', '修改日期', '資料更新', '資料更新日期', '維護日期', '最後異動日期', '最後修改日期', '最後異動時間', '異動日期',
  ],
  source: [
    '来源', '文章来源', '信息来源', '稿件来源', '新闻来源', '内容来源', '资料来源', '消息来源', '文件来源', '稿源', '文章出处', '出处', '信息提供', '供稿', '供稿单位', '发布机构', '发布单位', '发布部门', '发布机关', '信息发布单位', '信息提供单位', '供稿部门', '来源单位', '转载自', '转自', '来自', '发文机关', '发文单位', '发文机构', '发布者单位', '来稿单位', '来源于', '信息公开单位', '公开责任部门', '答复单位', '答复部门', '答复机构', '回复单位', '回复部门', '回复机构', 'Source', '单位', '部门', '责任单位', '责任部门', '主办单位', '发布部门单位',
    '來源', '資料來源', '新聞來源', '消息來源', '文章來源', '訊息來源', '稿件來源', '出處', '發布單位', '發佈單位', '發佈機構', '發布機關', '發佈機關', '發文機關', '發布機構', '提供單位', '資料提供', '供稿', '供稿單位', '公告單位', '張貼單位', '單位', '發文單位', '上版單位', '刊登單位', '主辦單位', '發言單位', '業務單位', '資料提供單位', '來源單位', '公布單位', '撰稿單位', '新聞提供單位', '發稿單位', '部門', '發布部門',
  ],
  author: [
    '作者', '记者', '撰稿', '撰文', '撰稿人', '本报记者', '通讯员', '文', '文字', '图文', '摄影', '发布人', '发布者', '供稿人', '记者兼摄影', '特约记者',
    '記者', '撰稿人', '作者', '文字', '攝影', '發布者', '發佈者', '發布人', '張貼人', '張貼者', '圖文', '發佈人',
  ],
  editor: [
    '责任编辑', '编辑', '责编', '网络编辑', '审核', '审校', '校对', '初审', '复审', '终审', '二审', '三审', '一审', '一校', '二校', '三校', '值班编辑', '值班主任', '主编', '值班总监', '编审', '监制', '审签', '签发', '核稿', '录入', '信息录入', '执行编辑', '值班编委', '责任校对', '本文编辑', '网站编辑', '美编', '编发', '统筹', '审发', '信息员', '审稿', '审稿人', '审核人', '责任编辑人', '文章录入', '录入员',
    '責任編輯', '編輯', '責編', '審核', '校對', '主編', '監製', '核稿', '編審',
  ],
  views: [
    '浏览次数', '浏览量', '浏览', '阅读次数', '阅读量', '阅读数', '阅读', '点击数', '点击次数', '点击率', '点击量', '点击', '访问次数', '访问量', '人气', '查看次数', '围观', '评论数', '评论', '跟贴', '转发', '浏览人数', '阅读人数', '次数', '查看', '浏览次數',
    '瀏覽次數', '瀏覽人次', '瀏覽人數', '瀏覽數', '瀏覽量', '點閱次數', '點閱數', '點閱', '點閱率', '點擊數', '點擊率', '點擊次數', '人氣', '閱讀次數', '閱讀', '瀏覽', '分享次數', '訪問次數', '點擊', '閱讀量', '點閱人次', '下載次數',
  ],
  'document-number': [
    '发文字号', '文号', '发文文号', '文件编号', '发文号', '文件号', '公文文号', '公文号', '编号', '文件字号', '字号', '发布文号', '文件文号', '公开文号',
    '發文字號', '文號', '發文文號', '文件編號', '公文文號', '字號',
  ],
  'index-number': ['索引号', '索引', '信息索引号', '信息索引', '索引编号', '信息编号', '索取号', '索引号码', '索引號', '索引編號'],
  keywords: ['关键词', '关键字', '主题词', '标签', 'TAG', 'Tags', 'TAGS', '關鍵詞', '關鍵字', '標籤', '主題詞'],
  widget: [
    '字体', '字体大小', '字号', '字号大小', '浏览字号', '浏览字体', '文字大小', '分享', '分享到', '分享至', '打印', '视力保护色', '保护视力色', '背景色', '收藏', '扫一扫', '字型大小', '字型', '字體', '字級', '字級大小', '字體大小', '列印', '分享至', '友善列印', '语音播报', '收听', '朗读', '我要纠错', '纠错', '二维码', '手机扫码', '打印本页', '关闭窗口', '我要打印', '保存', '大小', '设置', '視力保護色', '分享本页',
  ],
  other: [
    '生效日期', '废止日期', '失效日期', '有效性', '有效期', '时效', '效力状态', '有效状态', '公开方式', '公开范围', '公开时限', '公开形式', '公开类型', '公开类别', '公开程序', '体裁', '体裁分类', '文种', '语种', '载体', '载体类型', '主题分类', '主题', '组配分类', '分类', '信息分类', '信息类别', '服务对象', '服务对象分类', '生命周期', '名称', '信息名称', '文件名称', '标题', '内容概述', '内容概要', '概述', '摘要', '栏目', '所属栏目', '类别', '类型', '公开目录', '所属主题', '实施日期', '施行日期', '文件类型', '公文种类', '公文类型', '公文时效', '公文体裁分类', '规范性文件统一编号', '统一编号', '登记号', '相关文件', '失效时间', '生效时间', '有效期限', '发布类型', '事项名称', '频道', '信息格式', '记录形式', '公开属性',
    '内容', '內容', '公告內容', '公告主旨', '法规类型', '内容类别', '分類', '類別', '標題', '主旨', '類型', '資料類別', '適用對象', '有效期限', '上架日', '下架日期', '截止日期', '聯絡人', '聯絡電話', '公告類別', '公告類型', '附件', '相關連結', '相關檔案', '相關圖片',
  ],
};

/** A label with its kind; spaces may stand between its characters (`来　源`, `索 引 号`). */
const BY_WORD: ReadonlyMap<string, LabelKind> = new Map(
  (Object.entries(WORDS) as [LabelKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word): [string, LabelKind] => [word, kind]),
  ),
);

const LONGEST = Math.max(...[...BY_WORD.keys()].map((word) => word.length));
/** What stands behind a label: a colon, or a stroke as some news sites have it (`来源 / 联合早报`, `来源丨某县发布`). */
const COLON = /[:：﹕∶︰丨]|(?<=\s)[/／](?=\s)|(?<=【[^【】\n]{2,8})】/g;
const HAN = /[々〇\u3400-\u9fff\uf900-\ufaff]/;
const SPACE = /[\s\u3000\u00a0\u200b\ufeff]/u;

/** A label found in a text. */
export interface FoundLabel {
  readonly kind: LabelKind;
  readonly word: string;
  /** UTF-16 code units: where the label begins, and where its value does (behind the colon). */
  readonly start: number;
  readonly end: number;
}

/** The kind of a label that is a whole text (`索 引 号`, `来源：`), null where it is none. */
export function labelOf(text: string): { readonly kind: LabelKind; readonly word: string } | null {
  const word = text.replace(/[\s\u3000\u00a0\u200b\ufeff:：﹕∶︰【】[\]]/gu, '');
  const kind = word.length <= LONGEST ? BY_WORD.get(word) : undefined;
  return kind === undefined ? null : { kind, word };
}

/** The labels of a text: known words before a colon, in order. */
export function findLabels(text: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const { index } of text.matchAll(COLON)) {
    const label = labelBefore(text, index, found.at(-1)?.end ?? 0);
    if (label) found.push(label);
  }
  return found;
}

/** The character before a label; in a text whose characters stand apart (会 议 日 期) the one before the space. */
function before(text: string, at: number, apart: boolean): string {
  const previous = text[at - 1] ?? '';
  return apart && SPACE.test(previous) ? (text[at - 2] ?? '') : previous;
}

/** True for labels that are clear even behind another word: `2024年本网来源：`. 报名时间, 采购单位 are no labels of ours. */
function standsGlued(kind: LabelKind, word: string): boolean {
  return word.length >= 4 || word === '来源' || word === '來源' || (kind === 'editor' && word.length > 2);
}

/** The longest known word that ends where a colon stands. */
function labelBefore(text: string, colon: number, from: number): FoundLabel | null {
  let word = '';
  let best: FoundLabel | null = null;
  let gap = 0;
  for (let at = colon - 1; at >= from && word.length < LONGEST; at--) {
    const character = text[at] ?? '';
    if (SPACE.test(character)) {
      // A gap of several spaces is a border, unless it spreads out a short word (来　　源).
      if (++gap > 4 && word.length > 1) break;
      continue;
    }
    gap = 0;
    word = character + word;
    const kind = BY_WORD.get(word);
    if (
      kind !== undefined &&
      (!HAN.test(before(text, at, SPACE.test(text[at + 1] ?? ''))) || at === from || standsGlued(kind, word))
    ) {
      best = { kind, word, start: at, end: colon + 1 };
    }
  }
  return best;
}
