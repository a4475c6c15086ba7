import { simplifiedForComparison } from '@/text/simplified';
import entries from './official-hosts.txt';
import { type Region, regionOf } from './regions';

/** An official site as we know it. */
interface OfficialSite {
  readonly name: string;
  readonly host: string;
  /** 网站标识码, '' where unknown. */
  readonly code: string;
}

interface Register {
  readonly byName: ReadonlyMap<string, readonly OfficialSite[]>;
  readonly byCode: ReadonlyMap<string, OfficialSite>;
  readonly hosts: ReadonlySet<string>;
}

let opened: Register | null = null;

/** The sites that we know. Opened when first asked for: pages of government hosts never ask. */
function register(): Register {
  if (opened) return opened;
  const sites = entries.split('\n').map((entry): OfficialSite => {
    const [name = '', host = '', code = ''] = entry.split(' ');
    return { name, host, code };
  });
  const byName = new Map<string, OfficialSite[]>();
  for (const site of sites) byName.set(site.name, [...(byName.get(site.name) ?? []), site]);
  opened = {
    byName,
    byCode: new Map(sites.filter(({ code }) => code !== '').map((site) => [site.code, site])),
    hosts: new Set(sites.map(({ host }) => host.replace(/^www\./u, ''))),
  };
  return opened;
}

/** What stands around a site's name: 欢迎访问 …, 中国·…, … 门户网站, … 全球資訊網, 教育局 Education Bureau. */
const BEFORE = /^(?:[^\p{Script=Han}（(]|欢迎(?:您)?(?:访问|光临|来到)|中国[·•・—-]|(?:您?当前位置|首页)[:：>]*)+/u;
const AFTER =
  /(?:[^\p{Script=Han}）)]|(?:门户|官方|公众|公众信息|信息)?(?:网站?|官网)|全球资讯网|(?:入口|主题|资讯)网|网站首页|首页|主页|欢迎您?|标[志志识]|徽[章标]|(?:繁体|简体|中文|手机)版)+$/u;
/** 香港特别行政区政府教育局 is 教育局, where the whole is not known. */
const GOVERNMENT_OF = /^(?:(?:香港|澳门)特别行政区(?:政府)?|中华人民共和国|中华民国)(?=[\p{Script=Han}]{3,})/u;

/** Bodies that only a government has: a name ends so. By place, as their governments call them. */
const BODIES: readonly RegExp[] = [
  // the mainland: governments, their departments, courts
  /(?:\p{Script=Han}{2}人民政府(?:办公厅|办公室)?|特别行政区政府|\p{Script=Han}{2}(?:市|县|区|州|旗|镇|乡)政府|(?:省|市|县|区|州|国家|总)[\p{Script=Han}]{1,16}(?:厅|局|委员会|管委会|办公室|总署)|中华人民共和国[\p{Script=Han}]{2,14}(?:部|署|局|院|委员会)|(?:管理委员会|管委会)|街道办事处|人民法院|人民检察院|政务服务(?:中心|网)?)$/u,
  // Hong Kong and Macau: 澳門特別行政區政府教育及青年發展局
  /^(?:香港|澳门)特别行政区(?:政府)?[\p{Script=Han}]{2,16}(?:局|署|处|司|库|办事处|办公室|委员会|化验所|天文台)$/u,
  // Taiwan: the five yuan, ministries' agencies, counties' and cities' departments, town halls, offices of record
  /^(?:行政院|立法院|司法院|考试院|监察院)(?:[\p{Script=Han}]{2,14}(?:院|部|署|局|处|会))?$/u,
  /^(?:内政|外交|国防|财政|教育|法务|经济|交通|劳动|农业|卫生福利|环境|文化|数位发展)部[\p{Script=Han}]{2,16}(?:署|局|处|司|所|队)$/u,
  /(?:县|市)政府[\p{Script=Han}]{1,16}(?:局|处|所|会|室|队|分局)$/u,
  /[\p{Script=Han}](?:区|乡|镇|市)公所$/u,
  /(?:户政|地政)事务所$/u,
  /[\p{Script=Han}]{2}(?:县|市)议会$/u,
  /[\p{Script=Han}]{2}(?:地方|高等)(?:法院|检察署)$/u,
  /^新加坡[\p{Script=Han}]{2,6}(?:部|署|局)$/u,
];
const HAN = /^\p{Script=Han}+$/u;
/** The widest name there is: 广州市天河区财政局（广州市天河区人民政府国有资产监督管理局）. */
const LONGEST = 34;
/** As long, with its name in English beside it. */
const LONGEST_WITH_LATIN = 120;

/**
 * The name of a government site as a text bears it, Simplified, without 门户网站 and the like; null where the text
 * is no such name.
 *
 * @example
 * siteName('廣東省人民政府門戶網站') // '广东省人民政府'
 * siteName('教育局 Education Bureau') // '教育局'
 * siteName('来源：广东省人民政府网')  // null: a source, not a name of this site
 */
export function siteName(text: string): string | null {
  if (text.length > LONGEST_WITH_LATIN) return null;
  const bare = simplifiedForComparison(text.replace(/[\s\u3000]+/gu, ''));
  const name = bare
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(/[（(][^）)]*[）)]$/u, '');
  if (name.length < 2 || name.length > LONGEST) return null;
  // 湘潭市政府 is 湘潭市人民政府, 教育部政府 (of 教育部政府门户网站) is 教育部
  const forms = [
    name,
    name.replace(/(?<=[省市县区州旗])政府$/u, '人民政府'),
    name.replace(/政府$/u, ''),
    name.replace(GOVERNMENT_OF, ''),
  ];
  // 香港政府新闻网 keeps its ending
  return (
    [bare, ...forms].find(isKnownName) ?? forms.find((form) => HAN.test(form) && BODIES.some((body) => body.test(form))) ?? null
  );
}

/**
 * The official host of a site, by the name or the site code that a page bears, in the place that the page speaks of;
 * null where we do not know it. Without a place only the mainland's are known, and only where no other has the name.
 */
export function officialHostOf(name: string, code: string, region: Region | null): string | null {
  const named = register().byName.get(name) ?? [];
  const here = named.filter(({ host }) => regionOf(host) === (region ?? 'cn'));
  if (here.length === 1 && (region !== null || named.length === 1)) return here[0]?.host ?? null;
  return named.length === 0 ? (register().byCode.get(code)?.host ?? null) : null;
}

/** True for a name that is in our own list. */
export const isKnownName = (name: string): boolean => register().byName.has(name);

/** True where two names are of one site: one holds the other, or both have the same host. */
export function isSameSite(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const hosts = (name: string) => (register().byName.get(name) ?? []).map(({ host }) => host);
  return hosts(a).some((host) => hosts(b).includes(host));
}

/** True for a host in our own list, or below one. */
export function isKnownHost(host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, at) => register().hosts.has(labels.slice(at).join('.')));
}
