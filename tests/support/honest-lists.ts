import type { Hiding } from '@/model/page';

/*
 * Lists of honest words that pages hide: tab panels, folded menus, text for screen readers. The words are the ones that come
 * nearest to spam's: places, hotels and companies called like betting brands, what service counters and hospitals offer, what
 * farmers sell, whom a lottery office lists.
 */

/** The ways in which pages hide. */
export const HIDINGS: readonly Hiding[] = [
  'display',
  'visibility',
  'opacity',
  'off-screen',
  'font-size',
  'clipped',
  'closed',
  'colour',
];

const SEPARATORS = [',', '，', '、', ' ', '|', '　', '；', ' | '];

// biome-ignore format: word lists
const BRANDS = [
  '永利', '金沙', '葡京', '皇冠', '银河', '太阳城', '威尼斯', '新濠', '美高梅', '万博', '亚博', '乐鱼', '开云', '必威', '九游', '星空',
  '凯时', '尊龙', '博狗', '申博', '优德', '金宝', '澳博', '华体', '米兰', '火狐', '沙巴', '雷火', '金马', '凤凰', '百乐', '彩虹',
];

// biome-ignore format: word lists
const POOLS: Readonly<Record<string, readonly string[]>> = {
  places: BRANDS.flatMap((brand) => ['村', '社区', '路', '工业园', '国际社区', '花园', '小区', '广场', '新村', '湾', '大桥', '产业园', '步行街', '湿地公园'].map((end) => brand + end)),
  hotels: BRANDS.flatMap((brand) => ['酒店', '假日酒店', '国际大酒店', '度假村', '大厦', '商务宾馆', '国际会展中心', '大剧院', '会议中心', '饭店'].map((end) => brand + end)),
  companies: BRANDS.flatMap((brand) => ['体育用品有限公司', '文化传媒', '娱乐有限公司', '集团', '科技股份', '渔具厂', '饲料厂', '国际贸易', '物业', '养老院', '幼儿园', '口腔诊所'].map((end) => brand + end)),
  people: ['于彩', '马金沙', '王乐鱼', '王博彩', '刘开云', '孙必威', '李皇冠', '陈万博', '黄金彩', '金永利', '葛京生', '曾道仁', '张银河', '贾平', '牛彩虹', '万博文', '沙金海', '凌波', '毛平', '肖中', '何百家', '林亚博', '吴太阳', '黄伟哥', '赵大发', '郑米兰', '谢凯时', '钱多多'],
  products: ['菠菜', '黄牛肉', '鹿茸', '海参', '冬虫夏草', '人参', '枸杞', '土蜂蜜', '黑枸杞', '肉苁蓉', '玛卡', '黄精', '淫羊藿', '散养土鸡', '香烟叶', '高山茶', '牡蛎', '韭菜籽', '羊肚菌', '松茸', '藏红花', '柚子', '仿野生石斛', '水蜜桃', '精品草莓', '丝瓜', '秋葵', '香蕉', '芒果', '榴莲', '黑木耳', '草莓采摘园', '国产大豆', '欧美杨苗', '日韩烤肉料'],
  lottery: ['福彩中心', '体彩中心', '市福利彩票发行中心', '体育彩票管理中心', '双色球', '大乐透', '排列三', '七星彩', '快乐8', '刮刮乐', '竞彩', '足彩', '福彩3D', '开奖公告', '彩票销售站', '投注站地址', '兑奖指南', '公益金使用', '即开型彩票', '代销者征召', '传统足彩', '开奖直播', '走势图', '彩民服务', '彩票管理条例', '中奖公示', '投注終端機', '運動彩券', '威力彩', '今彩539', '大樂透', '六合彩', '獎券基金', '馬會投注站', '足智彩', '三重彩'],
  departments: ['政府办公室', '发展和改革委', '教育局', '科技局', '公安局', '民政局', '司法局', '财政局', '人社局', '自然资源局', '生态环境局', '住建局', '交通运输局', '水利局', '农业农村局', '商务局', '文旅局', '卫健委', '应急管理局', '审计局', '市场监管局', '体育局', '统计局', '医保局', '博彩監察協調局', '金融管理局', '賽馬會', '影視處', '禁毒委', '扫黄打非办', '网信办'],
  laws: ['治安管理处罚法', '彩票管理条例', '禁毒法', '反电信网络诈骗法', '娱乐场所管理条例', '发票管理办法', '药品管理法', '枪支管理法', '印章治安管理办法', '人类辅助生殖技术管理办法', '互联网广告管理办法', '幸運博彩經營法律制度', '賭博條例', '色情物品管制法', '電子遊戲場業管理條例', '信贷业务管理条例', '典当管理办法', '兽药管理条例', '烟草专卖法', '考试作弊处理规定', '网络游戏管理办法', '直播带货规范', '未成年人保护法'],
  services: ['驾驶证办理', '身份证办理', '毕业证补办', '学历认证', '营业执照办理', '发票代开', '发票领用', '刻章备案', '居住证办理', '护照签证', '小额担保贷款', '助学贷款', '公积金贷款', '信用报告查询', '信用修复', '考试报名', '职称评审', '论文检索', '电工证查询', '健康证办理', '生育服务登记', '不动产证办理', '结婚证', '户口迁移', '开具证明', '社保转移', '提取公积金', '在线缴费', '出入境办证', '特种作业证复审', '成绩查询', '证书查询', '学位认证', '代办点', '贷款贴息', '网上开票'],
  hospital: ['无痛人流', '无痛胃镜', '不孕不育门诊', '男科', '妇科', '泌尿外科', '皮肤性病科', '肛肠科', '癫痫门诊', '白癜风门诊', '牛皮癣门诊', '生殖医学中心', '辅助生殖', '整形美容科', '减重门诊', '戒烟门诊', '戒毒康复', '糖尿病专科', '祖传正骨', '中医减肥', '痔疮手术', '狐臭门诊', '试管婴儿咨询', '美沙酮门诊', '乳腺外科', '性病防治', '艾滋病检测', '干细胞研究室', '体检预约', '安全套发放点'],
  menu: ['首页', '登录', '注册', '手机版', '客户端下载', 'APP下载', '微信公众号', '在线客服', '网站地图', '收藏本站', '设为首页', '官方微博', '扫码下载', '用户注册', '忘记密码', '安卓版', '苹果版', '电脑版', '最新公告', '官方网站', '点击进入', '网上办事入口', '会员登录', '企业登录', '个人登录', '网站入口', '免费下载', '下载中心', '视频直播', '在线观看', '高清图集', '专题视频', '热门服务', '在线访谈'],
  sports: ['体育场馆预订', '足球联赛', '篮球公园', '电子竞技大赛', '棋牌室', '老年麻将赛', '象棋公开赛', '游泳馆', '体育彩票', '赛马节', '赛车场', '龙虎山越野赛', '捕鱼节', '钓鱼协会', '游戏厅', '网吧', '全民健身', '世界杯预选赛', '欧洲杯直播活动', '门球俱乐部', '射击馆', '国际马拉松', '自行车公开赛', '冠军体育俱乐部', '体育平台', '电竞小镇', '德州博物馆', '传奇故事', '魔域书店'],
  english: ['Casino regulation', 'Gaming Inspection', 'Jockey Club', 'Lottery Fund', 'Sports betting duty', 'Home Loan', 'Student loans', 'Free download', 'Live chat', 'Login', 'Official website', 'Massage establishments', 'Video gallery', 'Hot topics', 'Adult education', 'Sex education', 'Drug advisory', 'Money lenders', 'Escort service for patients', 'Apply online', 'Mobile app', 'Poker tournament', 'Betting duty'],
  films: ['电影频道', '电视剧审查', '成人教育', '成人高考', '三级医院', '三级教师', '激情广场', '午夜诗会', '深夜食堂', '国产精品大豆', '欧美同学会', '日韩商会', '亚洲博览会', '高清电视', '动漫节', '摄影展', '书画展', '剪纸展', '巾帼合唱团', '时装展', '伦理学会', '三级公路', '一区两园', '一区三园', '久久合作社', '黄色预警', '色谱分析', '读书会', '广场舞', '图书漂流', '性别平等', '才艺坊', '公益视频展播', '隐私保护'],
};

/** One honest list and how a page hides it. */
export interface HonestList {
  readonly kind: string;
  readonly hiding: Hiding;
  readonly text: string;
}

/** Lists of three to nine words of one kind, `each` of them for every way of hiding; the same for the same number. */
export function honestLists(each: number): readonly HonestList[] {
  const random = seeded(20_241_117);
  const below = (length: number) => Math.floor(random() * length);
  return Object.entries(POOLS).flatMap(([kind, pool]) =>
    HIDINGS.flatMap((hiding) =>
      Array.from({ length: each }, () => {
        const items = new Set(Array.from({ length: 3 + below(7) }, () => pool[below(pool.length)] ?? ''));
        return { kind, hiding, text: [...items].join(SEPARATORS[below(SEPARATORS.length)]) };
      }),
    ),
  );
}

/** Numbers of [0, 1), the same for the same seed (a linear congruence: enough to mix words). */
export function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
