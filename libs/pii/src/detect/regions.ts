/** Provinces, municipalities, autonomous and special regions by their short names. */
const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'

/** Large cities that people write without their province. */
const CITIES =
  '石家庄 唐山 保定 邯郸 廊坊 沧州 秦皇岛 太原 大同 临汾 沈阳 大连 鞍山 长春 哈尔滨 大庆 南京 苏州 无锡 常州 徐州 南通 扬州 盐城 泰州 镇江 淮安 连云港 昆山 杭州 宁波 温州 嘉兴 绍兴 金华 台州 湖州 义乌 合肥 芜湖 蚌埠 阜阳 福州 厦门 泉州 漳州 莆田 南昌 赣州 九江 济南 青岛 烟台 潍坊 临沂 淄博 济宁 威海 郑州 洛阳 南阳 新乡 商丘 武汉 宜昌 襄阳 荆州 长沙 株洲 衡阳 岳阳 广州 深圳 珠海 佛山 东莞 中山 惠州 汕头 江门 湛江 南宁 柳州 桂林 海口 三亚 成都 绵阳 德阳 南充 宜宾 贵阳 遵义 昆明 大理 曲靖 拉萨 西安 咸阳 宝鸡 兰州 西宁 银川 乌鲁木齐 呼和浩特 包头 鄂尔多斯'

const names = `${PROVINCES} ${CITIES}`.split(' ').join('|')
/** Streets are named after cities: 北京西路 is not in Beijing. */
const region = `(?:${names})(?![东西南北中]?[路街])`

/** The first region name of a text. */
export const REGION = new RegExp(region)

/** What stays visible of an address: everything up to its last district, county, city or province. */
export const DISTRICT_HEAD = new RegExp(
  `^(?:${region}(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?)?(?:[\\p{Script=Han}]{1,8}?(?:自治州|地区|盟|市))?(?:[\\p{Script=Han}]{1,7}?(?:市|区|县|旗))?`,
  'u',
)
