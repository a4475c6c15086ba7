import { simplifiedForComparison } from '@/text/simplified';
import entries from './official-hosts.txt';

/** An official site as we know it. */
interface OfficialSite {
  readonly name: string;
  readonly host: string;
  /** 网站标识码, '' where unknown. */
  readonly code: string;
}

interface Register {
  readonly byName: ReadonlyMap<string, OfficialSite>;
  readonly byCode: ReadonlyMap<string, OfficialSite>;
}

let opened: Register | null = null;

/** The sites that we know. Opened when first asked for: pages of government hosts never ask. */
function register(): Register {
  if (opened) return opened;
  const sites = entries.split('\n').map((entry): OfficialSite => {
    const [name = '', host = '', code = ''] = entry.split(' ');
    return { name, host, code };
  });
  opened = {
    byName: new Map(sites.map((site) => [site.name, site])),
    byCode: new Map(sites.filter(({ code }) => code !== '').map((site) => [site.code, site])),
  };
  return opened;
}

/** What stands around a site's name: 欢迎访问 …, 中国·…, … 门户网站. */
const BEFORE = /^(?:欢迎(?:您)?(?:访问|光临|来到)|中国[·•・—-]|(?:您?当前位置|首页)[:：>]*)+/u;
const AFTER = /(?:(?:门户|官方|公众|公众信息|信息)?(?:网站?|官网)|网站首页|欢迎您?|(?:首页))+$/u;

/** Bodies that only a government has: a name ends so. */
const BODY =
  /(?:人民政府(?:办公厅|办公室)?|特别行政区政府|(?:市|县|区|州|旗|镇|乡)政府|(?:省|市|县|区|州|国家|总)[\p{Script=Han}]{1,16}(?:厅|局|委员会|管委会|办公室|总署)|中华人民共和国[\p{Script=Han}]{2,14}(?:部|署|局|院|委员会)|(?:管理委员会|管委会)|街道办事处|人民法院|人民检察院|政务服务(?:中心|网)?)$/u;
const HAN = /^\p{Script=Han}+$/u;
/** The widest name there is: 广州市天河区财政局（广州市天河区人民政府国有资产监督管理局）. */
const LONGEST = 34;

/**
 * The name of a government site as a text bears it, Simplified, without 门户网站 and the like; null where the text
 * is no such name.
 *
 * @example
 * siteName('廣東省人民政府門戶網站') // '广东省人民政府'
 * siteName('来源：广东省人民政府网')  // null: a source, not a name of this site
 */
export function siteName(text: string): string | null {
  const bare = simplifiedForComparison(text.replace(/[\s\u3000]+/gu, ''));
  if (bare.length < 3 || bare.length > LONGEST) return null;
  const name = bare
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(/[（(][^）)]*[）)]$/u, '');
  // 湘潭市政府 is 湘潭市人民政府, 教育部政府 (of 教育部政府门户网站) is 教育部
  const forms = [name, name.replace(/(?<=[省市县区州旗])政府$/u, '人民政府'), name.replace(/政府$/u, '')];
  return forms.find(isKnownName) ?? forms.find((form) => HAN.test(form) && BODY.test(form)) ?? null;
}

/** The official host of a site, by the name or the site code that a page bears; null where we do not know it. */
export function officialHostOf(name: string, code: string): string | null {
  return register().byName.get(name)?.host ?? register().byCode.get(code)?.host ?? null;
}

/** True for a name that is in our own list. */
export const isKnownName = (name: string): boolean => register().byName.has(name);
