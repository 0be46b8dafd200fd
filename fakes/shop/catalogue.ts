export interface Goods {
  sku: string
  title: string
  specs: readonly [string, ...string[]]
  /** Fen. */
  price: number
}

export const GOODS: readonly [Goods, ...Goods[]] = [
  { sku: 'TS1001', title: '重磅纯棉圆领T恤', specs: ['白色 M', '白色 L', '黑色 XL'], price: 7900 },
  { sku: 'DR1002', title: '法式碎花连衣裙', specs: ['杏色 S', '杏色 M', '绿色 M'], price: 23900 },
  { sku: 'JK1003', title: '三合一防风冲锋衣', specs: ['藏青 L', '橙色 XL'], price: 49900 },
  { sku: 'SH1004', title: '缓震跑步鞋', specs: ['灰色 40', '灰色 42', '黑色 43'], price: 32900 },
  { sku: 'BG1005', title: '通勤帆布托特包', specs: ['米白', '深蓝'], price: 8900 },
  { sku: 'EP2001', title: '主动降噪蓝牙耳机', specs: ['曜石黑', '云雾白'], price: 29900 },
  { sku: 'PB2002', title: '20000毫安快充充电宝', specs: ['白色', '黑色'], price: 12900 },
  { sku: 'KB2003', title: '87键机械键盘', specs: ['茶轴', '红轴'], price: 25900 },
  { sku: 'RC3001', title: '4升微压电饭煲', specs: ['4L'], price: 39900 },
  { sku: 'HD3002', title: '负离子高速吹风机', specs: ['珍珠白', '樱花粉'], price: 19900 },
  { sku: 'HM3003', title: '超声波卧室加湿器', specs: ['5L'], price: 15900 },
  { sku: 'TW4001', title: '新疆长绒棉毛巾三条装', specs: ['混色'], price: 4990 },
  { sku: 'QT4002', title: '水洗棉四件套', specs: ['1.5米床', '1.8米床'], price: 26900 },
  { sku: 'CP4003', title: '316不锈钢保温杯', specs: ['480ml 墨绿', '600ml 银色'], price: 9900 },
  { sku: 'MK5001', title: '氨基酸洁面乳', specs: ['120g'], price: 6800 },
  { sku: 'SC5002', title: '清爽防晒霜SPF50+', specs: ['50ml', '50ml×2'], price: 9800 },
  { sku: 'NT6001', title: '每日坚果30包礼盒', specs: ['750g'], price: 11900 },
  { sku: 'TE6002', title: '明前龙井绿茶', specs: ['250g罐装'], price: 18800 },
  { sku: 'BB7001', title: '婴儿纯水湿巾10包', specs: ['80抽×10'], price: 5990 },
  { sku: 'PT8001', title: '全价冻干猫粮', specs: ['2kg', '5kg'], price: 16900 },
]

/** A carrier with the shape of its tracking numbers: a prefix and so many figures. */
export interface Carrier {
  name: string
  prefix: string
  figures: number
}

export const CARRIERS: readonly [Carrier, ...Carrier[]] = [
  { name: '顺丰速运', prefix: 'SF', figures: 13 },
  { name: '中通快递', prefix: '731', figures: 11 },
  { name: '圆通速递', prefix: 'YT', figures: 13 },
  { name: '韵达快递', prefix: '431', figures: 12 },
  { name: '京东物流', prefix: 'JDX', figures: 12 },
  { name: '邮政EMS', prefix: 'EB', figures: 11 },
]

export interface Place {
  city: string
  /** Province to street; a house number is put behind it. */
  street: string
}

export const PLACES: readonly [Place, ...Place[]] = [
  { city: '北京', street: '北京市海淀区中关村大街' },
  { city: '上海', street: '上海市浦东新区世纪大道' },
  { city: '广州', street: '广东省广州市天河区体育西路' },
  { city: '深圳', street: '广东省深圳市南山区科苑路' },
  { city: '杭州', street: '浙江省杭州市西湖区文三路' },
  { city: '成都', street: '四川省成都市武侯区天府大道' },
  { city: '武汉', street: '湖北省武汉市洪山区珞喻路' },
  { city: '西安', street: '陕西省西安市雁塔区长安南路' },
  { city: '南京', street: '江苏省南京市鼓楼区中山北路' },
  { city: '长沙', street: '湖南省长沙市岳麓区麓山南路' },
  { city: '沈阳', street: '辽宁省沈阳市和平区青年大街' },
  { city: '厦门', street: '福建省厦门市思明区湖滨南路' },
]

export const SURNAMES: readonly [string, ...string[]] = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '欧阳',
]
export const GIVEN_NAMES: readonly [string, ...string[]] = [
  '伟',
  '敏',
  '静怡',
  '子涵',
  '建国',
  '晓燕',
  '磊',
  '雨桐',
  '志强',
  '芳',
]
export const HUBS: readonly [string, ...string[]] = ['嘉兴', '武汉', '郑州', '东莞', '无锡', '成都']
