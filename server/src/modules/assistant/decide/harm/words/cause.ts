import { table } from '../table.ts'

/** Goods did it. */
export const CAUSE = table(`
  你家, 你们家, 你们的, 您家, 害我, 害得, 害…人, 把我, 把他, 把她, 把孩子, 把…手, 把…脚, 把…脸, 把…妈, 把…眼
  把…头, 把…牙, 给我…烫, 让我, 让孩子, 让我们, 引起, 导致, 造成, 弄得, 搞得, 被你们, 吃…吃出, 你们的…太, 你家的…太
  [刷按辣熏磨硌扎蒸烤震烫]得我, [刷按辣熏磨硌扎蒸烤震烫]得孩子, 害[我他她孩], 吃得我, 喝得我, 用得我
  made me, made my, made him, made her, made us, made our, make me, makes me, makes my, make my, making me
  making my, gave me, gave my, gave him, gave her, gave us, gives me, give me a, giving me, left me, left my
  left a, left him, left her, leaves my, caused, causes, causing, turned my, turned his, turned her, from your
  from the, from those, thanks to, because of, due to, your, on this, broke and, set off my, triggered my
  brought on, had me, had my, had us, got me, kept me up
`)
